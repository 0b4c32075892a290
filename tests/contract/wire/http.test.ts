import { expect, it } from 'vitest';
import { operationNames } from '../../../src/contract/operation-names';
import { apiPath, calledAt, callPathOf, pushPath } from '../../../src/contract/wire/http';

it('finds every operation under its own path, and none elsewhere', () => {
  expect(operationNames.map((name) => calledAt(callPathOf(name)))).toEqual(operationNames);
  expect([pushPath, apiPath, '/', '/index.html'].map(calledAt)).toEqual(['', '', '', '']);
});

it('keeps calls and pushes below the path that is theirs', () => {
  expect([pushPath, callPathOf('app.info')].every((path) => path.startsWith(apiPath))).toBe(true);
});
