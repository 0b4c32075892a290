import { describe, expect, it } from 'vitest';
import type { EditLabel } from '../../src/contract/views/edit';
import type { ZoneId } from '../../src/domain/time/zone';
import { editText } from '../../src/words/edit';
import { createFormat } from '../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });

describe('what undo says it takes back', () => {
  it.each<[EditLabel, string]>([
    [{ code: 'mark', kind: 'other', subject: { title: 'Meetup talk' } }, 'Mark “Meetup talk” as other'],
    [{ code: 'mark', kind: 'social', subject: { events: 2 } }, 'Mark 2 events as social'],
    [{ code: 'mark', kind: null, subject: { title: '' } }, 'Take the mark off “Without a title”'],
    [{ code: 'set-part', subject: { title: 'Dinner' }, whole: 'KubeCon' }, 'Make “Dinner” part of “KubeCon”'],
    [{ code: 'set-part', subject: { events: 2 }, whole: null }, 'Make 2 events part of nothing'],
    [
      { code: 'set-part', subject: { title: 'Dinner' }, whole: undefined },
      'Forget what was said “Dinner” is part of',
    ],
    [{ code: 'accept-suggestions', count: 2 }, 'Accept 2 suggestions'],
    [{ code: 'edit-plan', title: 'Chess' }, 'Edit the plan for “Chess”'],
    [
      { code: 'edit-follow-up', person: 'Ana Ruiz', text: 'Send the link' },
      'Edit the follow-up “Ana Ruiz: Send the link”',
    ],
    [{ code: 'remove-follow-up', person: '', text: 'Send the link' }, 'Remove the follow-up “Send the link”'],
    [{ code: 'remove-calendar', name: 'Work' }, 'Remove the calendar “Work”'],
    [
      { code: 'change-interval', name: 'calendar.example.com' },
      'Change how often “calendar.example.com” is fetched',
    ],
    [{ code: 'load-programme', name: 'FOSDEM' }, 'Load the programme of “FOSDEM”'],
    [{ code: 'see-programme', name: 'FOSDEM' }, 'Put away what changed in the programme of “FOSDEM”'],
    [{ code: 'add-friend-picks', name: 'Ben' }, 'Add what “Ben” picked'],
    [{ code: 'unpick-session', title: 'Opening' }, 'Take back the pick of “Opening”'],
    [{ code: 'pick-sessions', count: 3 }, 'Pick 3 sessions'],
    [{ code: 'attend-sessions', count: 1 }, 'Say whether you saw 1 session'],
    [{ code: 'order-rules' }, 'Order the rules'],
  ])('[T2] is a sentence: %j', (label, words) => {
    expect(editText(label, format)).toBe(words);
  });
});
