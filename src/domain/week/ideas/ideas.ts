import type { EventKey } from '../../event/key';
import type { Day } from '../../time/day';
import { addDays } from '../../time/day';
import { dayOfInstant } from '../../time/zoned-day';
import type { Stretch } from '../gap';
import type { Target } from '../target';
import type { Candidate, IdeaKind, WeekDays } from './candidate';
import { birthdayIn, earliestDay, isOpenFor, isWorthwhile, kindsOf, peopleOf, urgencyOf } from './candidate';
import type { Idea, Meeting, WeekIdeas, Why } from './idea';
import { call, meetings } from './idea';
import type { FindSlot, FreeTime } from './slots';
import { createFindSlot, daysLeft } from './slots';

/** A club that meets in the week, as the calendar has it. */
export interface ClubMeeting extends Stretch {
  readonly key: EventKey;
  readonly title: string;
}

/** The planned minutes of a kind, and its target in hours. */
export interface Planned {
  readonly minutes: number;
  readonly target: Target;
}

export interface IdeaInput extends FreeTime {
  readonly planned: Readonly<Record<IdeaKind, Planned>>;
  readonly candidates: readonly Candidate[];
  readonly clubs: readonly ClubMeeting[];
  /** A rest is planned in the week; one is enough. */
  readonly hasRest: boolean;
  /** The ids of people and circles that are passed over this time. */
  readonly without: ReadonlySet<string>;
}

const most = 3;
const kinds: readonly IdeaKind[] = ['social', 'networking'];
/** What a kind that is short adds to the score of an idea. */
const shortPoints = 30;
const restLength = { minutes: 120, inPerson: false };
const shortRest = { minutes: 60, inPerson: false };

/** How a kind compares with its target, in minutes. */
interface Balance {
  /** Past the ceiling by so much. */
  readonly over: number;
  short: number;
  /** What fits under the ceiling. */
  room: number;
}

/** A ceiling below the floor counts, because rest does no harm. */
function balanceOf({ minutes, target: { floor, ceiling } }: Planned): Balance {
  const over = ceiling === null ? 0 : Math.max(0, minutes - ceiling * 60);
  const short = over > 0 || floor === null ? 0 : Math.max(0, floor * 60 - minutes);
  return { over, short, room: ceiling === null ? Infinity : Math.max(0, ceiling * 60 - minutes) };
}

interface Work {
  readonly input: IdeaInput;
  readonly week: WeekDays;
  readonly days: readonly Day[];
  readonly findSlot: FindSlot;
  readonly balances: Readonly<Record<IdeaKind, Balance>>;
  readonly list: Idea[];
  readonly met: Set<string>;
}

/**
 * At most three ideas for a week (product W5): free stretches of the user's hours, joined with who is due, who has a birthday, what
 * is open between them, and the kind that is short. Different people and days, never over an event, in the past or in sleep.
 * Instead of more of a kind that is past its ceiling it is rest (product W8). The same input always gives the same ideas.
 */
export function ideasFor(input: IdeaInput): WeekIdeas {
  const { from, lessons } = input;
  if (lessons.restWeek === from) return { list: [], note: 'resting' };
  const week = { from, to: addDays(from, 7) };
  const work: Work = {
    input,
    week,
    days: daysLeft(input),
    findSlot: createFindSlot(input),
    balances: {
      networking: balanceOf(input.planned.networking),
      social: balanceOf(input.planned.social),
    },
    list: [],
    met: new Set(),
  };
  if (work.days.length === 0) return { list: [], note: null };
  const over = kinds.filter((kind) => work.balances[kind].over > 0);
  if (over.length > 0)
    addRest(
      work,
      over.map((kind) => balanceWhy(work, 'over', kind)),
    );
  const ranked = rank(work);
  for (const candidate of ranked) {
    if (work.list.length === most) break;
    addMeeting(work, candidate);
  }
  const note = fill(work, ranked.length === 0);
  return { list: work.list.toSorted((one, other) => one.start - other.start), note };
}

/** As the week is planned now, without the ideas, of which none may be taken. */
const balanceWhy = ({ input }: Work, code: 'short' | 'over', kind: IdeaKind): Why => ({
  code,
  kind,
  minutes: Math.round(balanceOf(input.planned[kind])[code]),
});

/** Where a kind is short and there is nobody to meet, it is the club or rest. */
function fill(work: Work, isNobody: boolean): WeekIdeas['note'] {
  const short = kinds.filter((kind) => work.balances[kind].short > 0);
  if (short.length === 0 || work.met.size > 0) return null;
  if (!isNobody) return 'no-time';
  const why = short.map((kind) => balanceWhy(work, 'short', kind));
  // The note gives the reason already: there is no candidate.
  if (!short.includes('social') || !addClub(work, why)) {
    if (work.list.length === 0) addRest(work, [{ code: 'free-time' }]);
  }
  return 'nobody-due';
}

/** Those with a reason, the strongest first; of equal ones by name, then by id. */
function rank({ input, week, balances }: Work): readonly Candidate[] {
  const isShort = (candidate: Candidate) => kindsOf(candidate).some((kind) => balances[kind].short > 0);
  const nameOf = ({ who }: Candidate) => `${who.name}\n${who.id}`;
  return input.candidates
    .filter((candidate) => !input.without.has(candidate.who.id))
    .filter((candidate) => {
      if (birthdayIn(candidate, week) !== null) return true;
      if (!isOpenFor(candidate, week)) return false;
      return isWorthwhile(candidate, week, isShort(candidate));
    })
    .map((candidate) => ({ candidate, points: urgencyOf(candidate, week), name: nameOf(candidate) }))
    .toSorted((one, other) => other.points - one.points || (one.name < other.name ? -1 : 1))
    .map(({ candidate }) => candidate);
}

const isFreeDay = ({ list }: Work, day: Day): boolean => list.every((idea) => idea.day !== day);

function addMeeting(work: Work, candidate: Candidate): void {
  const { week, met } = work;
  const people = peopleOf(candidate.who);
  if (people.some(({ id }) => met.has(id))) return;
  const birthday = birthdayIn(candidate, week);
  const idea =
    (birthday !== null && ideaOn(work, candidate, 'social', [call], [birthday])) ||
    otherIdea(work, candidate);
  if (!idea) return;
  const { kind, start, end } = idea;
  const minutes = (end - start) / 60_000;
  work.list.push(idea);
  for (const { id } of people) met.add(id);
  if (kind === 'other') return;
  const balance = work.balances[kind];
  balance.short = Math.max(0, balance.short - minutes);
  balance.room -= minutes;
}

function otherIdea(work: Work, candidate: Candidate): Idea | null {
  const { week, balances } = work;
  if (!isOpenFor(candidate, week)) return null;
  const isShort = kindsOf(candidate).some((kind) => balances[kind].short > 0);
  // A birthday is an occasion on its day only, and open topics and long absence only in a week that is short.
  if (!isWorthwhile(candidate, week, isShort)) return null;
  const earliest = earliestDay(candidate, week);
  const days = work.days.filter((day) => day >= earliest);
  for (const kind of kindsOf(candidate).toSorted(
    (one, other) => balances[other].short - balances[one].short,
  )) {
    const idea = ideaOn(work, candidate, kind, meetingsFor(work, candidate, kind), days);
    if (idea) return idea;
  }
  return null;
}

/** The ways to meet, that first which brings the week to its floor within the ideas that are left; a circle is met in person. */
function meetingsFor({ balances, list }: Work, { who }: Candidate, kind: IdeaKind): readonly Meeting[] {
  const share = balances[kind].short / (most - list.length);
  const all = meetings[kind].filter(({ inPerson }) => who.as === 'person' || inPerson);
  const fitting = all.filter(({ minutes }) => minutes <= share);
  return fitting.length > 0 ? fitting.toReversed() : all.slice(0, 1);
}

function ideaOn(
  work: Work,
  candidate: Candidate,
  kind: IdeaKind,
  ways: readonly Meeting[],
  days: readonly Day[],
): Idea | null {
  const { balances, findSlot } = work;
  const { over, room } = balances[kind];
  if (over > 0) return null;
  for (const way of ways.filter(({ minutes }) => minutes <= room)) {
    for (const day of days) {
      const slot = work.days.includes(day) && isFreeDay(work, day) ? findSlot(day, kind, way) : null;
      if (slot) return toIdea(work, candidate, { kind, form: way.form, day, ...slot });
    }
  }
  return null;
}

function toIdea(
  work: Work,
  candidate: Candidate,
  meeting: Pick<Idea, 'kind' | 'form' | 'day' | 'start' | 'end'> & { readonly kind: IdeaKind },
): Idea {
  const isShort = work.balances[meeting.kind].short > 0;
  return {
    what: 'meet',
    ...meeting,
    who: candidate.who,
    event: null,
    why: [
      ...whyOf(candidate, work.week, meeting.day),
      ...(isShort ? [balanceWhy(work, 'short', meeting.kind)] : []),
    ],
    score: urgencyOf(candidate, work.week) + (isShort ? shortPoints : 0),
  };
}

function whyOf(candidate: Candidate, week: WeekDays, day: Day): readonly Why[] {
  const { who, due, lastMet, promise, threads } = candidate;
  const birthday = birthdayIn(candidate, week);
  const isDue = due !== null && due < week.to;
  const since: readonly Why[] =
    lastMet === null ? [{ code: 'never-met' }] : [{ code: 'last-met', day: lastMet }];
  const dueWhy: readonly Why[] =
    who.as === 'circle' ? [{ code: 'circle-due', people: who.people.length }] : since;
  return [
    ...(birthday === day ? [{ code: 'birthday' as const, day }] : []),
    ...(isDue || candidate.missed ? dueWhy : []),
    ...(promise === null ? [] : [{ code: 'promise' as const, text: promise }]),
    ...(threads === 0 ? [] : [{ code: 'threads' as const, count: threads }]),
  ];
}

const alone = { who: null, event: null, form: null } as const;

function addRest(work: Work, why: readonly Why[]): void {
  if (work.input.hasRest) return;
  for (const length of [restLength, shortRest]) {
    for (const day of work.days) {
      const slot = work.findSlot(day, 'social', length);
      if (!slot) continue;
      work.list.push({ what: 'rest', kind: 'other', ...alone, ...slot, day, why, score: 0 });
      return;
    }
  }
}

function addClub({ input, list }: Work, why: readonly Why[]): boolean {
  const week = { from: input.from, to: addDays(input.from, 7) };
  const [club] = input.clubs
    .filter(({ start }) => start > input.now)
    .map((one) => ({ ...one, day: dayOfInstant(one.start, input.zone) }))
    .filter(({ day }) => week.from <= day && day < week.to)
    .toSorted((one, other) => one.start - other.start || (one.key < other.key ? -1 : 1));
  if (!club || list.some(({ day }) => day === club.day)) return false;
  const { key, title, start, end, day } = club;
  const event = { key, title };
  list.push({ what: 'club', kind: 'social', form: 'club', who: null, event, start, end, day, why, score: 0 });
  return true;
}
