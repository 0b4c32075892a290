import { expect, it } from 'vitest';
import { presets, presetWith } from '../../../src/domain/week/presets';
import { defaultTargets } from '../../../src/domain/week/target';

it('[W3] has presets with a figure each, none with a floor above its ceiling', () => {
  for (const { targets, figures } of presets) {
    expect(figures.length).toBeGreaterThan(0);
    for (const { floor, ceiling } of Object.values(targets)) {
      expect((floor ?? 0) <= (ceiling ?? Number.POSITIVE_INFINITY)).toBe(true);
    }
  }
});

it('[W3] tells the preset of targets, and that changed ones are the user’s own', () => {
  expect(presets.map(({ targets }) => presetWith(targets)?.name)).toEqual([
    'balanced',
    'quiet',
    'season',
    'new-in-town',
  ]);
  expect(presetWith({ ...defaultTargets, people: { floor: 6, ceiling: null } })).toBeNull();
});
