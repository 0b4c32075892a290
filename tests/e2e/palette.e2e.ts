import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './app';
import { addSample, importFixture, saved } from './steps';

/** Opens the palette and types; the row that Enter would run. */
async function find(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find anything' });
  await expect(field).toBeFocused();
  await field.fill(text);
  return page.locator('[data-combobox-selected]');
}

test('[E3] [W7] from Ctrl+K to a screen, an event and a plan', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');

  await test.step('a screen by its name', async () => {
    await expect(await find(page, 'week')).toContainText('Go to Week');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /week,/ })).toBeVisible();
  });

  await test.step('an event by a word of its title', async () => {
    await expect(await find(page, 'dataconf')).toContainText('DataConf Europe 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').getByRole('heading', { name: /DataConf/ })).toBeVisible();
  });

  await test.step('a plain sentence is planned with one Enter, and undone', async () => {
    await expect(await find(page, 'coffee with Ana Thu 15:00')).toContainText('Plan “coffee with Ana”');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('complementary').getByRole('heading', { name: /coffee with Ana/ }),
    ).toBeVisible();
    await saved(page);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByLabel('Events of the week').getByText('coffee with Ana')).toHaveCount(0);
  });
});

test('[W7] `a` plans a sentence from any screen', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.keyboard.press('a');
  const what = page.getByRole('textbox', { name: 'What' });
  await expect(what).toBeFocused();
  await what.fill('walk with Bo Thu 17:00');
  await expect(page.getByRole('list', { name: 'Understood' })).toContainText('Bo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { name: /walk with Bo/ })).toBeVisible();
  await saved(page);
});

test('[W5] an idea of the week is planned, and undone', async ({ app }) => {
  const { page } = app;
  await addSample(page);
  await page.getByRole('link', { name: 'Week' }).click();
  const plan = page.getByRole('button', { name: /^Plan it: / });
  const name = (await plan.first().getAttribute('aria-label')) ?? '';
  const idea = page.getByRole('button', { name, exact: true });
  await idea.click();
  const remove = page.getByRole('complementary').getByRole('button', { name: /Remove|Delete/ });
  await expect(remove).toBeVisible();
  await expect(idea).toHaveCount(0);
  await saved(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(remove).toHaveCount(0);
  await expect(idea).toBeVisible();
});
