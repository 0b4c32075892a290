import type { EventKey } from '../../domain/event/key';
import type { EventVersion } from '../../domain/event/series';
import { keysOf } from '../../domain/marking/mark';
import type { Prep } from '../../domain/prep/prep';
import { foldText } from '../../domain/text/fold';
import { hasWords, searchedWords } from '../../domain/text/search';
import type { Plan } from '../../plan/plan';
import { purposeLine } from '../../words/purpose';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { prepOf, purposesFor } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

/** An occurrence with all the words of a search. `people`: some of them only in the people, whom its row does not show. */
interface Hit {
  readonly planned: PlannedOccurrence;
  readonly hit: 'shown' | 'people';
}

/** Many times faster than making rows, so more of them go between two yields. */
const scannedAtOnce = 20 * atOnce;

/** The occurrences with each word of `text` in title, place, purpose or people, without regard to case and accents. */
export async function search(
  context: PlannerContext,
  among: readonly PlannedOccurrence[],
  text: string,
): Promise<readonly Hit[]> {
  await context.parts.learn();
  const words = searchedWords(text);
  const shownIn = createShownTexts(context);
  const peopleIn = createPeopleTexts(context);
  const hits: Hit[] = [];
  for (const [index, planned] of among.entries()) {
    if (index % scannedAtOnce === scannedAtOnce - 1) await context.ports.yieldThread();
    const shown = shownIn(planned);
    const missing = words.filter((word) => !shown.includes(word));
    if (missing.length === 0) hits.push({ planned, hit: 'shown' });
    else if (hasWords(peopleIn(planned), missing)) hits.push({ planned, hit: 'people' });
  }
  return hits;
}

/** What the row of an occurrence shows: title, place and purpose. */
function createShownTexts(context: PlannerContext): (planned: PlannedOccurrence) => string {
  const plan = context.edits.plan();
  return (planned) => {
    const { summary, location } = planned.occurrence.version;
    const { purposes } = purposesFor(context, plan, planned);
    return foldText(`${summary}\n${location}\n${purposeLine(purposes)}`);
  };
}

/** The people of an occurrence: invited, organising, or named in its plan. The user, who is everywhere, is left out. */
function createPeopleTexts(context: PlannerContext): (planned: PlannedOccurrence) => string {
  const plan = context.edits.plan();
  const followedUp = followedUpPeople(plan.followUps);
  // Many occurrences share a version and a prep.
  const invited = onceFor((version: EventVersion) => foldText(invitedTo(version, context.isMe).join('\n')));
  const planned = onceFor((prep: Prep) => foldText(plannedIn(prep).join('\n')));
  return (one) => {
    const { series, occurrence } = one;
    const after = keysOf(series.key, occurrence.recurrenceId).map((key) => followedUp.get(key) ?? '');
    return [invited(occurrence.version), planned(prepOf(plan, one).prep), ...after].join('\n');
  };
}

const invitedTo = (version: EventVersion, isMe: (email: string) => boolean): readonly string[] =>
  [...version.attendees, ...(version.organizer ? [version.organizer] : [])]
    .filter(({ email }) => !isMe(email))
    .flatMap(({ name, email }) => [name, email]);

const plannedIn = ({ networking, social }: Prep): readonly string[] => [
  ...(networking?.mustMeets ?? []).flatMap(({ name, email }) => [name, email]),
  ...(social?.guests ?? []).map(({ name }) => name),
  ...(social?.brings ?? []).map(({ who }) => who).filter((who) => who !== 'me'),
];

/** The folded names of those whom follow-ups are for, by event. */
function followedUpPeople(followUps: Plan['followUps']): ReadonlyMap<EventKey, string> {
  const people = new Map<EventKey, string>();
  for (const { eventKey, person } of followUps.values()) {
    if (eventKey !== null) people.set(eventKey, `${people.get(eventKey) ?? ''}\n${foldText(person)}`);
  }
  return people;
}

function onceFor<Key extends object>(read: (key: Key) => string): (key: Key) => string {
  const cache = new Map<Key, string>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const value = read(key);
    cache.set(key, value);
    return value;
  };
}
