import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from './expected';
import { textOf } from './expected';
import { askCommandLine } from './host';
import { talks } from './talks';
import type { User } from './user';
import { ask, readTalks } from './user';

interface Exported {
  readonly plan: {
    readonly marks: Readonly<Record<string, { kind: string } | null>>;
    readonly preps: Readonly<Record<string, { networking: { purpose: { goTo: string } } | null }>>;
    readonly followUps: Readonly<Record<string, { eventKey: string; text: string }>>;
  };
}

/** The state that the host shows; throws where calendar and plan do not agree. */
export async function readState(user: Pick<User, 'client'>): Promise<State> {
  const rows = await readTalks(user);
  const rooms = new Set(rows.map(({ location }) => Number(location.replace('Room ', ''))));
  const [room = -1, ...others] = rooms;
  if (rows.length !== talks || others.length > 0) {
    throw new Error(`damage: ${rows.length} talks in the rooms ${[...rooms]}`);
  }
  const { text } = await ask(user, 'data.export', { format: 'json', shareSafe: false });
  const { plan } = JSON.parse(text) as Exported;
  const titles = new Map<string, string>(rows.map(({ key, summary }) => [key, summary]));
  const titleOf = (key: string) => {
    const title = titles.get(key);
    if (title === undefined) throw new Error(`damage: the plan names ${key}, which is in no calendar`);
    return title;
  };
  const slots = new Map<string, string>();
  for (const [key, mark] of Object.entries(plan.marks))
    if (mark) slots.set(`mark ${titleOf(key)}`, mark.kind);
  for (const [key, { networking }] of Object.entries(plan.preps)) {
    if (networking?.purpose.goTo) slots.set(`prep ${titleOf(key)}`, networking.purpose.goTo);
  }
  for (const { eventKey, text } of Object.values(plan.followUps)) {
    if (text.length < 100) slots.set(`follow-up ${text}`, titleOf(eventKey));
  }
  return { slots, room };
}

/** What is wrong with the files while no host runs; empty when nothing is. */
export async function problemsIn(folder: string): Promise<readonly string[]> {
  const { checks } = (await askCommandLine(folder, 'doctor')) as {
    readonly checks: readonly { readonly ok: boolean; readonly name: string; readonly message: string }[];
  };
  const quarantine = join(folder, 'quarantine');
  const kept = existsSync(quarantine) ? readdirSync(quarantine) : [];
  return [
    ...checks
      .filter(({ ok, message }) => !ok && !message.includes('chmod 700'))
      .map(({ name, message }) => `doctor: ${name}: ${message}`),
    ...kept.map((file) => `quarantine: ${file}`),
  ];
}

/** What is wrong with the state that came back; empty when it is a possible one. */
export function differencesOf(found: State, possible: readonly State[]): readonly string[] {
  if (possible.some((state) => textOf(state) === textOf(found))) return [];
  const [nearest = found] = possible;
  const slots = [...new Set([...nearest.slots.keys(), ...found.slots.keys()])];
  return [
    ...slots
      .filter((slot) => nearest.slots.get(slot) !== found.slots.get(slot))
      .map(
        (slot) => `${slot}: ${nearest.slots.get(slot)} was acknowledged, ${found.slots.get(slot)} is there`,
      ),
    ...(nearest.room === found.room ? [] : [`room ${nearest.room} was acknowledged, ${found.room} is there`]),
  ];
}
