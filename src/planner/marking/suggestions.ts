import type { Series } from '../../domain/event/series';
import type { Marks } from '../../domain/marking/mark';
import type { Suggestion } from '../../domain/marking/suggestion';
import { createMutex } from '../../domain/mutex';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { toSuggestionInput } from '../../domain/suggestion/input';
import type { Suggester, SuggestionKnowledge } from '../../domain/suggestion/suggest';
import { prepareSuggesters } from '../../domain/suggestion/suggest';
import type { ZoneId } from '../../domain/time/zone';
import type { Agenda } from '../agenda/agenda';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { runYielding } from '../pacing/run-yielding';
import type { YieldThread } from '../ports';
import type { ExampleContext } from './examples';
import { createExamples } from './examples';

export interface SuggestionContext {
  readonly zone: ZoneId;
  readonly myEmails: readonly string[];
  readonly marks: Marks;
  /** Whether the user has suggestions switched on. */
  readonly isOn: boolean;
}

/** A series in its calendar. */
export interface SuggestionSubject {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
}

/** Suggestions for series, memoised until `learn` finds changed marks, calendars or settings. */
export interface Suggestions {
  /** Learns from the current marks. Callers await it before they call `of` for many events. */
  learn(): Promise<void>;
  /** null when Mingle is not sure enough to propose anything. */
  of(event: SuggestionSubject): Suggestion | null;
}

export interface SuggestionPorts {
  readonly knowledge: SuggestionKnowledge;
  readonly agenda: Pick<Agenda, 'allCalendars'>;
  readonly yieldThread: YieldThread;
}

export function createSuggestions(
  { knowledge, agenda, yieldThread }: SuggestionPorts,
  inputs: () => SuggestionContext,
): Suggestions {
  const exclusively = createMutex();
  const { zone, myEmails } = inputs();
  let context: ExampleContext = { zone, myEmails, calendars: [] };
  let examples = createExamples(context);
  let marks: Marks | null = null;
  let own: LoadedCalendar | null = null;
  /** Prepared from the word lists at first use, because not every run asks for suggestions. */
  let suggesters: ReturnType<typeof prepareSuggesters> | null = null;
  let suggest: Suggester | null = null;
  let memo = new WeakMap<Series, Suggestion | null>();

  return {
    learn: () =>
      exclusively(async () => {
        const all = await agenda.allCalendars();
        const nextOwn = all.find(isOwn) ?? null;
        const next = { ...inputs(), calendars: all.filter((calendar) => !isOwn(calendar)) };
        const isSame = isSameContext(context, next);
        if (isSame && next.marks === marks && nextOwn === own) return;
        const nextExamples = isSame ? examples : createExamples(next);
        const isChanged = await runYielding(nextExamples.follow(next.marks, nextOwn), yieldThread);
        if (!isSame) suggest = null;
        if (!isSame || isChanged) memo = new WeakMap();
        [context, examples, marks, own] = [next, nextExamples, next.marks, nextOwn];
      }),

    of: ({ series, calendar }) => {
      if (!inputs().isOn) return null;
      const cached = memo.get(series);
      if (cached !== undefined) return cached;
      suggesters ??= prepareSuggesters(knowledge);
      suggest ??= suggesters({ myEmails: context.myEmails, learned: examples.learned });
      const suggestion = suggest(toSuggestionInput(series, calendar.source.name, context.zone));
      const proposal = suggestion.kind === null ? null : suggestion;
      memo.set(series, proposal);
      return proposal;
    },
  };
}

const isOwn = ({ source }: LoadedCalendar): boolean => source.id === ownCalendar.id;

const isSameContext = (one: ExampleContext, other: ExampleContext): boolean =>
  one.zone === other.zone &&
  one.myEmails === other.myEmails &&
  one.calendars.length === other.calendars.length &&
  one.calendars.every((calendar, at) => calendar === other.calendars[at]);
