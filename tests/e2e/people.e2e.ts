import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, importFixture, pick, rowOf, saved } from './steps';

test('[P1] [P2] [P10] [P11] somebody met is noted, put into a circle and found again', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  page.setDefaultTimeout(15_000);

  await test.step('a guest’s name in the panel leads to their page', async () => {
    await page.getByRole('link', { name: 'Events' }).click();
    await pick(rowOf(page, "Dinner at Mira's"));
    const panel = page.getByRole('complementary', { name: 'Event' });
    await panel.getByRole('button', { name: /^Social/ }).click();
    await panel.getByRole('link', { name: 'Mira Sol' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mira Sol' })).toBeVisible();
    await expect(page.getByRole('button', { name: "Dinner at Mira's" }).first()).toBeVisible();
  });

  await test.step('a note, a place and a birthday are kept', async () => {
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Has a new studio');
    await page.getByRole('textbox', { name: 'Place' }).fill('Lisbon');
    await page.getByRole('textbox', { name: 'Birthday' }).fill('7.3.1985');
    await page.getByRole('textbox', { name: 'Birthday' }).press('Enter');
    await expect(page.getByText(/turns 41 on Sat 7 Mar/)).toBeVisible();
    await page.getByRole('button', { name: 'friend' }).click();
    await saved(page);
    await expectAccessible(page);
  });

  await test.step('several people come into a circle at once', async () => {
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Select Mira Sol' }).check();
    await page.getByRole('checkbox', { name: 'Select Jon Park' }).check();
    await page.getByRole('button', { name: 'Add to a circle' }).click();
    await page.getByRole('menuitem', { name: 'New circle…' }).click();
    await page.getByRole('textbox', { name: 'Name of the new circle' }).fill('Dinners');
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByText('Added 2 people to “Dinners”.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('all of it is there after a restart, and found by place and circle', async () => {
    const again = await app.restart();
    await again.getByRole('link', { name: 'People', exact: true }).click();
    await again.getByRole('searchbox').fill('dinners');
    await expect(again.getByText('2 of 4 people')).toBeVisible();
    await again.getByRole('searchbox').fill('in lisbon');
    await again.getByRole('link', { name: 'Mira Sol' }).click();
    await expect(again.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('Has a new studio');
    await expect(again.getByRole('button', { name: 'Dinners' })).toHaveAttribute('aria-pressed', 'true');
  });
});
