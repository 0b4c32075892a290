import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../../src/domain/calendars/nature';
import { isPartial, messageNature, natureOf } from '../../../src/domain/calendars/nature';

const facts: FileFacts = {
  isFetched: false,
  isSameName: true,
  inFile: 30,
  goneToCome: 0,
  shared: 30,
  isGoneOutside: true,
  goneOver: 0,
  isPastLeftOut: true,
  older: 0,
  newer: 0,
  exported: 0,
};

describe('what a file is', () => {
  it.each<[string, Partial<FileFacts>, string]>([
    ['has everything', {}, 'whole'],
    ['misses some events that are to come', { goneToCome: 4 }, 'whole'],
    ['misses what is over', { goneOver: 12 }, 'upcoming'],
    ['misses one of many that are over', { goneOver: 1, isPastLeftOut: false }, 'whole'],
    ['has one of thirty and no name', { isSameName: false, inFile: 1, shared: 1, goneToCome: 29 }, 'part'],
    ['has one of thirty and the name of the calendar', { inFile: 1, shared: 1, goneToCome: 29 }, 'part'],
    ['has the next year and the name of the calendar', { shared: 0, goneToCome: 12 }, 'part'],
    [
      'has events of its own between those that it misses',
      { shared: 0, goneToCome: 12, isGoneOutside: false },
      'whole',
    ],
    [
      'lost most events between those that it has',
      { inFile: 4, shared: 4, goneToCome: 9, isGoneOutside: false },
      'whole',
    ],
    ['has one of two and the name of the calendar', { inFile: 1, shared: 1, goneToCome: 1 }, 'whole'],
    ['has only older versions', { older: 2 }, 'older'],
    ['has older and newer versions', { older: 2, newer: 1 }, 'whole'],
    ['has older versions, and was exported later', { older: 2, exported: 1 }, 'whole'],
    ['was exported before', { exported: -1 }, 'older'],
    [
      'comes from an address and has less',
      { isFetched: true, isSameName: false, inFile: 1, shared: 1, goneToCome: 29 },
      'whole',
    ],
    ['comes from an address and has older versions', { isFetched: true, older: 2, exported: -1 }, 'whole'],
    ['comes from an address without what is over', { isFetched: true, goneOver: 3 }, 'upcoming'],
  ])('[I10] [I11] that %s', (_what, changes, nature) => {
    expect(natureOf({ ...facts, ...changes })).toBe(nature);
  });

  it('[I10] is a message by its METHOD, unless an address serves it', () => {
    const methods = ['', 'publish', 'request', 'add', 'cancel', 'reply', 'counter', 'refresh'];
    expect(methods.map((method) => messageNature(method, false))).toEqual([
      null,
      null,
      'invitation',
      'invitation',
      'cancellation',
      'answer',
      'answer',
      'answer',
    ]);
    expect(methods.map((method) => messageNature(method, true))).toEqual(methods.map(() => null));
  });

  it('[I10] says nothing of other events if it is a message or a part', () => {
    const natures = ['whole', 'upcoming', 'older', 'part', 'invitation', 'cancellation', 'answer'] as const;
    expect(natures.filter(isPartial)).toEqual(['part', 'invitation', 'cancellation', 'answer']);
  });
});
