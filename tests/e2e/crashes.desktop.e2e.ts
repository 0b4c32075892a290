import { once } from 'node:events';
import { expect } from '@playwright/test';
import { test } from './app';
import {
  answerDialogs,
  askWindow,
  crashPage,
  desktopOf,
  holdSaves,
  logCodes,
  logOf,
  windowText,
} from './desktop';
import { broughtBack, importFixture, openConference, pick, planOf, purposeOf, rowOf } from './steps';

const written = 'hear how Zebrafink teams work';

test('[T4] a window that crashes is back with what was being written', async ({ app }) => {
  await openConference(app.page);
  const electron = desktopOf(app);
  const letSavesThrough = await holdSaves(electron);
  await purposeOf(app.page).pressSequentially(written);
  expect(planOf(app.dataFolder)).not.toContain(written);

  await crashPage(electron);
  await expect.poll(() => windowText(electron), { timeout: 30_000 }).toContain(broughtBack);
  const field = `document.querySelector('[role="textbox"][aria-label="I go to"]').textContent`;
  expect(await askWindow(electron, field)).toBe(written);
  expect(planOf(app.dataFolder)).not.toContain(written);

  // Once saves are answered again, the page that comes back saves it by itself.
  await letSavesThrough();
  await crashPage(electron);
  await expect.poll(() => planOf(app.dataFolder), { timeout: 30_000 }).toContain(written);
  const page = await app.restart();
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, 'DataConf Europe 2026'));
  await expect(purposeOf(page)).toHaveText(written);
  await expect(page.getByText(broughtBack)).toBeHidden();
  expect(logCodes(app.dataFolder)).toEqual([
    'started',
    'page-gone',
    'page-reloaded',
    'page-gone',
    'page-reloaded',
    'ended',
    'started',
  ]);
  expect(logOf(app.dataFolder)).not.toContain('Zebrafink');
});

test('a window that crashes again and again is asked about, and can be reloaded', async ({ app }) => {
  const electron = desktopOf(app);
  const said = await answerDialogs(electron, [1, 0]);
  for (let crash = 1; crash <= 4; crash += 1) {
    await expect.poll(() => windowText(electron), { timeout: 30_000 }).toContain('Mingle');
    await crashPage(electron);
  }
  await expect.poll(said, { timeout: 30_000 }).toHaveLength(2);
  expect(await said()).toEqual(Array(2).fill('The window of Mingle stopped working.'));
  await expect.poll(() => windowText(electron), { timeout: 30_000 }).toContain('Mingle');
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Mingle \d.*\n.*Electron \d.*\nFailure: window \S+\nLog: log\/mingle\.log/);
  expect(logCodes(app.dataFolder).filter((code) => code === 'page-reloaded')).toHaveLength(3);
  expect(logCodes(app.dataFolder)).toContain('page-given-up');
});

test('a rejection that nothing handles is logged, and Mingle goes on', async ({ app }) => {
  const electron = desktopOf(app);
  await electron.evaluate(() => {
    void Promise.reject(new TypeError('Zebrafink'));
  });
  await expect.poll(() => logOf(app.dataFolder)).toContain('"at":"rejection"');
  expect(logOf(app.dataFolder)).not.toContain('Zebrafink');
  await importFixture(app.page, 'export.ics');
});

test('an exception that nothing catches ends Mingle with 70, and the log has it', async ({ app }) => {
  const electron = desktopOf(app);
  await answerDialogs(electron, [2]);
  const end = once(electron.process(), 'exit');
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('Zebrafink');
    }, 50);
  });
  expect((await end)[0]).toBe(70);
  expect(logOf(app.dataFolder)).toMatch(/"level":"fatal".*"name":"RangeError"/);
  expect(logOf(app.dataFolder)).not.toContain('Zebrafink');
});
