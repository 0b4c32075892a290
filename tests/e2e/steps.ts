import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { App } from './app';
import { saveNextDownload } from './desktop';

export const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/e2e', name);

/**
 * Chooses a file as a person does, in the page's own file dialog. On a busy machine Chromium was seen to tell of no dialog; then one
 * clicks again.
 */
export async function openFile(page: Page, name: string): Promise<void> {
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 10_000 });
    await page.getByRole('button', { name: 'Open a calendar file' }).click();
    await (await chooser).setFiles(fixture(name));
  }).toPass({ timeout: 40_000 });
}

/** The rows of the events table that show this title. */
export const rowOf = (page: Page, title: string): Locator => page.getByRole('row').filter({ hasText: title });

/**
 * No accessibility rule is broken on what the page shows once it stands still. What a toast that fades breaks while it is
 * looked at is gone when one looks again; what is wrong with the page is not.
 */
export async function expectAccessible(page: Page): Promise<void> {
  let found: readonly string[] = [];
  for (let look = 0; look < 3; look += 1) {
    found = await brokenRules(page);
    if (found.length === 0) return;
  }
  expect(found).toEqual([]);
}

async function brokenRules(page: Page): Promise<readonly string[]> {
  // Half faded in, no text has its contrast.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Imports a calendar from the first screen, everything in it. */
export async function importFixture(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await page.getByRole('button', { name: /^Add \d/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
}

/** Waits until what was typed is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Adds the sample from the first screen, which leads to Today. */
export async function addSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with a sample' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /day \d/ })).toBeVisible();
}

/** Selects a row of the events table, as a click does. */
export async function pick(row: Locator): Promise<void> {
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
}

/** Opens the panel of the conference in export.ics, marked as networking. */
export async function openConference(page: Page): Promise<void> {
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, 'DataConf Europe 2026'));
  await page.keyboard.press('n');
  await expect(page.getByRole('radio', { name: 'Networking' })).toBeChecked();
}

/** Where one writes why one goes. */
export const purposeOf = (page: Page): Locator => page.getByRole('textbox', { name: 'I go to', exact: true });

/** The file that an action saves: in the browser a download, in the desktop window what its own dialog would save. */
export async function saveFile(
  app: App,
  action: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const path = join(app.dataFolder, '..', 'saved');
  if (app.electron) {
    const name = await saveNextDownload(app.electron, path);
    await action();
    return { name: await name(), text: readFileSync(path, 'utf8') };
  }
  const [download] = await Promise.all([app.page.waitForEvent('download'), action()]);
  await download.saveAs(path);
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

/** What is said of text that was not saved when the page went away. */
export const broughtBack = 'What you were still writing when this window stopped is back.';

/** What the user made, as it is on disk. */
export const planOf = (dataFolder: string): string => readFileSync(join(dataFolder, 'mingle.json'), 'utf8');
