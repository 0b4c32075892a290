import type { InputOf } from '../../contract/client';
import type { Said, SaidId } from '../../domain/debrief/said';
import type { EventKey } from '../../domain/event/key';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import type { Lead, LeadId } from '../../domain/outcomes/lead';
import type { Person, PersonId } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import type { Roster } from '../people/roster';
import type { KeptPeople } from './kept-people';
import { createKeptPeople } from './kept-people';
import type { RawLines } from './raw-lines';

type KeptLine = InputOf<'debrief.keep'>['lines'][number];
type KeptEntry = KeptLine['entries'][number];

/** A debrief while it is kept. */
export interface KeepingDebrief {
  readonly context: PlannerContext;
  readonly plan: Plan;
  /** The event it is of, also one that is made of it; null for none. */
  readonly eventKey: EventKey | null;
  readonly input: InputOf<'debrief.keep'>;
  readonly people: KeptPeople;
  /** What was kept of the event before, or of these lines where there is no event. */
  readonly former: readonly Said[];
  /** What the lines kept before said by themselves. */
  readonly raw: RawLines;
  /** Whether a person was met for the first time at the event. */
  readonly isFirst: (person: Person) => boolean;
}

/** What was kept before: of the event or, without one, of the same lines and day. */
export function formerSaid(
  plan: Plan,
  eventKey: EventKey | null,
  input: InputOf<'debrief.keep'>,
): readonly Said[] {
  const lines = new Set(input.lines.map(({ line }) => line));
  return [...plan.said.values()].filter((said) =>
    eventKey === null
      ? said.eventKey === null && said.day === input.day && lines.has(said.line)
      : said.eventKey === eventKey,
  );
}

/** An earlier debrief of the event may have made an entry for this name. */
export function keptPeopleOf(context: PlannerContext, roster: Roster, former: readonly Said[]): KeptPeople {
  const { people } = context.edits.plan();
  return createKeptPeople(context, roster, (name) => {
    const isThis = ({ personId }: Said): boolean => {
      const person = personId === null ? undefined : people.get(personId);
      return (
        person !== undefined &&
        [person.name, ...person.otherNames].some((one) => nameKey(one) === nameKey(name))
      );
    };
    return former.find(isThis)?.personId ?? null;
  });
}

/** The plan with what the lines say, in place of what was kept of them before. */
export function withLines(work: KeepingDebrief): Plan {
  const { plan, former, input } = work;
  const said = new Map<SaidId, Said | undefined>(former.map(({ id }) => [id, undefined]));
  const followUps = new Map<FollowUpId, FollowUp | undefined>(goneFollowUps(work));
  const leads = new Map<LeadId, Lead | undefined>(goneLeads(work));
  for (const { line, entries } of input.lines) {
    if (line.trim() === '') continue;
    const all = entries.length > 0 ? entries : [nothingUnderstood];
    for (const entry of all) {
      const person = work.people.entryOf(entry.person, entry.who);
      const facts = person ? filledIn(work, person, entry) : entry.facts;
      const before = former.find((one) => one.line === line && one.personId === (person?.id ?? null));
      const kept = toSaid(work, line, { ...entry, facts }, person, before);
      said.set(kept.id, kept);
      for (const one of newFollowUps(work, line, entry, person, before)) followUps.set(one.id, one);
      for (const one of newLeads(work, line, entry, person, before)) leads.set(one.id, one);
    }
  }
  return {
    ...plan,
    people: plan.people.with(work.people.all().map((person) => [person.id, person])),
    said: plan.said.with(said),
    followUps: plan.followUps.with(followUps),
    leads: plan.leads.with(leads),
  };
}

const nothingUnderstood: KeptEntry = {
  person: null,
  who: { kind: 'name-only' },
  organisation: null,
  role: null,
  howMet: null,
  followUps: [],
  lead: null,
  facts: [],
};

/** Fills what is empty of the person; what differs from what is known becomes a fact. */
function filledIn(work: KeepingDebrief, person: Person, entry: KeptEntry): readonly string[] {
  const facts = [...entry.facts];
  const filled = (field: 'organisation' | 'role'): string => {
    const said = entry[field]?.trim() ?? '';
    if (said === '' || nameKey(said) === nameKey(person[field])) return person[field];
    if (person[field] === '') return said;
    facts.push(said);
    return person[field];
  };
  const organisation = filled('organisation');
  const role = filled('role');
  const howMet = person.howMet === '' && work.isFirst(person) ? (entry.howMet ?? '') : person.howMet;
  work.people.set({ ...person, organisation, role, howMet });
  return facts;
}

function toSaid(
  { context, eventKey, input }: KeepingDebrief,
  line: string,
  entry: Pick<KeptEntry, 'howMet'> & { readonly facts: readonly string[] },
  person: Person | null,
  before: Said | undefined,
): Said {
  return {
    id: before?.id ?? (context.ports.newId() as SaidId),
    eventKey,
    day: input.day,
    personId: person?.id ?? null,
    line,
    howMet: entry.howMet ?? '',
    facts: entry.facts,
    createdAt: before?.createdAt ?? context.now(),
  };
}

interface Promised {
  readonly eventKey: EventKey | null;
  readonly person: string;
  readonly personId: PersonId | null;
  readonly text: string;
}

/** Same event, same person, same words: what an earlier debrief made of the line. */
const isSamePromise = (one: Promised, other: Promised): boolean =>
  one.eventKey === other.eventKey &&
  nameKey(one.text) === nameKey(other.text) &&
  (one.personId !== null && other.personId !== null
    ? one.personId === other.personId
    : nameKey(one.person) === nameKey(other.person));

/** What is there already stays as it is; what the user removed since the line was kept does not come back. */
function newFollowUps(
  { context, plan, eventKey, raw }: KeepingDebrief,
  line: string,
  entry: KeptEntry,
  person: Person | null,
  before: Said | undefined,
): readonly FollowUp[] {
  const now = context.now();
  return entry.followUps.flatMap(({ text, due }): readonly FollowUp[] => {
    const promise = { eventKey, person: nameIn(entry, person), personId: person?.id ?? null, text };
    const there = [...plan.followUps.values()].some((one) => isSamePromise(one, promise));
    if (text.trim() === '' || there || (before && raw.hasFollowUp(line, text))) return [];
    const id = context.ports.newId() as FollowUpId;
    return [{ ...promise, id, due, state: 'to-do', stateSince: now, step: null, createdAt: now }];
  });
}

function newLeads(
  { context, plan, eventKey, raw }: KeepingDebrief,
  line: string,
  entry: KeptEntry,
  person: Person | null,
  before: Said | undefined,
): readonly Lead[] {
  const now = context.now();
  const { lead } = entry;
  if (!lead) return [];
  const promise = { eventKey, person: nameIn(entry, person), personId: person?.id ?? null, text: lead.text };
  const there = [...plan.leads.values()].some((one) => isSamePromise(one, promise));
  if (there || (before && raw.hasLead(line, lead.text))) return [];
  const id = context.ports.newId() as LeadId;
  return [{ ...promise, id, kind: lead.kind, state: 'open', stateSince: now, createdAt: now }];
}

const nameIn = (entry: KeptEntry, person: Person | null): string => person?.name || (entry.person ?? '');

/** Lines that are no longer there. */
const goneLines = ({ former, input }: KeepingDebrief): readonly string[] => {
  const lines = new Set(input.lines.map(({ line }) => line));
  return former.flatMap(({ line }) => (lines.has(line) ? [] : [line]));
};

/** What only a line said that is gone, and that nothing was done about yet. */
function goneFollowUps(work: KeepingDebrief): readonly (readonly [FollowUpId, undefined])[] {
  const stays = new Set(
    work.input.lines.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.followUps.map(({ text }) => nameKey(text))),
    ),
  );
  return goneLines(work).flatMap((line) =>
    [...work.plan.followUps.values()]
      .filter(
        ({ eventKey, state, text }) =>
          eventKey === work.eventKey &&
          state === 'to-do' &&
          !stays.has(nameKey(text)) &&
          work.raw.hasFollowUp(line, text),
      )
      .map(({ id }) => [id, undefined] as const),
  );
}

function goneLeads(work: KeepingDebrief): readonly (readonly [LeadId, undefined])[] {
  const stays = new Set(
    work.input.lines.flatMap(({ entries }) =>
      entries.flatMap(({ lead }) => (lead ? [nameKey(lead.text)] : [])),
    ),
  );
  return goneLines(work).flatMap((line) =>
    [...work.plan.leads.values()]
      .filter(
        ({ eventKey, state, text }) =>
          eventKey === work.eventKey &&
          state === 'open' &&
          !stays.has(nameKey(text)) &&
          work.raw.hasLead(line, text),
      )
      .map(({ id }) => [id, undefined] as const),
  );
}
