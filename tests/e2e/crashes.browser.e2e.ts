import { expect } from '@playwright/test';
import { test } from './app';
import { logOf } from './desktop';
import { broughtBack, expectAccessible, openConference, planOf, purposeOf, saved } from './steps';

const written = 'hear how Zebrafink teams work';

test('[T4] a tab that is loaded again has what was being written', async ({ app }) => {
  const { page } = app;
  await openConference(page);
  // From here on no save of this page gets anywhere.
  await page.evaluate(() => {
    const send = window.fetch;
    window.fetch = (path, init) =>
      String(path).includes('prep.save') ? new Promise(() => undefined) : send(path, init);
  });
  await purposeOf(page).pressSequentially(written);
  expect(planOf(app.dataFolder)).not.toContain(written);
  await page.reload();
  await expect(purposeOf(page)).toHaveText(written);
  await expect(page.getByText(broughtBack)).toBeVisible();
  await saved(page);
  expect(planOf(app.dataFolder)).toContain(written);
  await expectAccessible(page);
  await page.reload();
  await expect(purposeOf(page)).toHaveText(written);
  await expect(page.getByText(broughtBack)).toBeHidden();
  expect(logOf(app.dataFolder)).not.toContain('Zebrafink');
});

test('[T4] a host that dies is said, and what is written stays', async ({ app }) => {
  const { page } = app;
  await openConference(page);
  // The mark shows at once; a host that dies before it has kept it takes it back.
  await saved(page);
  await app.killHost();
  await expect(page.getByText('Mingle is not answering.').first()).toBeVisible({ timeout: 30_000 });
  await purposeOf(page).pressSequentially(written);
  await expect(page.getByRole('alert').filter({ hasText: 'What you wrote stays here.' })).toBeVisible();
  await expect(purposeOf(page)).toHaveText(written);
  await expectAccessible(page);
});
