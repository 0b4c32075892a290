import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, fixture, openConference, saveFile } from './steps';

async function loadProgramme(page: Page, button: string, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByText(button, { exact: true }).click();
  await (await chooser).setFiles(fixture(name));
}

const titleOf = (page: Page, title: string) =>
  page.getByRole('tabpanel').getByRole('button', { name: title, exact: true });

test('[N7] sessions of a conference are picked, and the next version says what moved', async ({ app }) => {
  const { page } = app;
  page.setDefaultTimeout(15_000);
  await openConference(page);

  await test.step('its programme is loaded from a file', async () => {
    await page.getByRole('link', { name: 'open its file or its address' }).click();
    await loadProgramme(page, 'Open its file…', 'dataconf.xml');
    await expect(page.getByText('6 sessions').first()).toBeVisible();
    await expect(titleOf(page, 'Columns that compress themselves')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('sessions are picked by keys, and what is at once is said', async () => {
    await titleOf(page, 'Columns that compress themselves').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('g');
    await expect(page.getByText('2 going, 1 maybe', { exact: true })).toBeVisible();
    await expect(
      page.getByText('at the same time: “Columns that compress themselves”').first(),
    ).toBeVisible();
    await page.keyboard.press('p');
    await expect(page.getByText('Piet Dekker is among the people to meet here.')).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
    await page.keyboard.type('Ask about spilling');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Ask about spilling')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('words of a description find a session of another day', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('retention');
    await page.getByRole('button', { name: 'See 1 on Wednesday 18 March' }).click();
    await expect(titleOf(page, 'Streams that forget')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  await test.step('the next version says what became of the picks', async () => {
    await page.getByRole('button', { name: 'More of the programme' }).click();
    await loadProgramme(page, 'Replace it with a file…', 'dataconf-a-week-later.xml');
    await expect(page.getByText(/1 of your picks changed, 1 is gone, 1 new session/)).toBeVisible();
    await page.getByRole('tab', { name: /Tuesday/ }).click();
    await expect(page.getByText('was 10:00, in Great Hall')).toBeVisible();
    const lost = page.getByRole('region', { name: 'No longer in the programme' });
    await expect(lost.getByText('Ask about spilling')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Got it' }).click();
    await expect(page.getByText('was 10:00, in Great Hall')).toBeHidden();
    await lost.getByRole('button', { name: 'Let go: Joins on a budget' }).click();
    await expect(lost).toBeHidden();
  });

  await test.step('undo brings the lost pick back, with its note', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('Ask about spilling')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByText('Ask about spilling')).toBeHidden();
  });

  await test.step('the picks go to the phone, and Today leads back after a restart', async () => {
    await page.getByRole('button', { name: 'Picks to the phone' }).click();
    await expect(page.getByRole('img', { name: 'The picks as a QR code' })).toBeVisible();
    const saved = await saveFile(app, () =>
      page.getByRole('button', { name: 'Save as an .ics file' }).click(),
    );
    expect(saved.name).toBe('DataConf-Europe-2026.ics');
    expect(saved.text.match(/^SUMMARY:/gm)).toHaveLength(2);
    await page.keyboard.press('Escape');
    const again = await app.restart();
    await again.getByRole('link', { name: 'Today' }).click();
    await again.getByRole('link', { name: '1 going, 1 maybe · next Tue 17 Mar, 10:30 Room 2' }).click();
    await expect(titleOf(again, 'Lakes without swamps')).toBeVisible();
  });
});
