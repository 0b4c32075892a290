import { expect, it } from 'vitest';
import { unmetSince } from '../../../src/domain/people/unmet-since';
import type { Day } from '../../../src/domain/time/day';

const reading = {
  today: '2026-10-14' as Day,
  monthFirst: false,
  languages: ['en', 'de', 'fr', 'es'],
} as const;

it.each([
  ['not since June', '2026-07-01'],
  ['Not met since june', '2026-07-01'],
  ['not since December', '2026-01-01'],
  ['not since June 2024', '2024-07-01'],
  ['not since 2025', '2026-01-01'],
  ['not since 3 May', '2026-05-04'],
  ['not since yesterday', '2026-10-14'],
  ['nicht seit Juni', '2026-07-01'],
  ['pas depuis mai', '2026-06-01'],
  ['no desde enero', '2026-02-01'],
])('[P10] “%s” means those last met before %s', (text, expected) => {
  expect(unmetSince(text, reading)).toBe(expected);
});

it.each(['not since', 'not since Ana', 'since June', 'June', 'not since 2027', 'not since tomorrow', ''])(
  '[P10] “%s” says nothing of the kind',
  (text) => {
    expect(unmetSince(text, reading)).toBeNull();
  },
);
