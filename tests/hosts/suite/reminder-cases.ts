import { expect } from 'vitest';
import type { OperationName } from '../../../src/contract/client';
import type { Day } from '../../../src/domain/time/day';
import type { Case } from './case';

const sunday = Date.parse('2026-03-01T08:00:00Z');
const morning = Date.parse('2026-03-02T07:30:00Z');

/** A follow-up that is due today, 2 March, and was named at half past eight. */
const addDue = async ({ ask }: Case) => {
  await ask('reminders.seen', { until: sunday });
  const { id } = await ask('follow-up.save', {
    id: null,
    eventKey: null,
    person: 'Ana Ruiz',
    text: 'Send the slides',
    due: '2026-03-02' as Day,
    state: 'to-do',
  });
  return id;
};

type ReminderOperation = Extract<OperationName, `reminders.${string}`>;

/** What each operation on reminders does at the least, seen through a host. */
export const reminderCases: Readonly<Record<ReminderOperation, (host: Case) => Promise<void>>> = {
  'reminders.list': async (host) => {
    expect(await host.ask('reminders.list', {})).toEqual([]);
    const id = await addDue(host);
    expect(await host.ask('reminders.list', {})).toEqual([
      { at: morning, about: { kind: 'follow-up', id, person: 'Ana Ruiz', text: 'Send the slides' } },
    ]);
  },
  'reminders.seen': async (host) => {
    await addDue(host);
    await host.ask('reminders.seen', { until: morning });
    expect(await host.ask('reminders.list', {})).toEqual([]);
  },
};
