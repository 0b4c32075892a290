import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, importFixture, pick, rowOf } from './steps';

const cli = join(import.meta.dirname, '../../out/main/cli.js');

test('[T6] damaged data is said, kept, and the newest backup offered', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, 'Dentist'));
  await page.keyboard.press('o');
  await expect(rowOf(page, 'Dentist').getByRole('img', { name: /^Other/ })).toBeVisible();
  const file = join(app.dataFolder, 'mingle.json');
  // The mark is shown before it is on disk.
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"kind": ?"other"/);
  await app.close();
  execFileSync(process.execPath, [cli, 'backup', '--data', app.dataFolder, '--now', '2026-03-02T09:00:00Z']);
  // In Electron the app may run as another user than the tests.
  for (const name of readdirSync(join(app.dataFolder, 'backups'))) {
    chmodSync(join(app.dataFolder, 'backups', name), 0o666);
  }
  const damaged = readFileSync(file, 'utf8').slice(0, 200);
  writeFileSync(file, damaged);

  const again = await app.start();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(again);
  expect(readFileSync(file, 'utf8')).toBe(damaged);
  await again.getByRole('button', { name: /backup/i }).click();
  await again.getByRole('link', { name: 'Events' }).click();
  await expect(rowOf(again, 'Dentist').getByRole('img', { name: /^Other/ })).toBeVisible();
  const kept = readdirSync(join(app.dataFolder, 'quarantine'));
  expect(kept.map((name) => readFileSync(join(app.dataFolder, 'quarantine', name), 'utf8'))).toEqual([
    damaged,
  ]);
});

test('[T6] data of a newer Mingle is left alone and said so', async ({ app }) => {
  const file = join(app.dataFolder, 'mingle.json');
  await app.close();
  const newer = JSON.stringify({ schemaVersion: 999, future: true });
  writeFileSync(file, newer);
  const page = await app.start();
  await expect(page.getByText(/newer/i).first()).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(newer);
});
