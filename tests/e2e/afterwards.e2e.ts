import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, importFixture, pick, rowOf } from './steps';

test('[F1] [F4] [F5] [S7] what was said after an event is found with the person, and at the next event', async ({
  app,
}) => {
  const { page } = app;
  await importFixture(page, 'mornings.ics');
  page.setDefaultTimeout(15_000);

  await test.step('the breakfast is networking', async () => {
    await pick(rowOf(page, 'Map makers breakfast'));
    await page
      .getByRole('complementary', { name: 'Event' })
      .getByRole('button', { name: /^Networking/ })
      .click();
  });

  await test.step('Today asks about the event of this morning, and a line for each person is understood', async () => {
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.keyboard.type('Ines, Helio, send the slides by Thursday, intern lead');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tomas Lind, likes sailing');
    await expect(page.getByText('you know').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Kept what you wrote.')).toBeVisible();
  });

  await test.step('the person has the promise, the lead and the organisation', async () => {
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('link', { name: 'Ines Varga' }).click();
    await expect(page.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Helio');
    await expect(page.getByRole('button', { name: 'send the slides', exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: /^State of the lead/ })).toHaveValue('open');
    await expectAccessible(page);
  });

  await test.step('the promise is carried to the next event with her', async () => {
    await page.getByRole('link', { name: 'Events' }).click();
    await pick(rowOf(page, 'Lunch with Ines'));
    const panel = page.getByRole('complementary', { name: 'Event' });
    await panel.getByRole('button', { name: /^Social/ }).click();
    const carried = panel.getByRole('region', { name: 'Before you meet' });
    await expect(carried).toContainText('send the slides');
    await expect(carried).toContainText('Map makers breakfast');
    await expectAccessible(page);
  });

  await test.step('what was in no calendar is logged, and all of it is there after a restart', async () => {
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Log something' }).click();
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('called Tomas Lind yesterday');
    await expect(page.getByText('Goes into your calendar')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('It is in your calendar now.')).toBeVisible();
    const again = await app.restart();
    await again.getByRole('link', { name: 'People', exact: true }).click();
    await again.getByRole('link', { name: 'Tomas Lind' }).click();
    await expect(again.getByText('likes sailing')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Called Tomas Lind' }).first()).toBeVisible();
  });
});
