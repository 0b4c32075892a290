import { expect, it } from 'vitest';
import type { Attendee } from '../../../src/domain/event/series';
import { presentAt } from '../../../src/domain/people/presence';

const attendee = (email: string, changes: Partial<Attendee> = {}): Attendee => ({
  email,
  name: '',
  participation: 'needs-action',
  type: 'individual',
  ...changes,
});

it('[P1] [P3] takes who accepted and the organiser for there, who never answered for invited', () => {
  const organizer = attendee('olga@example.com', { name: 'Olga' });
  const attendees = [
    attendee('ana@example.com', { name: 'Ana', participation: 'accepted' }),
    attendee('bo@example.com', { participation: 'tentative' }),
    attendee('cy@example.com'),
    attendee('di@example.com', { participation: 'declined' }),
    attendee('room@example.com', { type: 'room', participation: 'accepted' }),
    attendee('team@example.com', { type: 'group', participation: 'accepted' }),
    attendee('me@example.com', { participation: 'accepted' }),
    attendee('ana@example.com', { participation: 'declined' }),
  ];
  const people = presentAt({ attendees, organizer }, (email) => email === 'me@example.com');
  expect(people.map(({ email, presence }) => [email, presence])).toEqual([
    ['ana@example.com', 'there'],
    ['bo@example.com', 'there'],
    ['cy@example.com', 'invited'],
    ['di@example.com', 'away'],
    ['olga@example.com', 'there'],
  ]);
});

it('[P3] takes the organiser for there who is listed among the guests and never answered', () => {
  const olga = attendee('olga@example.com');
  expect(presentAt({ attendees: [olga], organizer: olga }, () => false)).toEqual([
    { email: 'olga@example.com', name: '', presence: 'there' },
  ]);
});
