import type { OpenThread } from '../../contract/views/person';
import type { EventKey } from '../../domain/event/key';
import { startDay } from '../../domain/event/occurrence';
import { keysOf } from '../../domain/marking/mark';
import { nameKey } from '../../domain/people/person';
import type { Prep } from '../../domain/prep/prep';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { Encounter } from './encounters';
import type { Known } from './roster';

/**
 * What events that are over left to talk about with somebody, the latest event first: topics that were not talked about, and
 * questions to somebody not met. What stands in the plan of a series is there once, of its latest occurrence.
 */
export function openThreads(plan: Plan, known: Known, now: Instant, zone: ZoneId): readonly OpenThread[] {
  const over = [...known.there, ...known.invited]
    .filter(({ end }) => end <= now)
    .toSorted((one, other) => other.start - one.start);
  const seen = new Set<EventKey>();
  return over.flatMap((encounter) => {
    const found = planFor(plan, encounter.planned);
    if (!found || seen.has(found.key)) return [];
    seen.add(found.key);
    return threadsIn(found.prep, known).map((thread) => ({
      ...thread,
      plan: found.key,
      ...originOf(encounter, zone),
    }));
  });
}

const originOf = ({ planned }: Encounter, zone: ZoneId) => ({
  event: eventKeyOf(planned),
  day: startDay(planned.occurrence.span, zone),
  summary: planned.occurrence.version.summary,
});

/** The plan that holds for an occurrence, with the key under which it is kept. */
function planFor(
  plan: Plan,
  { series, occurrence }: PlannedOccurrence,
): { readonly key: EventKey; readonly prep: Prep } | null {
  for (const key of keysOf(series.key, occurrence.recurrenceId)) {
    const prep = plan.preps.get(key);
    if (prep) return { key, prep };
  }
  return null;
}

type Thread = Pick<OpenThread, 'text' | 'from' | 'item'>;

function threadsIn({ networking, social }: Prep, known: Known): readonly Thread[] {
  const topics = (social?.topics ?? [])
    .filter(({ text, talkedAbout, isLeft }) => !talkedAbout && !isLeft && text.trim() !== '')
    .map(({ id, text }): Thread => ({ text, from: 'topic', item: id }));
  const isThis = ({ name, email }: { readonly name: string; readonly email: string }): boolean =>
    email === '' ? nameKey(name) === nameKey(known.name) : known.emails.includes(email);
  const questions = (networking?.mustMeets ?? [])
    .filter((one) => isThis(one) && !one.met && !one.isLeft && one.questions.trim() !== '')
    .map(({ id, questions }): Thread => ({ text: questions, from: 'question', item: id }));
  return [...topics, ...questions];
}
