import type { InputOf, OperationName, OutputOf } from '../../../src/contract/client';
import type { CalendarView } from '../../../src/contract/views/calendar';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { AtStep } from '../importing/watched-ports';
import { justDo, watched } from '../importing/watched-ports';
import type { ScriptedFeed } from './scripted-feed';
import { createScriptedFeed } from './scripted-feed';

export const address = 'https://calendar.example.com/private-7/basic.ics';
export const march = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };
export const start = Date.parse('2026-03-02T08:00:00Z');
export const minute = 60_000;

export const event = (uid: string, title: string, day = '03') =>
  buildEvent(uid, [`SUMMARY:${title}`, `DTSTART:202603${day}T180000Z`, 'DURATION:PT2H']);
export const talk = event('talk@example.com', 'Talk');
export const chess = event('chess@example.com', 'Chess', '04');
export const many = Array.from({ length: 12 }, (_, at) => event(`${at}@example.com`, `Event ${at}`, '20'));

/** As tests see them: those of the test that runs. */
export let feed: ScriptedFeed;
export let planner: TestPlanner;

let atStep: AtStep = justDo;
const open = (folder?: string): Promise<TestPlanner> =>
  openTestPlanner(
    folder,
    feed.fetch,
    watched(() => atStep),
  );

/** Opens, before each test, a planner in its own folder and a network that the test scripts. */
export async function openDesk(): Promise<void> {
  feed = createScriptedFeed();
  atStep = justDo;
  planner = await open();
}

/** Does `work` once, as soon as the planner comes to this step, and goes on when it is done. */
export function at(wanted: string, work: () => Promise<unknown>): void {
  atStep = async (name, step) => {
    if (name === wanted) {
      atStep = justDo;
      await work();
    }
    return step();
  };
}

/** From now on these steps answer that the disk is full; without any, it is not. */
export function fillDisk(...full: readonly string[]): void {
  atStep = async (name, step) =>
    full.includes(name) ? { ok: false, error: { code: 'disk-full', message: 'The disk is full.' } } : step();
}

export const closeDesk = (): Promise<void> => planner.close();

/** The same folder, as a new start finds it. */
export async function restart(meanwhile: () => void = () => undefined): Promise<void> {
  await planner.end();
  meanwhile();
  planner = await open(planner.folder);
}

export const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);
export const ask = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  expectValue(call(name, input));

export async function subscribe(events: readonly string[], lines: readonly string[] = [], etag = '"1"') {
  feed.serve(address, buildIcs(events, lines), etag);
  const { id } = await ask('subscription.review', { address });
  return (await ask('calendar.apply', { reviewId: id, leaveOut: [] })).calendarId;
}

export const serve = (events: readonly string[], etag = '"2"', lines: readonly string[] = []) =>
  feed.serve(address, buildIcs(events, lines), etag);

export const titles = async () => (await ask('events.list', march)).events.map(({ summary }) => summary);
export const history = async () =>
  (await ask('imports.list', {})).map(({ added, changed, gone }) => [added, changed, gone]);

export async function theCalendar(): Promise<CalendarView> {
  const [calendar, ...others] = await ask('calendars.list', {});
  if (!calendar || others.length > 0) throw new Error('there should be one calendar');
  return calendar;
}
export const theSubscription = async () => {
  const { subscription } = await theCalendar();
  if (!subscription) throw new Error('the calendar is no subscription');
  return subscription;
};

/** What a refresh did, in short. */
export const refresh = async (id: CalendarId) => {
  const { outcome, added, changed, gone, same } = await ask('subscription.refresh', { id });
  return [outcome, added, changed, gone, same];
};
export const refusal = async (id: CalendarId) => {
  const answer = await call('subscription.refresh', { id });
  return answer.ok ? answer.value.outcome : answer.error.code;
};
