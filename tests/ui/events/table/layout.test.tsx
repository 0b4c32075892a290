import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventKey } from '../../../../src/domain/event/key';
import { success } from '../../../../src/domain/result';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { expectAccessible } from '../../../helpers/render-screen';
import { rowAt } from '../build-rows';
import { focused, picked, renderEvents, row, titles } from '../render-events';

const chess = (start: string) =>
  rowAt(start, 'Chess', { recurring: true, seriesKey: 'chess@example.com' as EventKey });
const rows = [
  rowAt('2026-11-25T14:00:00Z', 'Coffee', { kind: 'networking' }),
  chess('2026-11-26T18:00:00Z'),
  rowAt('2026-12-01T18:00:00Z', 'Dinner', { kind: 'social' }),
  chess('2026-12-03T18:00:00Z'),
];

const press = (keys: string) => userEvent.keyboard(keys);
const heading = (name: string) => page.getByRole('row', { name: new RegExp(`^Select all of ${name}`) });
const layout = () => page.getByRole('button', { name: 'Layout' });
const heads = () =>
  [...document.querySelectorAll<HTMLElement>('thead th')].slice(1).map((cell) => cell.textContent);

it('[M1] groups by month under heads that say how many events there are', async () => {
  const { screen } = await renderEvents(rows);
  await layout().click();
  await page.getByText('Month', { exact: true }).click();
  await expect.element(heading('November 2026')).toHaveTextContent('November 20262 events, 1 unmarked');
  await expect.element(heading('December 2026')).toHaveTextContent('December 20262 events, 1 unmarked');
  expect(window.location.hash).toBe('#/events?group=month');
  await press('{Escape}');
  await expect.element(page.getByRole('treegrid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '7');
  await expectAccessible(screen.container);
});

it('[M1] begins with today when it is grouped, too', async () => {
  const past = Array.from({ length: 60 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-09-20T09:00:00Z') + day * 86_400_000).toISOString(), `Past ${day}`),
  );
  const coming = Array.from({ length: 40 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-11-28T09:00:00Z') + day * 86_400_000).toISOString(), `Coming ${day}`),
  );
  await renderEvents([...past, ...rows, ...coming], {}, '/events?when=around&group=month');
  await expect.element(row('Coffee')).toBeInViewport();
  const names = document.querySelector('thead')?.getBoundingClientRect();
  expect(Math.round(row('Coffee').element().getBoundingClientRect().top)).toBe(
    Math.round(names?.bottom ?? 0),
  );
});

it('[M1] closes and opens a group by a click and by the arrow keys, and goes from a row to its head', async () => {
  await renderEvents(rows, {}, '/events?group=month');
  await heading('November 2026').click();
  await expect.poll(titles).toEqual(['', '', 'Dinner', 'Chess']);
  await expect.element(heading('November 2026')).toHaveAttribute('aria-expanded', 'false');
  await press('{ArrowRight}');
  await expect.poll(titles).toEqual(['', 'Coffee', 'Chess', '', 'Dinner', 'Chess']);
  await press('{ArrowRight}');
  expect(focused()).toBe('Coffee');
  await press('{ArrowDown}{ArrowLeft}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  await press('{Enter}');
  await expect.poll(titles).toEqual(['', '', 'Dinner', 'Chess']);
});

it('[M2] picks and marks all of a group', async () => {
  const { client } = await renderEvents(rows, {}, '/events?group=kind');
  await page.getByRole('checkbox', { name: 'Select all of Unmarked' }).click({ force: true });
  expect(picked()).toEqual(['', 'Chess', 'Chess']);
  await page.getByRole('checkbox', { name: 'Select all of Unmarked' }).click({ force: true });
  expect(picked()).toEqual([]);
  heading('Unmarked').element().focus();
  await press('o');
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: rows.filter(({ mark }) => mark === null).map(({ key }) => key), scope: 'series', kind: 'other' },
  ]);
});

it('[M2] shows a series as one line, which stands for all its times', async () => {
  await renderEvents(rows, {}, '/events?group=series');
  await expect.element(heading('Chess')).toHaveTextContent('Chess2 events from Thu 26 Nov, unmarked');
  await expect.poll(titles).toEqual(['Coffee', '', 'Dinner']);
  heading('Chess').element().focus();
  await press(' ');
  await expect.element(page.getByText('2 selected')).toBeVisible();
});

it('[M4] says in the line of a series what Mingle proposes for all of it, and accepts it there', async () => {
  const suggests = {
    kind: 'social',
    form: 'club',
    confidence: 0.9,
    reasons: [{ code: 'evening', recurring: false }],
  } as const;
  const proposed = rows.map((one) => (one.summary === 'Chess' ? { ...one, suggestion: suggests } : one));
  const { client } = await renderEvents(proposed, {}, '/events?group=series');
  await expect.element(heading('Chess').getByRole('img', { name: 'Social, suggested' })).toBeVisible();
  heading('Chess').element().focus();
  await press('y');
  expect(client.inputsOf('suggestions.accept')).toMatchObject([
    { scope: 'series', proposals: [{ kind: 'social', form: 'club' }] },
  ]);
});

it('[M1] goes from cell to cell by the arrow keys, and stays in its column from row to row', async () => {
  await renderEvents(rows);
  row('Coffee').element().focus();
  await press('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Wed 25 Nov15:00–16:00');
  await press('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Thu 26 Nov19:00–20:00');
  await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('Chess');
  await press('{ArrowLeft}');
  expect(focused()).toBe('Chess');
});

it('[M1] lets columns be left out and moved, and goes back to the usual ones', async () => {
  const { client } = await renderEvents(rows, {
    'settings.save': async ({ eventColumns = null }) => success({ ...defaultSettings, eventColumns }),
  });
  expect(heads()).toEqual(['Kind', 'Title', 'When', 'Calendar', 'Form', 'Purpose', 'Prepared', 'People']);
  await layout().click();
  await page.getByRole('checkbox', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: 'Move Form to the left' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Calendar' })).not.toBeChecked();
  await page.getByRole('button', { name: 'As usual' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Calendar' })).toBeChecked();
  // Each change builds on the one before, also while its save is still pending.
  expect(client.inputsOf('settings.save')).toEqual([
    { eventColumns: ['when', 'form', 'purpose', 'prep', 'people'] },
    { eventColumns: ['form', 'when', 'purpose', 'prep', 'people'] },
    { eventColumns: null },
  ]);
});
