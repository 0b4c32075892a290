import { describe, expect, it } from 'vitest';
import type { Migrations } from '../../src/store/migrations';
import { migrate, planMigrations } from '../../src/store/migrations';

const three: Migrations = {
  version: 3,
  steps: {
    1: ({ tags, ...file }) => ({ ...file, labels: tags }),
    2: (file) => ({ ...file, colour: 'blue' }),
  },
};

describe('a data file', () => {
  it('of the current version stays as it is', () => {
    const file = { schemaVersion: 3, labels: [] };
    expect(migrate(file, three)).toEqual({ ok: true, value: file });
  });

  it('of an earlier version goes through each step in turn and is left untouched itself', () => {
    const file = Object.freeze({ schemaVersion: 1, tags: ['a'] });
    expect(migrate(file, three)).toEqual({
      ok: true,
      value: { schemaVersion: 3, labels: ['a'], colour: 'blue' },
    });
    expect(file).toEqual({ schemaVersion: 1, tags: ['a'] });
  });

  it('of a later version is not guessed at', () => {
    expect(migrate({ schemaVersion: 4 }, three)).toEqual({
      ok: false,
      error: { kind: 'newer-version', version: 4 },
    });
  });

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])(
    'with the version %j is damaged',
    (schemaVersion) => {
      expect(migrate({ schemaVersion }, three)).toEqual({
        ok: false,
        error: { kind: 'damaged', message: 'it does not say which version it is' },
      });
    },
  );
});

it('every earlier version of mingle.json has a step that leads on', () => {
  const earlier = Array.from({ length: planMigrations.version - 1 }, (_, index) => String(index + 1));
  expect(Object.keys(planMigrations.steps)).toEqual(earlier);
});
