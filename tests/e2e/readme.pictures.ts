import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app';
import { addSample } from './steps';

/** The README's pictures, made from the real app with its sample: `npm run pictures`. */
const picture = (name: string) => join(import.meta.dirname, '../../resources/pictures', name);

test('the pictures of the README', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 960 });
  await addSample(page);
  await page.getByRole('link', { name: 'Week' }).click();
  await expect(page.getByText('Chess club').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: picture('week.png') });
  await page.getByRole('link', { name: 'Events' }).click();
  await page.getByPlaceholder('Title, place, person').fill('Summit');
  await page.getByRole('row').filter({ hasText: 'Open Maps Summit' }).first().click();
  await expect(page.getByRole('textbox', { name: 'I go to', exact: true })).toBeVisible();
  await page.screenshot({ path: picture('prep.png') });
});
