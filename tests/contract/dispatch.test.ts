import { describe, expect, it } from 'vitest';
import type { BugId } from '../../src/contract/bug-trace';
import type { Handlers } from '../../src/contract/client';
import { createDispatch } from '../../src/contract/dispatch';
import { operationNames } from '../../src/contract/operation-names';

/** Handlers that answer with the input they got; `history.undo` has a bug. */
const handlers = Object.fromEntries(
  operationNames.map((name) => [
    name,
    async (input: unknown) => {
      if (name === 'history.undo') throw new Error('a bug');
      return { ok: true, value: input };
    },
  ]),
) as Partial<Handlers> as Handlers;

const bugs: string[] = [];
const dispatch = createDispatch(handlers, (error, name) => {
  bugs.push(`${name}: ${error}`);
  return 'bug-1' as BugId;
});

describe('dispatch', () => {
  it.each(['nothing.here', 'constructor', '__proto__', 'toString', ''])(
    'refuses the unknown operation %j',
    async (name) => {
      expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    },
  );

  it('names the field of an input it refuses', async () => {
    expect(await dispatch('week.get', { of: '2026-02-30' })).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        message: 'week.get: of: a day is written YYYY-MM-DD',
        field: 'of',
      },
    });
  });

  it.each([
    ['event.mark', { keys: [], scope: 'series', kind: 'social' }],
    ['event.mark', { keys: ['a'], scope: 'all', kind: 'social' }],
    ['event.mark', { keys: ['a'], scope: 'series', kind: 'fun' }],
    ['event.mark', { keys: ['x'.repeat(20_001)], scope: 'series', kind: 'social' }],
    ['settings.save', { targets: { networkingHours: { floor: 5, ceiling: 2 } } }],
    ['settings.save', { zone: 'Mars/Olympus' }],
    ['settings.save', { firstDay: 8 }],
    ['calendar.review', { fileName: 'a.ics', content: 'text' }],
    [
      'follow-up.save',
      { id: null, eventKey: 'a', person: '', text: 'x'.repeat(20_001), due: null, state: 'to-do' },
    ],
    ['week.get', null],
    ['week.get', 'text'],
    ['week.get', []],
  ])('refuses rubbish for %s', async (name, input) => {
    expect(await dispatch(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('leaves out what the schema does not know', async () => {
    expect(await dispatch('week.get', { of: '2026-03-02', extra: 1 })).toEqual({
      ok: true,
      value: { of: '2026-03-02' },
    });
  });

  it('turns a bug into an answer that names it, and reports it once', async () => {
    expect(await dispatch('history.undo', {})).toEqual({
      ok: false,
      error: {
        code: 'bug',
        message: 'Something in Mingle went wrong. What you saved before is safe.',
        bugId: 'bug-1',
      },
    });
    expect(bugs).toEqual(['history.undo: Error: a bug']);
  });
});
