import { describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { IncomingFile, TargetCandidate, TargetDoubt } from '../../../src/domain/calendars/target';
import { findTarget } from '../../../src/domain/calendars/target';

interface Known extends Partial<Omit<TargetCandidate, 'sharedByUid' | 'sharedByContent' | 'hasLessDetail'>> {
  readonly shared?: number;
  readonly isHidden?: boolean;
}

const candidate = ({ shared = 0, isHidden = false, ...changes }: Known): TargetCandidate => ({
  id: 'one' as CalendarId,
  ownName: 'Work',
  fileName: 'work.ics',
  address: null,
  size: 10,
  isOfMessages: false,
  sharedByUid: () => shared,
  sharedByContent: () => 0,
  hasLessDetail: () => isHidden,
  ...changes,
});
const file: IncomingFile = { ownName: 'Work', fileName: 'work.ics', address: null, size: 10, message: null };
const address = 'https://calendar.example.com/a.ics';

describe('the calendar that a file belongs to', () => {
  it.each<[string, Known, Partial<IncomingFile>, string | null, TargetDoubt | null]>([
    ['has its name and shares an event', { shared: 1 }, { fileName: 'download.ics' }, 'one', null],
    ['has its name and file name, and shares nothing', {}, { fileName: 'Work (2).ics' }, 'one', null],
    ['has its name alone', {}, { fileName: 'x.ics' }, 'one', 'alike'],
    [
      'shares a third, but has another name',
      { shared: 4 },
      { ownName: 'Private', fileName: 'p.ics' },
      null,
      'alike',
    ],
    [
      'shares one event, but has another name',
      { shared: 1 },
      { ownName: 'Private', fileName: 'p.ics' },
      null,
      null,
    ],
    [
      'has another name and nearly all its events',
      { shared: 9 },
      { ownName: 'Job', fileName: 'j.ics' },
      'one',
      'alike',
    ],
    ['has no name and shares most', { shared: 8 }, { ownName: '', fileName: 'x.ics' }, 'one', null],
    ['has no name and shares a third', { shared: 4 }, { ownName: '', fileName: 'x.ics' }, 'one', 'alike'],
    ['has a name that any calendar has', { ownName: 'Calendar' }, { ownName: 'Calendar' }, null, null],
    ['comes from the same address', { address, ownName: 'Old' }, { address }, 'one', null],
    [
      'comes from another address and shares some',
      { address: `${address}2`, shared: 4 },
      { address },
      null,
      'alike',
    ],
    [
      'comes from another address and shares all',
      { address: `${address}2`, shared: 10 },
      { address },
      'one',
      null,
    ],
    [
      'is a message about its events',
      { shared: 1 },
      { size: 1, ownName: '', message: 'invitation' },
      'one',
      null,
    ],
    [
      'has its name and its times without their titles',
      { shared: 10, isHidden: true },
      {},
      null,
      'less-detail',
    ],
    [
      'comes from another address with its name and times without their titles',
      { address: `${address}2`, shared: 10, isHidden: true },
      { address },
      null,
      'less-detail',
    ],
    ['has less detail and comes from its address', { address, isHidden: true }, { address }, 'one', null],
    [
      'has no name, and the name of its file alone',
      { ownName: '' },
      { ownName: '', size: 1 },
      'one',
      'alike',
    ],
    [
      'has one event and no name, and shares nothing',
      {},
      { ownName: '', fileName: 'x.ics', size: 1 },
      null,
      'single-event',
    ],
    ['has one event and a name of its own', {}, { ownName: 'Choir', fileName: 'x.ics', size: 1 }, null, null],
    ['is a message about nothing in it', {}, { size: 1, ownName: '', message: 'invitation' }, null, null],
    ['is a message, as it was', { isOfMessages: true }, { size: 1, message: 'invitation' }, 'one', null],
  ])('[I3] is one that %s', (_what, known, changes, id, doubt) => {
    expect(findTarget([candidate(known)], { ...file, ...changes })).toEqual({ id, doubt });
  });

  it('[I3] is the one with its name rather than the one that shares somewhat more', () => {
    const others = [
      candidate({ id: 'other' as CalendarId, ownName: 'Team', shared: 9 }),
      candidate({ shared: 6 }),
    ];
    expect(findTarget(others, file)).toEqual({ id: 'one', doubt: null });
  });
});
