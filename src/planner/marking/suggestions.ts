import type { SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import type { Mark, Marks } from '../../domain/marking/mark';
import type { Suggestion } from '../../domain/marking/suggestion';
import { toSuggestionInput } from '../../domain/suggestion/input';
import type { Example } from '../../domain/suggestion/learned';
import { learnFrom, nothingLearned } from '../../domain/suggestion/learned';
import type { Suggester } from '../../domain/suggestion/suggest';
import { prepareSuggesters } from '../../domain/suggestion/suggest';
import type { WordLists } from '../../domain/suggestion/words';
import type { ZoneId } from '../../domain/time/zone';
import type { Agenda, LoadedCalendar } from '../agenda/agenda';

export interface SuggestionContext {
  readonly zone: ZoneId;
  readonly myEmails: readonly string[];
  readonly marks: Marks;
  /** Whether the user wants any. */
  readonly isOn: boolean;
}

/** A series in its calendar. */
export interface SuggestionSubject {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
}

/** Proposals for series, made once each and remembered until the user marks something. */
export interface Suggestions {
  /** Learns from the marks as they are now; before `of` is asked for many. */
  learn(): Promise<void>;
  /** null when Mingle is not sure enough to propose anything. */
  of(event: SuggestionSubject): Suggestion | null;
}

/** What was marked before these many marks says little of how one marks now. */
const mostExamples = 5000;

export function createSuggestions(
  words: WordLists,
  agenda: Pick<Agenda, 'calendars'>,
  inputs: () => SuggestionContext,
): Suggestions {
  let madeFor = inputs();
  /** The word lists are made ready when the first event is judged: not everyone who starts Mingle asks for suggestions. */
  let suggesters: ReturnType<typeof prepareSuggesters> | null = null;
  let learned = nothingLearned;
  let suggest: Suggester | null = null;
  let made = new WeakMap<Series, Suggestion | null>();
  let learnedFrom: readonly LoadedCalendar[] = [];

  const isCurrent = (now: SuggestionContext): boolean =>
    now.zone === madeFor.zone && now.myEmails === madeFor.myEmails && now.marks === madeFor.marks;

  return {
    learn: async () => {
      const calendars = await agenda.calendars();
      const now = inputs();
      const isSame =
        calendars.length === learnedFrom.length && calendars.every((one, at) => one === learnedFrom[at]);
      if (isCurrent(now) && isSame) return;
      [madeFor, learnedFrom, made] = [now, calendars, new WeakMap()];
      learned = learnFrom(examplesIn(now, calendars), new Set(now.myEmails));
      suggest = null;
    },

    of: ({ series, calendar }) => {
      if (!inputs().isOn) return null;
      const known = made.get(series);
      if (known !== undefined) return known;
      suggesters ??= prepareSuggesters(words);
      suggest ??= suggesters({ ...madeFor, learned });
      const suggestion = suggest(toSuggestionInput(series, calendar.source.name, madeFor.zone));
      const proposal = suggestion.kind === null ? null : suggestion;
      made.set(series, proposal);
      return proposal;
    },
  };
}

/** The user's marks with the events they are on, each series once with its newest mark. */
function examplesIn(
  { marks, zone }: SuggestionContext,
  calendars: readonly LoadedCalendar[],
): readonly Example[] {
  const bySeries = new Map<SeriesKey, Mark>();
  for (const [key, mark] of marks) {
    const { series } = parseEventKey(key);
    if (mark?.by === 'hand' && mark.at >= (bySeries.get(series)?.at ?? mark.at)) bySeries.set(series, mark);
  }
  return [...bySeries]
    .toSorted(([, one], [, other]) => other.at - one.at)
    .slice(0, mostExamples)
    .flatMap(([key, { kind, form }]): readonly Example[] => {
      const calendar = calendars.find(({ byKey }) => byKey.has(key));
      const series = calendar?.byKey.get(key);
      if (!calendar || !series) return [];
      return [{ event: toSuggestionInput(series, calendar.source.name, zone), kind, form }];
    });
}
