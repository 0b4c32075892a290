import { expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { wholesAbove, wouldCircle } from '../../../src/domain/parts/lineage';

const lineageOf = (wholes: Readonly<Record<string, string>>) => ({
  keyOf: (event: string) => event as EventKey,
  wholeOf: (event: string) => wholes[event] ?? null,
});

it('[N7] names the wholes of a part, the nearest first, and ends in a circle', () => {
  expect(wholesAbove('talk', lineageOf({ talk: 'track', track: 'conference' }))).toEqual([
    'track',
    'conference',
  ]);
  expect(wholesAbove('one', lineageOf({ one: 'other', other: 'one' }))).toEqual(['other']);
});

it('[N7] finds that a whole would be part of its own part', () => {
  const lineage = lineageOf({ talk: 'track', track: 'conference' });
  const would = (part: string, whole: string) => wouldCircle(part as EventKey, whole, lineage);
  expect([would('conference', 'talk'), would('talk', 'talk'), would('talk', 'conference')]).toEqual([
    true,
    true,
    false,
  ]);
});
