import { expect } from '@playwright/test';
import { test } from './app';
import { addSample, expectAccessible, importFixture, pick, rowOf } from './steps';

test('[W1] [W2] a week is read by eye and by keyboard, and its mix follows the marks', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Week' }).click();
  const events = page.getByLabel('Events of the week');
  await expect(events.getByText('Chess club').first()).toBeVisible();
  await expect(page.getByText(/not judged yet\./)).toBeVisible();
  await expect(page.getByText(/So far:/)).toHaveCount(0);
  await expectAccessible(page);

  await test.step('marking in the week changes the mix at once', async () => {
    await events.getByText('Chess club').first().click();
    await page.keyboard.press('s');
    await expect(page.getByText(/not judged yet\. So far: .*2\.5 hours of social/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the next week is a key away', async () => {
    await page.keyboard.press('PageDown');
    await expect(events.getByText("Dinner at Mira's")).toBeHidden();
    await page.keyboard.press('PageUp');
    await expect(events.getByText("Dinner at Mira's")).toBeVisible();
  });
});

test('[M2] one occurrence is marked without its series, and undone', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  const chess = rowOf(page, 'Chess club');
  await pick(chess.nth(1));
  await page.getByRole('complementary').getByRole('radio', { name: 'Only this one' }).check();
  await page.keyboard.press('o');
  await expect(chess.nth(1).getByRole('img', { name: /^Other/ })).toBeVisible();
  await expect(chess.nth(0).getByRole('img', { name: /^Other/ })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(chess.nth(1).getByRole('img', { name: /^Other/ })).toBeHidden();
});

test('[E1] [E2] dark mode, every screen, by keyboard and without an accessibility fault', async ({ app }) => {
  const { page } = app;
  await addSample(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const headings = {
    Today: /day \d/,
    Week: /^(?:This|Coming) week,/,
    Events: 'Events',
    'Follow-ups': 'Follow-ups',
    Calendars: 'Calendars',
    Settings: 'Settings',
  };
  for (const [name, heading] of Object.entries(headings)) {
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
  }
});
