import { expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { PersonId } from '../../../src/domain/people/person';
import type { Reminder, ReminderAbout } from '../../../src/domain/reminders/reminder';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat, dataRegion } from '../../../src/words/format';
import { noticeText } from '../../../src/words/reminders/reminder';

const format = createFormat(dataRegion('Europe/Berlin' as ZoneId));
const today = '2026-03-02' as Day;
const at = Date.parse('2026-03-02T07:30:00Z');

const followUp = (text: string): ReminderAbout => ({
  kind: 'follow-up',
  id: 'f' as FollowUpId,
  person: 'Ana Ruiz',
  text,
});
const notice = (...abouts: readonly ReminderAbout[]) =>
  noticeText(
    abouts.map((about): Reminder => ({ at, about })),
    today,
    format,
  );

it.each<[ReminderAbout, string, string]>([
  [followUp('send the atlas'), 'A follow-up is due', 'Ana Ruiz: send the atlas'],
  [
    { kind: 'step', eventKey: 'k' as EventKey, event: 'KubeCon', text: 'Print the brief' },
    'Something to prepare',
    'Print the brief, for “KubeCon”',
  ],
  [
    { kind: 'debrief', eventKey: 'k' as EventKey, event: 'Dinner' },
    'Write it down while it is fresh',
    'How was “Dinner”? A line for each person is enough.',
  ],
  [
    { kind: 'birthday', id: 'p' as PersonId, person: 'Sofia', on: '2026-03-05' as Day },
    'A birthday',
    'Sofia: birthday in three days',
  ],
])('[R1] says one reminder by what it is about', (about, title, body) => {
  expect(notice(about)).toEqual({ title, body });
});

it('[R1] says several as a digest, the first four by name', () => {
  expect(notice(...['one', 'two', 'three', 'four', 'five', 'six'].map(followUp))).toEqual({
    title: '6 things to look at',
    body: 'Ana Ruiz: one\nAna Ruiz: two\nAna Ruiz: three\nAna Ruiz: four\nand 2 more',
  });
});
