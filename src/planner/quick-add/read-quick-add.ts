import type { InputOf } from '../../contract/client';
import { whoOf } from '../../contract/proposed-debrief';
import type { QuickAddReading, QuickEvent, QuickParticipant } from '../../contract/quick-add/quick-add-view';
import type { Meaning } from '../../contract/views/debrief';
import { isFormOf } from '../../domain/marking/kind';
import type { OwnEventTime, WeeklyRepeat } from '../../domain/own-events/own-event';
import { startDay, usualRepeatDays } from '../../domain/own-events/repeat';
import type { PersonRef } from '../../domain/people/directory';
import type { MeantBy } from '../../domain/people/meant';
import type { QuickAdd } from '../../domain/quick-add/quick-add';
import { quickAdd } from '../../domain/quick-add/quick-add';
import { addDays } from '../../domain/time/day';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { putsMonthFirst } from '../../words/language';
import type { PlannerContext } from '../context';
import { createMeanings } from '../debrief/people-here';
import type { Roster } from '../people/roster';

type Meanings = (name: string) => Meaning;

/** Looking up names takes an index of all of them, which is made once for each state of the roster. */
export function createKnownNames(): (roster: Roster) => Meanings {
  const known = new WeakMap<Roster, Meanings>();
  return (roster) => {
    const meanings = known.get(roster) ?? createMeanings(roster, new Set());
    known.set(roster, meanings);
    return meanings;
  };
}

/** What a line in plain words means, by the people, circles, zone and region of the user. */
export function readQuickAdd(
  context: PlannerContext,
  roster: Roster,
  meaningOf: Meanings,
  { text, languages }: InputOf<'quick-add.read'>,
): QuickAddReading {
  const plan = context.edits.plan();
  const understood = quickAdd(text, {
    now: context.now(),
    zone: context.zone(),
    monthFirst: putsMonthFirst(context.ports.locale.tag),
    languages: languages ?? dayLanguages,
    findPerson: (name) => meantBy(meaningOf(name)),
    circles: [...plan.circles.values()],
  });
  const nameOf = (id: PersonRef): string => roster.ofRef(id)?.name ?? '';
  const circles = understood.circles.flatMap((id) => plan.circles.get(id) ?? []);
  const members = circles.flatMap(({ members: all }) => all).filter((id) => plan.people.has(id));
  const time = timeOf(understood);
  const repeat = time && repeatOf(understood, time);
  return {
    understood,
    event: {
      title: understood.title,
      time,
      repeat,
      place: understood.place ?? '',
      people: participantsOf(understood, members, meaningOf, nameOf),
      ...purposeOf(understood),
    },
    names: idsIn(understood).map((id) => ({ id, name: nameOf(id) })),
    circleNames: circles.map(({ name }) => name),
    isRepeatLeftOut: understood.repeat !== null && repeat === null,
  };
}

/** The only one whom a name fits is meant, as in a debrief; that is shown before it counts. */
function meantBy(meaning: Meaning): MeantBy<PersonRef> {
  const who = whoOf(meaning);
  return { meant: who.kind === 'known' ? who.id : null, candidates: meaning.candidates.map(({ id }) => id) };
}

const idsIn = ({ people }: QuickAdd): readonly PersonRef[] => [
  ...new Set(
    people.flatMap((one) => {
      if (one.kind === 'known') return [one.id];
      return one.kind === 'ambiguous' ? one.candidates : [];
    }),
  ),
];

function participantsOf(
  { people }: QuickAdd,
  members: readonly PersonRef[],
  meaningOf: Meanings,
  nameOf: (id: PersonRef) => string,
): readonly QuickParticipant[] {
  const named = people.map((one): QuickParticipant => {
    if (one.kind === 'known') return { name: nameOf(one.id) || one.name, who: { kind: 'known', id: one.id } };
    return { name: one.name, who: whoOf(meaningOf(one.name)) };
  });
  const there = new Set(named.flatMap(({ who }) => (who.kind === 'known' ? [who.id] : [])));
  const others = [...new Set(members)].filter((id) => !there.has(id));
  return [
    ...named,
    ...others.map((id): QuickParticipant => ({ name: nameOf(id), who: { kind: 'known', id } })),
  ];
}

const longest = 366 * 24 * 60;
const usualLength = 60;

function timeOf({ time, minutes, usualMinutes }: QuickAdd): OwnEventTime | null {
  if (time.kind === 'none') return null;
  if (time.kind === 'day') return { kind: 'all-day', day: time.day, days: time.days };
  return { ...time, minutes: Math.min(longest, minutes ?? usualMinutes ?? usualLength) };
}

const mostWeeks = 52;

/** Own events repeat by weeks alone. */
function repeatOf({ repeat }: QuickAdd, time: OwnEventTime): WeeklyRepeat | null {
  if (repeat?.every !== 'week' || repeat.interval > mostWeeks) return null;
  return { weeks: repeat.interval, until: addDays(startDay(time), usualRepeatDays), without: [] };
}

/** A call for one's career is networking, and there is no such form: then the kind alone is sure. */
const purposeOf = ({ kind, form }: QuickAdd): Pick<QuickEvent, 'kind' | 'form'> => ({
  kind,
  form: kind !== null && form !== null && isFormOf(kind, form) ? form : null,
});
