import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, importFixture, rowOf } from './steps';

const groupTitle = (page: Page) => page.locator('#triage-title');

test('[M3] what is unmarked is decided group by group, with the hands on the keyboard', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Decide one by one' }).click();
  await expect(page.getByText(/^0 of 7 · \d+ events left$/)).toBeVisible();
  await expect(groupTitle(page)).toBeFocused();
  await expectAccessible(page);
  const first = await groupTitle(page).textContent();

  await test.step('Enter accepts what Mingle says, and the next group comes', async () => {
    await expect(page.getByText(/^Very likely|^Likely|^Perhaps/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(groupTitle(page)).not.toHaveText(first ?? '');
    await expect(page.getByText(/^1 of 7/)).toBeVisible();
  });

  await test.step('Z takes it back, Space leaves a group for another time', async () => {
    await page.keyboard.press('z');
    await expect(groupTitle(page)).toHaveText(first ?? '');
    await page.keyboard.press('Space');
    await expect(groupTitle(page)).not.toHaveText(first ?? '');
  });

  await test.step('letters decide on the others, and the end says on what', async () => {
    await page.getByRole('button', { name: 'Both' }).focus();
    const pressed = (await groupTitle(page).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(pressed);
    for (const key of ['s', 'n', 'o', 's', 'n']) {
      const before = (await groupTitle(page).textContent()) ?? '';
      await page.keyboard.press(key);
      await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(before);
    }
    await expect(page.getByRole('heading', { name: 'That was all but what you left.' })).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: 'Social' })).toContainText('2 groups');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Look at what you left' }).click();
    await expect(groupTitle(page)).toHaveText(first ?? '');
  });

  await test.step('the decisions are there after a restart, and only what was left comes up', async () => {
    const again = await app.restart();
    await again.getByRole('link', { name: 'Events' }).click();
    await again.getByRole('link', { name: 'Decide one by one' }).click();
    await expect(again.getByText(/^0 of 1/)).toBeVisible();
  });
});

test('[M5] a rule is tried out, marks at once and gives way to a hand', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New rule…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('product');
  await expect(dialog.getByText(/^Fits 1 of 7 events\.$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep the rule' }).click();
  const rule = page.getByRole('table', { name: 'Rules' }).getByRole('row').nth(1);
  await expect(rule).toContainText('If the title contains “product”');

  await page.getByRole('link', { name: 'Events' }).click();
  const product = rowOf(page, 'Product sync').first();
  await expect(product.getByRole('img', { name: /^Networking/ })).toBeVisible();
  await product.click();
  await page.keyboard.press('s');
  await expect(product.getByRole('img', { name: /^Social/ })).toBeVisible();

  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await expect(rule).toContainText('0 of 1');
});

test('[M1] a view is saved and found again, and picked rows go to a spreadsheet', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('textbox', { name: 'Title, place, purpose or person' }).fill('chess');
  await expect(page.getByText(/^\d+ of \d+ events/)).toBeVisible();

  await test.step('the view is there after a restart', async () => {
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('Chess evenings');
    await page.keyboard.press('Enter');
    await expect(page.locator('button[aria-haspopup]').filter({ hasText: 'Chess evenings' })).toBeVisible();
    const again = await app.restart();
    await again.getByRole('link', { name: 'Events' }).click();
    await again.getByRole('button', { name: 'Views' }).click();
    await expectAccessible(again);
    await again.getByRole('button', { name: 'Chess evenings', exact: true }).click();
    await expect(again.getByRole('textbox', { name: 'Title, place, purpose or person' })).toHaveValue(
      'chess',
    );
  });

  await test.step('copying gives the picked rows as CSV', async () => {
    const { page: now } = app;
    await rowOf(now, 'Chess club').first().click();
    await now.keyboard.press('Shift+ArrowDown');
    await now.evaluate(() => {
      document.addEventListener('copy', (event) => {
        document.title = event.clipboardData?.getData('text/plain') ?? '';
      });
    });
    await now.keyboard.press('ControlOrMeta+c');
    await expect(now.getByText('Copied 2 events as CSV.')).toBeVisible();
    expect(await now.title()).toContain('Chess club,2026-03-03 19:00,2026-03-03 21:30,no,');
    await now.getByRole('button', { name: 'More', exact: true }).click();
    await expectAccessible(now);
  });
});

test('[M1] the table is grouped, laid out and narrowed down to a person by keyboard', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  const heads = (of: Page) => of.locator('thead th button').allTextContents();

  await test.step('groups open and close, and a head marks what it holds', async () => {
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByText('Series', { exact: true }).click();
    await page.keyboard.press('Escape');
    const chess = rowOf(page, 'Chess club');
    await expect(chess).toHaveCount(1);
    await chess.focus();
    await page.keyboard.press('ArrowRight');
    await expect(chess.first()).toHaveAttribute('aria-expanded', 'true');
    expect(await chess.count()).toBeGreaterThan(2);
    await expectAccessible(page);
    await page.keyboard.press('s');
    await expect(page.getByText('Marked “Chess club” as social, every time.')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(chess).toHaveCount(1);
    await expect(chess.getByRole('img', { name: 'Social' })).toBeVisible();
  });

  await test.step('columns stay as they were chosen after a restart', async () => {
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('checkbox', { name: 'Purpose' }).uncheck();
    await page.getByRole('button', { name: 'Move People to the left' }).click();
    await expect.poll(() => heads(page)).toEqual(['Kind', 'Title', 'When', 'Form', 'People', 'Prepared']);
    const again = await app.restart();
    await again.getByRole('link', { name: 'Events' }).click();
    await expect.poll(() => heads(again)).toEqual(['Kind', 'Title', 'When', 'Form', 'People', 'Prepared']);
  });

  await test.step('a person is found by name, and their events are shown', async () => {
    const { page: now } = app;
    await now.getByRole('button', { name: 'More', exact: true }).click();
    await now.getByRole('combobox', { name: 'Person' }).fill('mira');
    await now.keyboard.press('ArrowDown');
    await now.keyboard.press('Enter');
    await expect(rowOf(now, 'Dinner at Mira')).toBeVisible();
    await expect(rowOf(now, 'Chess club')).toHaveCount(0);
    await expectAccessible(now);
  });
});
