import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../../src/contract/client';
import type { Answer } from '../../../src/contract/failure';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFixedClock } from '../../../src/hosts/node/clock';
import type { Session } from '../../../src/hosts/node/open-planner';
import { openPlanner } from '../../../src/hosts/node/open-planner';
import { createMemoryLog } from '../../helpers/memory-log';
import { teamCalendar } from './team-calendar';

/** The suite's Monday morning, and its zone. */
export const now = '2026-03-02T08:00:00Z';
export const zone = 'Europe/Berlin';

/** The planner that every host of the suite serves. What goes wrong inside fails the test that did it. */
export function openTestSession(folder: string): Promise<Session> {
  return openPlanner({
    folder,
    clock: createFixedClock(Date.parse(now)),
    zone: zone as ZoneId,
    locale: () => ({ tag: 'en-GB', zone: zone as ZoneId, firstDay: 1, hourCycle: 24 }),
    access: 'write',
    say: (sentence) => {
      throw new Error(sentence);
    },
    log: createMemoryLog(),
    version: '0.0.0',
  });
}

/** The value of an answer that should be one; a failure fails the test with its words. */
export async function expectValue<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/**
 * A data folder into which the team calendar was imported, and copies of it: importing costs more than
 * copying.
 */
export interface SeededFolder {
  copy(): string;
  remove(): void;
}

export async function createSeededFolder(): Promise<SeededFolder> {
  const place = mkdtempSync(join(tmpdir(), 'mingle-suite-'));
  const seed = join(place, 'seed');
  const session = await openTestSession(seed);
  const client = createClient({ call: session.dispatch, subscribe: session.subscribe });
  await expectValue(client.call('settings.save', { firstDay: 1, hourCycle: 24 }));
  const { id } = await expectValue(
    client.call('calendar.review', { fileName: 'team.ics', content: teamCalendar }),
  );
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  await session.close();
  let copies = 0;
  return {
    copy: () => {
      const folder = join(place, `copy-${++copies}`);
      cpSync(seed, folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
