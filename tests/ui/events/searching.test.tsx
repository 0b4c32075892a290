import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EventRow } from '../../../src/contract/views/event';
import { overlapping } from '../../../src/domain/event/occurrence';
import { success } from '../../../src/domain/result';
import { foldText } from '../../../src/domain/text/fold';
import { expectAccessible, testAppInfo } from '../../helpers/render-screen';
import { rowAt } from './build-rows';
import { renderEvents, row, titles } from './render-events';

const dinner = rowAt('2026-11-25T18:00:00Z', 'Dinner at the harbour');
const fair = rowAt('2026-11-26T09:00:00Z', 'DataCraft');
const call = rowAt('2026-11-27T09:00:00Z', 'Call with Freja');
const lunch = rowAt('2026-11-28T11:00:00Z', 'Lunch');
const rows = [dinner, fair, call, lunch];

/** Freja is invited to the dinner, and one plans to meet her at the fair. */
const byPeople: Partial<Handlers> = {
  'events.find': async ({ text }) =>
    success({ keys: 'freja nygaard'.includes(foldText(text)) ? [dinner.key, fair.key] : [] }),
};

/** A host that searches the titles of these events. */
const searching = (all: readonly EventRow[]): Partial<Handlers> => ({
  'events.list': async ({ from, to, text = '' }) =>
    success({
      events: all.filter(
        ({ span, summary }) =>
          overlapping({ from, to, zone: testAppInfo.zone })(span) && foldText(summary).includes(text),
      ),
      truncated: false,
    }),
});

const field = () => page.getByRole('textbox', { name: 'Title, place, purpose or person' });

it('[M1] finds the events with a person, whatever their titles are', async () => {
  await renderEvents(rows, byPeople);
  await field().fill('freja');
  await expect.poll(titles).toEqual(['Dinner at the harbour', 'DataCraft', 'Call with Freja']);
  await expect.element(page.getByText('3 of 4 events')).toBeVisible();
  await field().fill('freja n');
  await expect.poll(titles).toEqual(['Dinner at the harbour', 'DataCraft']);
  await field().fill('');
  await expect.poll(titles).toEqual(rows.map(({ summary }) => summary));
});

it('[M1] applies the other filters to what it finds by people', async () => {
  const social = { ...dinner, mark: rowAt('2026-11-25T18:00:00Z', '', { kind: 'social' }).mark };
  await renderEvents([social, fair, call, lunch], byPeople, '/events?kind=social&text=freja');
  await expect.poll(titles).toEqual(['Dinner at the harbour']);
});

it('[M1] says what other dates have where the shown ones have nothing, and shows it', async () => {
  const all = [
    rowAt('2025-06-01T09:00:00Z', 'Wedding of Lena'),
    rowAt('2026-08-01T09:00:00Z', 'Wedding of Jo'),
    ...rows,
    rowAt('2028-08-01T09:00:00Z', 'Wedding of Mia'),
  ];
  const { screen } = await renderEvents(all, searching(all));
  await field().fill('wedding');
  await expect.element(page.getByText('No event in these dates fits “wedding”.')).toBeVisible();
  await expect.element(page.getByText('Elsewhere: 2 in the past and 1 after 25 Nov 2027.')).toBeVisible();
  await expectAccessible(screen.container);
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect.element(row('Wedding of Mia')).toBeVisible();
  await expect.poll(titles).toEqual(['Wedding of Lena', 'Wedding of Jo', 'Wedding of Mia']);
  await expect.element(field()).toHaveValue('wedding');
});

it('[M1] names the days around a time of one’s own, and one event alone', async () => {
  const all = [rowAt('2026-08-01T09:00:00Z', 'Wedding of Jo'), ...rows];
  await renderEvents(all, searching(all), '/events?when=2026-11-26..2026-11-27');
  await field().fill('wedding');
  await expect.element(page.getByText('Elsewhere: 1 before 26 Nov 2026.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show it' })).toBeVisible();
});

it('[M1] counts elsewhere only what the other filters let through, and says if there is nothing', async () => {
  const all = [rowAt('2026-08-01T09:00:00Z', 'Wedding of Jo', { kind: 'social' }), ...rows];
  await renderEvents(all, searching(all), '/events?kind=networking&text=wedding');
  await expect.element(page.getByText('Nor in any other dates.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect.element(row('Lunch')).toBeVisible();
});

it('[E1] reaches the search by / and Ctrl+F, its results by ↓ and Enter, and goes back by Escape', async () => {
  await renderEvents(rows, byPeople);
  for (const key of ['/', '{Control>}f{/Control}']) {
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard(key);
    await expect.element(field()).toHaveFocus();
  }
  await expect.element(field()).toHaveValue('');
  await userEvent.keyboard('a/b');
  await expect.element(field()).toHaveValue('a/b');
  await field().fill('freja');
  await expect.poll(titles).toEqual(['Dinner at the harbour', 'DataCraft', 'Call with Freja']);
  for (const key of ['{ArrowDown}', '{Enter}']) {
    await userEvent.keyboard(key);
    await expect.element(row('Dinner at the harbour')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveFocus();
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await expect.element(row('Dinner at the harbour')).toHaveFocus();
});
