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

test('[W1] [W6] an event is drawn with the mouse, named, moved and resized by keys, and undone', async ({
  app,
}) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Week' }).click();
  const events = page.getByLabel('Events of the week');
  const block = events.getByRole('button', { name: /Coffee with Ana/ });
  // Waits until it keeps its place: FullCalendar measures the room of the hours once they are there.
  await events.getByRole('button', { name: /Chess club/ }).scrollIntoViewIfNeeded();
  const lane = (await page.locator('[role="columnheader"]').filter({ hasText: 'Tue' }).boundingBox()) ?? {
    x: 0,
    width: 0,
  };
  const hourOf = async (time: string) =>
    (await page.locator(`[data-time="${time}"]`).first().boundingBox()) ?? { y: 0 };
  const x = lane.x + lane.width / 2;
  const [start, end] = [await hourOf('14:00:00'), await hourOf('15:00:00')];

  await test.step('drawing asks what it is', async () => {
    await page.mouse.move(x, start.y + 3);
    await page.mouse.down();
    await page.mouse.move(x, (start.y + end.y) / 2, { steps: 5 });
    await page.mouse.move(x, end.y - 3, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('textbox', { name: 'What' }).fill('Coffee with Ana');
    await page.getByRole('button', { name: 'Plan it', exact: true }).click();
    await expect(block).toHaveAccessibleName(/^Tue .*(14:00–15:00|2:00–3:00)/);
  });

  await test.step('keys move and resize it, and it keeps the focus', async () => {
    await block.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(block).toHaveAccessibleName(/^Wed .*(14:00–15:00|2:00–3:00)/);
    await expect(block).toBeFocused();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect(block).toHaveAccessibleName(/^Wed .*(14:00–15:15|2:00–3:15)/);
    await expect(block).toBeFocused();
  });

  await test.step('a day and a month show it, too', async () => {
    await page.keyboard.press('2');
    await expect(page.getByRole('heading', { level: 1, name: /Wednesday/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /:15.*Coffee with Ana/ })).toBeFocused();
    await page.keyboard.press('3');
    await expect(page.getByRole('heading', { level: 1, name: 'March 2026' })).toBeVisible();
    await expect(page.getByRole('button', { name: /:15.*Coffee with Ana/ })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('1');
  });

  await test.step('and all of it is undone', async () => {
    await page.keyboard.press('Control+z');
    await expect(block).toHaveAccessibleName(/^Wed .*(14:00–15:00|2:00–3:00)/);
    await page.keyboard.press('Control+z');
    await expect(block).toHaveAccessibleName(/^Tue .*(14:00–15:00|2:00–3:00)/);
  });
});
