import { describe, expect, it } from 'vitest';
import { sessionsOfFriend } from '../../../src/domain/programme/friend-sessions';
import { buildSession as talk } from './build-session';

describe('the sessions that a friend picked', () => {
  const opening = talk({ id: '1', guid: 'a', title: 'Opening' });
  const teas = [60, 120].map((minutes) => talk({ id: `t${minutes}`, title: 'Tea', room: 'Foyer', minutes }));
  const programme = [opening, ...teas];

  it('[N7] are known by the UID of the programme', () => {
    expect(sessionsOfFriend([talk({ guid: 'a', title: 'The opening' })], programme)).toEqual([opening]);
  });

  it('[N7] are known by title and start where the other program writes rooms in its own way', () => {
    const theirs = [talk({ guid: 'x', title: 'Tea', room: 'Ground floor: foyer', minutes: 120 })];
    expect(sessionsOfFriend(theirs, programme)).toEqual([teas[1]]);
  });

  it('[N7] are not guessed', () => {
    const theirs = [talk({ title: 'Tea', room: 'B', minutes: 90 }), talk({ title: 'Party' })];
    expect(sessionsOfFriend(theirs, programme)).toEqual([null, null]);
  });
});
