import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { buildCalendar } from '../../build-views';
import { rowAt } from '../build-rows';
import { renderEvents } from '../render-events';

it('[M1] leaves a column that cannot be shown out of the menu, and moves the others among themselves', async () => {
  const { client } = await renderEvents([rowAt('2026-11-25T14:00:00Z', 'Coffee')], {
    'calendars.list': async () => success([buildCalendar()]),
    'settings.save': async ({ eventColumns = null }) => success({ ...defaultSettings, eventColumns }),
  });
  await page.getByRole('button', { name: 'Layout' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'When' })).toBeVisible();
  expect(page.getByRole('checkbox', { name: 'Calendar' }).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Move When to the right' }).click();
  await page.getByRole('button', { name: 'Move Purpose to the left' }).click();
  await page.getByRole('checkbox', { name: 'People' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'People' })).not.toBeChecked();
  // The hidden calendar column keeps its place, for when there is a second calendar.
  expect(client.inputsOf('settings.save')).toEqual([
    { eventColumns: ['calendar', 'form', 'when', 'purpose', 'prep', 'people'] },
    { eventColumns: ['calendar', 'form', 'purpose', 'when', 'prep', 'people'] },
    { eventColumns: ['calendar', 'form', 'purpose', 'when', 'prep'] },
  ]);
});
