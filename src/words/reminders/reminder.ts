import type { Reminder, ReminderAbout } from '../../domain/reminders/reminder';
import type { Day } from '../../domain/time/day';
import type { Format } from '../format';
import type { PluralForms } from '../language';
import { birthdayComesText } from '../people/person';
import { quotedTitle } from '../title';

type CountedFormat = Pick<Format, 'counted' | 'number'>;

/** What is to be done, on one line: `Ana Ruiz: send the atlas`. */
export function reminderText(about: ReminderAbout, today: Day, format: CountedFormat): string {
  switch (about.kind) {
    case 'follow-up':
      return [about.person, about.text].filter((text) => text.trim() !== '').join(': ') || 'A follow-up';
    case 'step':
      return `${about.text}, for ${quotedTitle(about.event)}`;
    case 'debrief':
      return `How was ${quotedTitle(about.event)}? A line for each person is enough.`;
    case 'birthday':
      return `${about.person}: ${birthdayComesText(about.on, today, format)}`;
  }
}

/** A notification of the system. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

const titles: Readonly<Record<ReminderAbout['kind'], string>> = {
  'follow-up': 'A follow-up is due',
  step: 'Something to prepare',
  debrief: 'Write it down while it is fresh',
  birthday: 'A birthday',
};

/** Notifications show some lines only. */
const mostLines = 4;
const counts: PluralForms = { one: '# thing to look at', other: '# things to look at' };
const more: PluralForms = { one: 'and # more', other: 'and # more' };

/** One reminder, or several as a digest. */
export function noticeText(reminders: readonly Reminder[], today: Day, format: CountedFormat): NoticeText {
  const lines = reminders.map(({ about }) => reminderText(about, today, format));
  const [first] = reminders;
  if (reminders.length === 1 && first) return { title: titles[first.about.kind], body: lines[0] ?? '' };
  const left = lines.length - mostLines;
  return {
    title: format.counted(reminders.length, counts),
    body: [...lines.slice(0, mostLines), ...(left > 0 ? [format.counted(left, more)] : [])].join('\n'),
  };
}
