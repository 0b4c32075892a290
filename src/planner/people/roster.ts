import type { SeriesKey } from '../../domain/event/key';
import type { Directory, PersonRef } from '../../domain/people/directory';
import { createDirectory, mentionIn, mentionRef, personOf } from '../../domain/people/directory';
import type { Person, PersonId } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import { idAfterMerges } from './after-merges';
import type { Encounter, Encounters } from './encounters';
import { createEncounters, toEncounter } from './encounters';
import type { PlanMention } from './plan-mentions';
import { planMentions } from './plan-mentions';
import { saidMentions } from './said-mentions';

/** One person: an entry that the user keeps with all that is mentioned of it, or someone who is only mentioned. */
export interface Known {
  readonly ref: PersonRef;
  /** null for someone who is only mentioned. */
  readonly person: Person | null;
  readonly name: string;
  readonly emails: readonly string[];
  /** By start. */
  readonly there: readonly Encounter[];
  readonly invited: readonly Encounter[];
  readonly series: ReadonlySet<SeriesKey>;
}

/** How an entry of the plan names somebody. */
export interface NamedBy {
  readonly person: string;
  readonly personId: PersonId | null;
}

/** Everybody whom calendars, plans or the user name, each once. */
export interface Roster {
  readonly known: ReadonlyMap<PersonRef, Known>;
  readonly directory: Directory;
  /** The person that a name or an address means; null for nobody. */
  meant(mention: { readonly email: string; readonly name: string }): Known | null;
  /** The person of a reference, also after a merge. */
  ofRef(ref: PersonRef): Known | null;
  /** The person whom an entry of the plan names: by the id, also after a merge, else by the name. */
  named(by: NamedBy): Known | null;
}

/** Computes the roster anew only after a change of what it rests on. */
export function createRosters(
  context: Pick<PlannerContext, 'agenda' | 'edits' | 'isMe' | 'today' | 'zone' | 'ports'>,
): () => Promise<Roster> {
  const encountersNow = createEncounters(context);
  let cache: { readonly of: readonly unknown[]; readonly roster: Roster } | null = null;
  return async () => {
    const encounters = await encountersNow();
    const plan = context.edits.plan();
    const of = [encounters, plan.people, plan.merges, plan.preps, plan.followUps, plan.leads, plan.said];
    if (cache?.of.every((one, at) => one === of[at])) return cache.roster;
    const roster = buildRoster(plan, encounters, context.isMe, context.zone());
    cache = { of, roster };
    return roster;
  };
}

interface KnownInWork extends Known {
  name: string;
  emails: readonly string[];
  there: Encounter[];
  invited: Encounter[];
  series: Set<SeriesKey>;
}

function buildRoster(
  plan: Plan,
  { events, mentioned, own }: Encounters,
  isMe: (email: string) => boolean,
  zone: ZoneId,
): Roster {
  const directory = createDirectory(plan.people.values());
  const known = new Map<PersonRef, KnownInWork>();
  for (const person of plan.people.values()) known.set(person.id, ofEntry(person));
  const byName = createNameIndex();
  const find = (mention: { readonly email: string; readonly name: string }): KnownInWork | null => {
    const person = personOf(directory, mention);
    const ref = person?.id ?? (mention.email === '' ? byName(mention.name) : null) ?? mentionRef(mention);
    return known.get(ref) ?? null;
  };
  const findOrAdd = (mention: { readonly email: string; readonly name: string }): KnownInWork => {
    const found = find(mention);
    if (found) return found;
    const added = ofMention(mention);
    known.set(added.ref, added);
    return added;
  };
  const ofRef = (ref: PersonRef | null): KnownInWork | null => {
    if (ref === null) return null;
    const mention = mentionIn(ref);
    return mention ? find(mention) : (known.get(idAfterMerges(plan, ref as PersonId)) ?? null);
  };
  for (const { email, name, there, invited, series } of mentioned.values()) {
    const one = findOrAdd({ email, name });
    if (one.name === '' || one.name === email) one.name = name || email;
    one.there = joined(one.there, there);
    one.invited = joined(one.invited, invited);
    for (const key of series) one.series.add(key);
    if (one.person === null) byName.add(one.name, one.ref);
  }
  for (const { encounter, people } of own) {
    for (const { name, personId } of people) {
      const kept = personId === null ? undefined : known.get(idAfterMerges(plan, personId));
      const one = kept ?? findOrAdd({ email: '', name });
      one.there = joined(one.there, [encounter]);
      one.series.add(encounter.planned.series.key);
      if (one.person === null) byName.add(one.name, one.ref);
    }
  }
  addPlanned(
    [...planMentions(plan, events).filter(({ email }) => !isMe(email)), ...saidMentions(plan, events)],
    (mention) => ofRef(mention.person ?? null) ?? findOrAdd(mention),
    zone,
  );
  for (const by of [...plan.followUps.values(), ...plan.leads.values()]) {
    const name = by.person.trim();
    if (ofRef(by.personId) === null && name !== '' && !isMe(name.toLowerCase())) findOrAdd(toMention(name));
  }
  const named = (by: NamedBy) =>
    ofRef(by.personId) ?? (by.person.trim() === '' ? null : find(toMention(by.person)));
  return { known, directory, meant: find, ofRef, named };
}

/** A person as a text: an address, or a name. */
export const toMention = (text: string): { readonly email: string; readonly name: string } =>
  /^\S+@\S+$/.test(text.trim())
    ? { email: text.trim().toLowerCase(), name: '' }
    : { email: '', name: text.trim() };

const ofEntry = (person: Person): KnownInWork => ({
  ref: person.id,
  person,
  name: person.name || (person.emails[0] ?? ''),
  emails: person.emails,
  there: [],
  invited: [],
  series: new Set(),
});

const ofMention = ({ email, name }: { readonly email: string; readonly name: string }): KnownInWork => ({
  ref: mentionRef({ email, name }),
  person: null,
  name: name.trim() || email,
  emails: email === '' ? [] : [email],
  there: [],
  invited: [],
  series: new Set(),
});

/** People who are only mentioned, by a name that means one of them alone. */
interface NameIndex {
  (name: string): PersonRef | null;
  add(name: string, ref: PersonRef): void;
}

function createNameIndex(): NameIndex {
  const refs = new Map<string, Set<PersonRef>>();
  const find = (name: string): PersonRef | null => {
    const [ref, ...others] = refs.get(nameKey(name)) ?? [];
    return ref !== undefined && others.length === 0 ? ref : null;
  };
  return Object.assign(find, {
    add: (name: string, ref: PersonRef) => {
      const key = nameKey(name);
      refs.set(key, (refs.get(key) ?? new Set()).add(ref));
    },
  });
}

const joined = (one: Encounter[], other: readonly Encounter[]): Encounter[] =>
  one.length === 0 ? [...other] : [...one, ...other].toSorted((a, b) => a.start - b.start);

/** What the user says of somebody at an event wins over what its calendar says. */
function addPlanned(
  mentions: readonly PlanMention[],
  findOrAdd: (mention: PlanMention) => KnownInWork,
  zone: ZoneId,
): void {
  for (const mention of mentions) {
    const { planned, presence } = mention;
    const one = findOrAdd(mention);
    const isThis = (encounter: Encounter) => encounter.planned === planned;
    const isSaidAlready = presence === 'invited' && [...one.there, ...one.invited].some(isThis);
    if (isSaidAlready) continue;
    one.there = withPresence(one.there, mention, presence === 'there', zone);
    one.invited = withPresence(one.invited, mention, presence === 'invited', zone);
    if (presence !== 'away') one.series.add(planned.series.key);
  }
}

function withPresence(list: Encounter[], { planned }: PlanMention, isIn: boolean, zone: ZoneId): Encounter[] {
  const others = list.filter((encounter) => encounter.planned !== planned);
  return isIn ? joined(others, [toEncounter(planned, crowdOf({ planned }), zone)]) : others;
}

const crowdOf = ({ planned: { occurrence } }: Pick<PlanMention, 'planned'>): number =>
  Math.max(1, occurrence.version.attendees.length);
