import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, importFixture, pick, rowOf, saved } from './steps';

test('[N1] [N2] [N3] [N5] [F2] a conference is prepared, and everything is there after the app was killed', async ({
  app,
}) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, 'DataConf Europe 2026'));
  page.setDefaultTimeout(15_000);
  const panel = page.getByRole('complementary', { name: 'Event' });

  await test.step('Mingle asks what it is for', async () => {
    await expect(panel.getByRole('heading', { name: 'What is this for?' })).toBeVisible();
    await page.keyboard.press('n');
    await expect(panel.getByRole('radio', { name: 'Networking' })).toBeChecked();
  });

  await test.step('why, goals, people, materials, follow-up', async () => {
    await panel.getByRole('textbox', { name: 'I go to', exact: true }).fill('hear how other teams work');
    await panel.getByRole('textbox', { name: 'so that', exact: true }).fill('I can choose my next project');
    await panel.getByRole('textbox', { name: 'The decision it serves' }).fill('Platform or research');
    await panel.getByRole('textbox', { name: 'Goal 1', exact: true }).fill('Talk with three team leads');
    await panel.getByRole('textbox', { name: 'Goal 1: if' }).fill('the coffee break starts');
    await panel.getByRole('textbox', { name: 'Goal 1: I', exact: true }).fill('ask Ana about internships');
    await panel.getByLabel('Person to meet 1').fill('Ana Ruiz');
    await panel.getByRole('textbox', { name: /^Why/ }).fill('She leads the research group');
    await panel.getByRole('textbox', { name: 'Add a material' }).fill('Poster tube');
    await panel.getByRole('button', { name: /Something else|Add a follow-up/ }).click();
    await panel
      .getByRole('textbox', { name: /follow-up/i })
      .first()
      .fill('Send the thesis');
    await saved(page);
    await expectAccessible(page);
  });

  await test.step('the table shows it as progress, with its purpose', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 'DataConf Europe 2026')).toContainText('4 of 5');
  });

  await test.step('a kill loses nothing that was saved', async () => {
    const again = await app.killAndRestart();
    await again.getByRole('link', { name: 'Events' }).click();
    await pick(rowOf(again, 'DataConf Europe 2026'));
    const values: Record<string, string> = {
      'I go to': 'hear how other teams work',
      'so that': 'I can choose my next project',
      'Goal 1: if': 'the coffee break starts',
    };
    for (const [name, text] of Object.entries(values)) {
      await expect(again.getByRole('textbox', { name, exact: true })).toHaveText(text);
    }
    await again.getByRole('link', { name: /Follow-ups/ }).click();
    await expect(again.getByText('Send the thesis')).toBeVisible();
    await expectAccessible(again);
  });
});

test('[S1] [S2] [S3] a dinner is prepared, and switching the kind loses nothing', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, "Dinner at Mira's"));
  const panel = page.getByRole('complementary', { name: 'Event' });
  await panel.getByRole('button', { name: /^Social/ }).click();

  await test.step('what for, who comes, who brings what, what to catch up on', async () => {
    await panel.getByRole('textbox', { name: 'I go for' }).fill('an evening with old friends');
    await expect(panel.getByText('Mira Sol')).toBeVisible();
    await panel.getByRole('combobox', { name: 'Answer of Jon Park' }).selectOption('coming');
    await panel.getByRole('combobox', { name: 'Add a guest' }).fill('Cleo');
    await panel.getByRole('textbox', { name: 'Add something to bring' }).fill('Bread');
    await panel
      .getByRole('textbox', { name: /Theirs/ })
      .first()
      .fill('Her new studio');
    await saved(page);
    await expectAccessible(page);
  });

  await test.step('networking shows another form, both shows both, and nothing is gone', async () => {
    await panel.getByRole('radio', { name: 'Networking' }).click();
    await expect(panel.getByRole('textbox', { name: 'I go for' })).toBeHidden();
    await panel.getByRole('textbox', { name: 'I go to', exact: true }).fill('meet her co-founder');
    await saved(page);
    await panel.getByRole('radio', { name: 'Both' }).click();
    await expect(panel.getByRole('textbox', { name: 'I go for' })).toHaveText('an evening with old friends');
    await expect(panel.getByRole('textbox', { name: 'I go to', exact: true })).toHaveText(
      'meet her co-founder',
    );
    await expect(panel.getByRole('textbox', { name: 'Thing to bring 1' })).toHaveValue('Bread');
  });
});

test('text typed just before the window closes is not lost', async ({ app }) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  await page.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(page, 'DataConf Europe 2026'));
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'I go to', exact: true }).pressSequentially('typed in haste');
  await page.close({ runBeforeUnload: true });
  const again = await app.restart();
  await again.getByRole('link', { name: 'Events' }).click();
  await pick(rowOf(again, 'DataConf Europe 2026'));
  await expect(again.getByRole('textbox', { name: 'I go to', exact: true })).toHaveText('typed in haste');
});
