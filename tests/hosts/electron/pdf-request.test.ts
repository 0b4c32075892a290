import { describe, expect, it } from 'vitest';
import { parsePdfRequest } from '../../../electron/pdf-request';

const ask = (path: unknown, more: object = {}) => parsePdfRequest({ path, name: 'A', paper: 'a4', ...more });

describe('[X4] a request for a PDF', () => {
  it.each([
    ['/events/talk%40example.com/brief', false],
    ['/week?view=week&of=2026-03-02', true],
    ['/week?view=day&of=2026-03-02&kind=social', true],
    ['/week?view=month&of=2026-03-02&kind=social,unmarked', true],
  ])('is taken for %s', (path, isDays) => {
    expect(ask(path)).toEqual({ path, name: 'A', paper: 'a4', isDays });
  });

  it.each([
    ['/settings'],
    ['/week'],
    ['/week?view=agenda&of=2026-03-02'],
    ['/week?view=week&of=2026-02-30'],
    ['/week?view=week&of=2026-03-02&event=x'],
    ['/week?view=week&of=2026-03-02#/settings'],
    ['/week?view=week&of=2026-03-02\n'],
    ['/week?view=week&of=2026-03-02&kind='],
    ['/week?view=week&of=2026-03-02&kind=social,social,social,social,social,social'],
    ['/events/../brief/x'],
    ['/events/a/b/brief'],
    ['https://example.com/week?view=week&of=2026-03-02'],
    [7],
  ])('is refused for %j', (path) => {
    expect(ask(path)).toBeNull();
  });

  it('is refused with a paper or a name that is none', () => {
    const path = '/week?view=week&of=2026-03-02';
    expect([ask(path, { paper: 'a0' }), ask(path, { name: 7 }), parsePdfRequest(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
