import type { Problem } from '../../domain/calendars/calendar';
import { problemsLeft } from '../../domain/calendars/calendar';
import { compareYielding } from '../../domain/calendars/compare';
import type { CompareContext } from '../../domain/calendars/compared';
import type { ReviewItem } from '../../domain/calendars/review';
import type { EventsBefore } from '../../domain/calendars/same-event';
import type { WayBack } from '../../domain/calendars/way-back/way-back';
import type { Series } from '../../domain/event/series';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import type { Listing } from '../importing/review/listing';
import { toListing } from '../importing/review/listing';
import type { Moment } from '../importing/review/over';
import { overIn } from '../importing/review/over';
import { timesBetween } from '../importing/review/times-between';
import { runYielding } from '../pacing/run-yielding';

/** What is different in the later of two states of a calendar. */
export interface StateDifferences {
  /** What is new, changed and gone; in this order, and within each group by start. */
  readonly items: readonly ReviewItem[];
  /** What could not be read in the later file. */
  readonly problems: readonly Problem[];
  readonly listing: Listing;
}

const pastOf = (calendar: LoadedCalendar | null): ReadonlySet<Series> =>
  new Set(calendar?.stored?.overlay.past);

const noEvents: EventsBefore = { series: [], byKey: new Map(), archived: [] };

/** Compares the states before (null: no calendar yet) and after an import, as the import did at that moment. */
export async function compareStates(
  context: PlannerContext,
  before: LoadedCalendar | null,
  after: LoadedCalendar,
  moment: Moment,
  wayBack: WayBack | null,
): Promise<StateDifferences> {
  // What is over and in no file stays without a word; what of it has been archived is told by the archive.
  const [pastBefore, past] = [pastOf(before), pastOf(after)];
  const series = after.events.series.filter((one) => !past.has(one));
  const how: CompareContext = {
    hasMark: () => false,
    hasPrep: () => false,
    leftOutBefore: () => false,
    mayBeThere: () => false,
    isTold: () => false,
    staysAlready: (one) => pastBefore.has(one),
    ...timesBetween(before ?? after, after),
    overBefore: (one) => (before ? overIn(before, one, moment) : 'nothing'),
    overAfter: (one) => overIn(after, one, moment),
    isKeyed: false,
    wayBack,
    nature: 'whole',
    isFetched: true,
    isSameName: true,
    exported: 0,
  };
  const steps = compareYielding(before?.events ?? noEvents, series, how);
  const { items } = await runYielding(steps, context.ports.yieldThread);
  const isDifferent = ({ group, over, key }: ReviewItem) =>
    group !== 'same' && (group !== 'gone' || over !== 'wholly' || after.archivedByKey.has(key));
  // A file that did not change was not what the import read.
  const isNewFile = before?.stored?.sha256 !== after.stored?.sha256;
  return {
    listing: toListing(after.events.series, before?.events.series ?? [], context.isMe),
    items: items.filter(isDifferent).map((item) => ({ ...item, older: false, leftOut: false })),
    problems: isNewFile && after.stored ? problemsLeft(after.stored.content, after.source.zoneAnswers) : [],
  };
}
