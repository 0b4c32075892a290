import type { InputOf, OperationName, OutputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ScriptedFeed } from '../subscriptions/scripted-feed';
import { createScriptedFeed } from '../subscriptions/scripted-feed';

export const key = 'conference@example.com' as EventKey;
export const address = 'https://talks.example.com/private-7/schedule.xml';
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A conference on 7 and 8 March 2026, a dinner on its first evening, and things on other days. */
const calendar = buildIcs(
  [
    buildEvent('conference@example.com', [
      ...['SUMMARY:Small Days', 'DTSTART;VALUE=DATE:20260307', 'DTEND;VALUE=DATE:20260309'],
    ]),
    buildEvent('dinner@example.com', [
      ...['SUMMARY:Dinner', 'LOCATION:Harbour', 'DTSTART:20260307T180000Z', 'DURATION:PT2H'],
    ]),
    buildEvent('later@example.com', ['SUMMARY:Later', 'DTSTART:20260311T180000Z', 'DURATION:PT2H']),
    // A copy of a session, as a calendar gets it from the conference.
    buildEvent('g1', ['SUMMARY:Opening', 'DTSTART:20260307T090000Z', 'DURATION:PT1H']),
  ],
  ['X-WR-CALNAME:Mine'],
);

export interface Talk {
  readonly id: string;
  readonly start?: string;
  readonly date?: string;
  readonly title?: string;
  readonly room?: string;
  readonly speakers?: readonly string[];
  readonly more?: string;
}

/** A schedule.xml. Without `zone`, it names none. */
export const schedule = (
  talks: readonly Talk[],
  zone = 'Europe/Berlin',
  name = 'Small Days 2026',
): Uint8Array => {
  const events = talks.map(
    ({
      id,
      start = '10:00',
      date = '2026-03-07',
      title = `Talk ${id}`,
      room = 'Hall',
      speakers = [],
      more = '',
    }) =>
      `<day date="${date}"><room name="${room}"><event guid="g${id}" id="${id}"><start>${start}</start>` +
      `<duration>00:30</duration><title>${title}</title><track>Main</track>${more}<persons>` +
      `${speakers.map((speaker) => `<person>${speaker}</person>`).join('')}</persons></event></room></day>`,
  );
  const named = zone === '' ? '' : `<time_zone_name>${zone}</time_zone_name>`;
  return bytes(
    `<schedule><conference><title>${name}</title>${named}</conference>${events.join('')}</schedule>`,
  );
};

export const opening: Talk = { id: '1', title: 'Opening', speakers: ['Ana Ruiz'] };
export const tea: Talk = { id: '2', title: 'Tea', start: '11:00' };
export const party: Talk = { id: '3', title: 'Party', start: '22:00' };

/** As tests see them: those of the test that runs. */
export let planner: TestPlanner;
export let feed: ScriptedFeed;

/** Opens, before each test, a planner that knows the calendar. */
export async function openDesk(): Promise<void> {
  feed = createScriptedFeed();
  planner = await openTestPlanner(undefined, feed.fetch);
  const { id } = await ask('calendar.review', { fileName: 'mine.ics', content: calendar });
  await ask('calendar.apply', { reviewId: id, leaveOut: [] });
}

export const closeDesk = (): Promise<void> => planner.close();

/** The same folder, as a new start finds it. */
export async function restart(meanwhile: () => void = () => undefined): Promise<void> {
  await planner.end();
  meanwhile();
  planner = await openTestPlanner(planner.folder, feed.fetch);
}

export const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);
export const ask = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  expectValue(call(name, input));

/** The code of a refusal. */
export const refusalOf = async <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
  const answer = await call(name, input);
  return answer.ok ? null : answer.error.code;
};

export const load = (talks: readonly Talk[], more: Partial<InputOf<'programme.load'>> = {}) =>
  ask('programme.load', { key, fileName: 'schedule.xml', content: schedule(talks), ...more });

export async function programme() {
  const view = await ask('programme.get', { key });
  if (!view) throw new Error('the event has no programme');
  return view;
}

export async function mine() {
  const view = await ask('programme.mine', { key });
  if (!view) throw new Error('the event has no programme');
  return view;
}

export const pick = (...ids: readonly string[]) => ask('pick.set', { key, ids: [...ids], as: 'going' });

/** `Opening going changed: time` */
export const pickLines = async (): Promise<readonly string[]> =>
  (await mine()).picks.map(({ id, level, status }) =>
    [id, level, status.kind === 'changed' ? `changed: ${status.changes.join(', ')}` : status.kind].join(' '),
  );

export const titles = async (): Promise<readonly string[]> =>
  (await programme()).sessions.map(({ title }) => title);
