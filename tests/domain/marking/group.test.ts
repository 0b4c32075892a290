import { describe, expect, it } from 'vitest';
import type { SeriesKey } from '../../../src/domain/event/key';
import type { Groupable } from '../../../src/domain/marking/group';
import { groupEvents } from '../../../src/domain/marking/group';

const event = (key: string, title: string, parts: Partial<Groupable> = {}): Groupable => ({
  seriesKey: key as SeriesKey,
  title,
  organizer: '',
  proposed: null,
  ...parts,
});
const groupsOf = (...events: readonly Groupable[]) =>
  groupEvents(events).map(({ bond, events: inIt }) => [bond, inIt.map(({ seriesKey }) => seriesKey)]);

describe('events grouped for one decision', () => {
  it('[M3] go together by their title, whatever its numbers, case and accents', () => {
    expect(
      groupsOf(event('a', 'Sprint 12'), event('b', 'Café'), event('c', 'SPRINT 13'), event('d', 'cafe')),
    ).toEqual([
      ['title', ['a', 'c']],
      ['title', ['b', 'd']],
    ]);
  });

  it('[M3] go together as a series where all are of one', () => {
    expect(groupsOf(event('a', 'Chess'), event('a', 'Chess'), event('b', 'Go'))).toEqual([
      ['series', ['a', 'a']],
      ['series', ['b']],
    ]);
  });

  it('[M3] go together by who invites only where the same would be proposed', () => {
    const ana = { organizer: 'ana@example.com', proposed: 'networking' };
    expect(
      groupsOf(
        event('a', 'Planning', ana),
        event('b', 'Dinner', { ...ana, proposed: 'social' }),
        event('c', 'Budget', ana),
        event('d', 'Unclear', { ...ana, proposed: null }),
      ),
    ).toEqual([
      ['organizer', ['a', 'c']],
      ['series', ['b']],
      ['series', ['d']],
    ]);
  });

  it('[M3] without a title stand alone', () => {
    expect(groupsOf(event('a', ''), event('b', ' 12 '), event('c', ''))).toEqual([
      ['series', ['a']],
      ['series', ['b']],
      ['series', ['c']],
    ]);
  });
});
