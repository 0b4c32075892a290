import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readStepTemplates } from '../../../src/hosts/node/resources';

it.each([
  ['{"id": "meetup", ', 'it is no JSON'],
  ['{}', 'the whole is not a list'],
  ['[{ "id": "x", "name": "X", "form": null }]', '[0].steps is not a list'],
])('[N6] goes on without a file of templates that is not in order: %s', async (text, fault) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-templates-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'run-sheets.json');
  writeFileSync(path, text);
  expect(await readStepTemplates(path)).toEqual({
    templates: [],
    problem: `The file resources/templates/run-sheets.json is not in order: ${fault}.`,
  });
});

it('[N6] goes on without a file of templates that is not there', async () => {
  expect((await readStepTemplates('/nowhere/run-sheets.json')).problem).toBe(
    'The file resources/templates/run-sheets.json is not in order: it cannot be read.',
  );
});
