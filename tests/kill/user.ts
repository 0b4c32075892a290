import type { Client, InputOf, OperationName, OutputOf } from '../../src/contract/client';
import type { ImportId } from '../../src/domain/calendars/import-record';
import type { EventKey } from '../../src/domain/event/key';
import type { FollowUpId } from '../../src/domain/follow-ups/follow-up';
import type { Day } from '../../src/domain/time/day';
import type { Random } from '../bench/random';
import { oneOf, wholeOf } from '../bench/random';
import type { Edits, State } from './expected';
import { withSlots } from './expected';
import { talks, talksIn, titleOf } from './talks';

/** What the user knows across kills. */
export interface Memory {
  /** What was acknowledged last. */
  state: State;
  /** The states that the disk may hold: the acknowledged one, and those that a call under way leads to. */
  possible: () => readonly State[];
  /** Numbers every text, so that none comes twice. */
  count: number;
  room: number;
  readonly backups: Map<string, State>;
  /** The rooms before and after each import. */
  readonly imports: Map<ImportId, readonly [before: number, after: number]>;
  acknowledged: number;
}

export interface User {
  readonly client: Client;
  readonly memory: Memory;
  readonly edits: Edits;
  readonly random: Random;
}

export async function ask<Name extends OperationName>(
  { client }: Pick<User, 'client'>,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await client.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

const may = { from: '2026-05-01' as Day, to: '2026-06-01' as Day };

export async function readTalks(user: Pick<User, 'client'>) {
  return (await ask(user, 'events.list', may)).events;
}

/** Calls what leads to `next`; once it is acknowledged, that is the state. */
async function lead<Value>({ memory }: User, next: State, call: () => Promise<Value>): Promise<Value> {
  const { state } = memory;
  memory.possible = () => [state, next];
  const value = await call();
  memory.state = next;
  memory.possible = () => [next];
  memory.acknowledged += 1;
  return value;
}

/** The same for an edit that undo knows. */
async function edit(user: User, next: State, call: () => Promise<unknown>): Promise<void> {
  const before = user.memory.state;
  await lead(user, next, call);
  const id = (await ask(user, 'history.get', {})).edits.at(-1);
  if (id !== undefined) user.edits.note(id, before, next);
}

const kinds = ['networking', 'social', 'both', 'other'] as const;

async function keyOf(user: User, title: string): Promise<EventKey> {
  const found = (await readTalks(user)).find(({ summary }) => summary === title);
  if (!found) throw new Error(`damage: ${title} is not in the calendar`);
  return found.key;
}

async function mark(user: User): Promise<void> {
  const title = titleOf(wholeOf(user.random, 0, talks));
  const kind = oneOf(user.random, kinds);
  const key = await keyOf(user, title);
  const next = withSlots(user.memory.state, [[`mark ${title}`, kind]]);
  await edit(user, next, () => ask(user, 'event.mark', { keys: [key], scope: 'series', kind }));
}

/** Several marks at once, each of which may be acknowledged or not. */
async function markSeveral(user: User): Promise<void> {
  const { memory, random } = user;
  const from = wholeOf(random, 0, talks - 4);
  const kind = oneOf(random, kinds);
  const titles = [0, 1, 2, 3].map((index) => titleOf(from + index));
  const rows = await readTalks(user);
  const before = memory.state;
  const isAcknowledged = new Set<string>();
  const set = (some: readonly string[]) =>
    withSlots(
      before,
      some.map((title) => [`mark ${title}`, kind] as const),
    );
  memory.possible = () =>
    subsets(titles)
      .filter((some) => [...isAcknowledged].every((title) => some.includes(title)))
      .map(set);
  await Promise.all(
    rows
      .filter(({ summary }) => titles.includes(summary))
      .map(async ({ key, summary }) => {
        const { edit: id } = await ask(user, 'event.mark', { keys: [key], scope: 'series', kind });
        isAcknowledged.add(summary);
        memory.acknowledged += 1;
        if (id !== null) user.edits.note(id, before, withSlots(before, [[`mark ${summary}`, kind]]));
      }),
  );
  const next = set(titles);
  memory.state = next;
  memory.possible = () => [next];
}

const subsets = (titles: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** titles.length }, (_, bits) =>
    titles.filter((_title, at) => (bits >> at) % 2 === 1),
  );

async function prepare(user: User): Promise<void> {
  const title = titleOf(wholeOf(user.random, 0, talks));
  const goTo = `meet number ${++user.memory.count}`;
  const key = await keyOf(user, title);
  const networking = { purpose: { goTo, soThat: '', decision: '' } };
  const next = withSlots(user.memory.state, [[`prep ${title}`, goTo]]);
  await edit(user, next, () => ask(user, 'prep.save', { key, scope: 'series', networking }));
}

async function addFollowUp(user: User): Promise<void> {
  const title = titleOf(wholeOf(user.random, 0, talks));
  const text = `write letter ${++user.memory.count}`;
  const eventKey = await keyOf(user, title);
  const next = withSlots(user.memory.state, [[`follow-up ${text}`, title]]);
  const words = { person: 'Nour Haddad', text, due: null, state: 'to-do' as const };
  await edit(user, next, () => ask(user, 'follow-up.save', { id: null, eventKey, ...words }));
}

async function removeFollowUp(user: User): Promise<void> {
  const all = (await ask(user, 'follow-ups.list', {})).filter(({ text }) => text.length < 100);
  const { id, text } = all[wholeOf(user.random, 0, all.length)] ?? { id: '' as FollowUpId, text: '' };
  if (all.length < 15) return;
  const next = withSlots(user.memory.state, [[`follow-up ${text}`, undefined]]);
  await edit(user, next, () => ask(user, 'follow-up.remove', { id }));
}

async function undoAndRedo(user: User): Promise<void> {
  const { memory, edits, random } = user;
  const id = (await ask(user, 'history.get', {})).edits.at(-1);
  if (id === undefined) return;
  await lead(user, edits.undone(id, memory.state), () => ask(user, 'history.undo', {}));
  if (random() < 0.4) return;
  await lead(user, edits.redone(id, memory.state), () => ask(user, 'history.redo', {}));
}

export async function importRoom(user: User): Promise<void> {
  const { memory } = user;
  const before = memory.state.room;
  const room = ++memory.room;
  const content = talksIn(room);
  const { id: reviewId } = await ask(user, 'calendar.review', { fileName: 'talks.ics', content });
  const next = { ...memory.state, room };
  await lead(user, next, () => ask(user, 'calendar.apply', { reviewId, leaveOut: [] }));
  const [newest] = await ask(user, 'imports.list', {});
  if (newest) memory.imports.set(newest.id, [before, room]);
}

/** Takes the last import back, and mostly puts it back again. */
async function takeBack(user: User): Promise<void> {
  const { memory, random } = user;
  const found = (await ask(user, 'imports.list', {})).find(({ action }) => action === 'take-back');
  const rooms = found && memory.imports.get(found.id);
  if (!found || !rooms || found.isFirst || rooms[1] !== memory.state.room) return;
  const at = (room: number) => ({ ...memory.state, room });
  await lead(user, at(rooms[0]), () => ask(user, 'import.take-back', { id: found.id }));
  if (random() < 0.3) {
    // Once another import follows, the state from before is kept nowhere, so plans of its backups may find no event.
    memory.backups.clear();
    return;
  }
  await lead(user, at(rooms[1]), () => ask(user, 'import.put-back', { id: found.id }));
}

async function backUp(user: User): Promise<void> {
  const { file } = await ask(user, 'data.backup', {});
  user.memory.backups.set(file, user.memory.state);
}

async function restore(user: User): Promise<void> {
  const { memory } = user;
  const known = (await ask(user, 'data.backups', {})).filter(({ file }) => memory.backups.has(file));
  const { file = '' } = known[0] ?? {};
  const then = memory.backups.get(file);
  if (!then) return;
  const next = { slots: then.slots, room: memory.state.room };
  await lead(user, next, () => ask(user, 'data.restore', { file, preview: false }));
}

const doings = [
  ...[mark, mark, markSeveral, prepare, prepare, addFollowUp, addFollowUp, removeFollowUp],
  ...[undoAndRedo, undoAndRedo, importRoom, importRoom, takeBack, takeBack, backUp, restore],
] as const;

/** Does one thing; throws when the host is gone. */
export const workOnce = async (user: User): Promise<void> =>
  doings[wholeOf(user.random, 0, doings.length)]?.(user);
