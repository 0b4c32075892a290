import { describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { IncomingFile, TargetCandidate } from '../../../src/domain/calendars/target';
import { findTarget } from '../../../src/domain/calendars/target';

interface Known extends Partial<Omit<TargetCandidate, 'sharedByUid' | 'sharedByContent'>> {
  readonly shared?: number;
}

const candidate = ({ shared = 0, ...changes }: Known): TargetCandidate => ({
  id: 'one' as CalendarId,
  ownName: 'Work',
  fileName: 'work.ics',
  address: null,
  size: 10,
  isOfMessages: false,
  sharedByUid: () => shared,
  sharedByContent: () => 0,
  ...changes,
});
const file: IncomingFile = { ownName: 'Work', fileName: 'work.ics', address: null, size: 10, message: null };
const address = 'https://calendar.example.com/a.ics';

describe('the calendar that a file belongs to', () => {
  it.each<[string, Known, Partial<IncomingFile>, string | null, boolean]>([
    ['has its name and shares an event', { shared: 1 }, { fileName: 'download.ics' }, 'one', true],
    ['has its name and file name, and shares nothing', {}, { fileName: 'Work (2).ics' }, 'one', true],
    ['has its name alone', {}, { fileName: 'x.ics' }, 'one', false],
    [
      'shares a third, but has another name',
      { shared: 4 },
      { ownName: 'Private', fileName: 'p.ics' },
      null,
      false,
    ],
    [
      'shares one event, but has another name',
      { shared: 1 },
      { ownName: 'Private', fileName: 'p.ics' },
      null,
      true,
    ],
    [
      'has another name and nearly all its events',
      { shared: 9 },
      { ownName: 'Job', fileName: 'j.ics' },
      'one',
      false,
    ],
    ['has no name and shares most', { shared: 8 }, { ownName: '', fileName: 'x.ics' }, 'one', true],
    ['has no name and shares a third', { shared: 4 }, { ownName: '', fileName: 'x.ics' }, 'one', false],
    ['has a name that any calendar has', { ownName: 'Calendar' }, { ownName: 'Calendar' }, null, true],
    ['comes from the same address', { address, ownName: 'Old' }, { address }, 'one', true],
    [
      'comes from another address and shares some',
      { address: `${address}2`, shared: 4 },
      { address },
      null,
      false,
    ],
    [
      'comes from another address and shares all',
      { address: `${address}2`, shared: 10 },
      { address },
      'one',
      true,
    ],
    [
      'is a message about its events',
      { shared: 1 },
      { size: 1, ownName: '', message: 'invitation' },
      'one',
      true,
    ],
    ['is a message about nothing in it', {}, { size: 1, ownName: '', message: 'invitation' }, null, true],
    ['is a message, as it was', { isOfMessages: true }, { size: 1, message: 'invitation' }, 'one', true],
  ])('[I3] is one that %s', (_what, known, changes, id, isSure) => {
    expect(findTarget([candidate(known)], { ...file, ...changes })).toEqual({ id, isSure });
  });

  it('[I3] is the one with its name rather than the one that shares somewhat more', () => {
    const others = [
      candidate({ id: 'other' as CalendarId, ownName: 'Team', shared: 9 }),
      candidate({ shared: 6 }),
    ];
    expect(findTarget(others, file)).toEqual({ id: 'one', isSure: true });
  });
});
