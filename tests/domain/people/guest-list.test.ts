import { describe, expect, it } from 'vitest';
import { guestList, iDeclined } from '../../../src/domain/people/guest-list';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import { buildAttendee, buildVersion } from '../../helpers/build-series';

const isMe = (email: string) => email === 'me@example.com';
const details = buildVersion({
  attendees: [
    buildAttendee('ana@example.com', { name: 'Ana', participation: 'accepted' }),
    buildAttendee('ben@example.com', { participation: 'tentative' }),
    buildAttendee('me@example.com', { participation: 'declined' }),
    buildAttendee('room@example.com', { type: 'room' }),
    buildAttendee('beamer@example.com', { type: 'resource' }),
    buildAttendee('rowers@example.com', { type: 'group' }),
    buildAttendee('ana@example.com', { name: 'Ana', participation: 'accepted' }),
    buildAttendee(''),
  ],
});

describe('guestList', () => {
  it('[S1] lists people once, without groups, rooms, resources and me', () => {
    expect(guestList(details, null, isMe)).toEqual([
      { id: 'ana@example.com', name: 'Ana', email: 'ana@example.com', answer: 'coming', from: 'calendar' },
      {
        id: 'ben@example.com',
        name: 'ben@example.com',
        email: 'ben@example.com',
        answer: 'maybe',
        from: 'calendar',
      },
    ]);
  });

  it('[S1] lets what I noted win over the calendar, and adds those I named', () => {
    const prep = {
      ...emptySocialPrep,
      answers: { 'ben@example.com': 'coming' as const },
      guests: [{ id: 'h', name: 'Cleo', answer: 'maybe' as const }],
    };
    expect(guestList(details, prep, isMe).map(({ id, answer }) => [id, answer])).toEqual([
      ['ana@example.com', 'coming'],
      ['ben@example.com', 'coming'],
      ['h', 'maybe'],
    ]);
  });

  it('is not fooled by a guest called __proto__', () => {
    const odd = buildVersion({ attendees: [buildAttendee('__proto__', { participation: 'accepted' })] });
    expect(guestList(odd, emptySocialPrep, isMe).map(({ answer }) => answer)).toEqual(['coming']);
  });
});

describe('iDeclined', () => {
  it('looks only at my own answer', () => {
    expect([iDeclined(details, isMe), iDeclined(details, () => false)]).toEqual([true, false]);
  });
});
