import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventRow } from '../../../../src/contract/views/event';
import { failure, success } from '../../../../src/domain/result';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { rowOf } from '../../build-row';
import { buildWeek, timed } from '../build-week';
import { renderWeek } from '../render-week';

const rows: readonly EventRow[] = [
  rowOf('Stand-up', timed('2026-11-23T08:30:00Z', '2026-11-23T09:00:00Z'), { kind: 'networking' }),
  rowOf('Dinner', timed('2026-11-23T18:00:00Z', '2026-11-23T20:00:00Z'), { kind: 'social' }),
  rowOf('Coffee', timed('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z')),
  rowOf('Chess', timed('2026-11-26T17:30:00Z', '2026-11-26T20:00:00Z'), { recurring: true }),
];

/** The title of the focused event; null if none has the focus. */
const focused = (): string | null => document.activeElement?.querySelector('svg + span')?.textContent ?? null;

async function focusOn(title: string): Promise<void> {
  const block = page.getByRole('button', { name: new RegExp(`\\. ${title}\\.`) });
  await expect.element(block).toBeInTheDocument();
  (block.element() as HTMLElement).focus();
}

/** Presses the keys one after the other, and returns the focused event after each. */
async function press(...keys: readonly string[]): Promise<readonly (string | null)[]> {
  const visited: (string | null)[] = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    visited.push(focused());
  }
  return visited;
}

it('[E1] lets Tab reach one event, the next from today on', async () => {
  const { screen } = await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Coffee/ })).toBeInTheDocument();
  const stops = [...screen.container.querySelectorAll<HTMLElement>('[data-event]')];
  expect(stops.filter((block) => block.tabIndex === 0).map((block) => block.ariaLabel)).toEqual([
    'Thu 26 Nov · 10:00–11:00. Coffee. Unmarked',
  ]);
});

it('[W1] moves between events with the arrow keys and stops at the edges', async () => {
  await renderWeek(rows);
  await focusOn('Stand-up');
  expect(
    await press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowLeft'),
  ).toEqual(['Stand-up', 'Dinner', 'Dinner', 'Chess', 'Coffee', 'Coffee', 'Stand-up']);
  expect(await press('End', 'Home')).toEqual(['Chess', 'Stand-up']);
});

it('[W1] enters the week by an arrow key at the event nearest to now, and opens it with Enter', async () => {
  await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Coffee/ })).toBeInTheDocument();
  (document.activeElement as HTMLElement | null)?.blur();
  expect(await press('ArrowDown', 'ArrowDown')).toEqual(['Coffee', 'Chess']);
  (document.activeElement as HTMLElement).blur();
  expect(await press('ArrowLeft')).toEqual(['Chess']);
  await press('Enter');
  expect(window.location.hash).toContain('#/week?event=chess%40example.com');
});

it('[W1] enters the week by an arrow key from the link that led to it, but not from a button', async () => {
  const { screen } = await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Coffee/ })).toBeInTheDocument();
  const nav = document.createElement('nav');
  nav.innerHTML = '<a href="#/week">Week</a><button type="button">Else</button>';
  screen.container.append(nav);
  nav.querySelector('button')?.focus();
  expect(await press('ArrowDown')).toEqual([null]);
  nav.querySelector('a')?.focus();
  expect(await press('ArrowDown')).toEqual(['Coffee']);
});

it('[W1] opens the event with Enter', async () => {
  await renderWeek(rows);
  await focusOn('Dinner');
  await press('Enter');
  expect(window.location.hash).toBe('#/week?event=dinner%40example.com');
});

it('[W1] turns the week with Page Down and Page Up and keeps the focus among the events', async () => {
  await renderWeek(rows, {
    handlers: {
      'week.get': async ({ of }) =>
        success(
          of === '2026-11-30'
            ? buildWeek('2026-11-30', [rowOf('Next', timed('2026-12-02T09:00:00Z', '2026-12-02T10:00:00Z'))])
            : buildWeek('2026-11-23', rows),
        ),
    },
  });
  await focusOn('Dinner');
  await press('PageDown');
  await expect.poll(focused).toBe('Next');
  await press('PageUp');
  await expect.poll(focused).toBe('Coffee');
  await press('PageDown');
  await expect.poll(focused).toBe('Next');
  await press('t');
  await expect.poll(focused).toBe('Coffee');
});

it('[W1] can turn on from an empty week', async () => {
  await renderWeek(rows, {
    handlers: {
      'week.get': async ({ of }) => success(buildWeek(of, of === '2026-11-23' ? rows : [])),
    },
  });
  await focusOn('Dinner');
  await press('PageDown');
  await expect.element(page.getByText('Nothing in this week yet.')).toBeVisible();
  await press('PageDown');
  await expect.element(page.getByRole('heading', { name: 'Week of 7 December' })).toBeVisible();
});

it('[W1] turns the week with [ and ] and comes back to today with T', async () => {
  await renderWeek(rows);
  await expect.element(page.getByRole('heading', { name: 'This week, 23–29 November' })).toBeVisible();
  await userEvent.keyboard('[[[[');
  await expect.element(page.getByRole('heading', { name: 'Week of 9 November' })).toBeVisible();
  await userEvent.keyboard(']');
  await expect.element(page.getByRole('heading', { name: 'Week of 16 November' })).toBeVisible();
  expect(window.location.hash).toBe('#/week?of=2026-11-16');
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('heading', { name: 'This week, 23–29 November' })).toBeVisible();
  expect(window.location.hash).toBe('#/week');
});

it.each([
  ['n', 'networking'],
  ['s', 'social'],
  ['b', 'both'],
  ['o', 'other'],
  ['u', null],
] as const)('[M2] marks the focused event with %s', async (key, kind) => {
  const { client } = await renderWeek(rows, {
    handlers: {
      'event.mark': async () => success({ marked: 1, edit: 1 }),
      'history.get': async () =>
        success({
          edits: [1],
          latest: 1,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Dinner' } },
          redo: null,
        }),
    },
  });
  await focusOn('Dinner');
  await press(key);
  await expect
    .poll(() => client.inputsOf('event.mark'))
    .toEqual([{ keys: ['dinner@example.com'], scope: 'series', kind }]);
});

it('[M2] marks the whole series and says so, and one click makes it this one only', async () => {
  const { client } = await renderWeek(rows, {
    handlers: {
      'event.mark': async () => success({ marked: 1, edit: 1 }),
      'history.get': async () =>
        success({
          edits: [1],
          latest: 1,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Chess' } },
          redo: null,
        }),
      'history.undo': async () =>
        success({ edit: 1, label: { code: 'mark', kind: 'social', subject: { title: 'Chess' } } }),
    },
  });
  await focusOn('Chess');
  await press('s');
  await expect.element(page.getByText('Marked “Chess” as social, every time.')).toBeVisible();
  await page.getByRole('button', { name: 'Only this one' }).click();
  await expect.element(page.getByText('Marked “Chess” as social, only this time.')).toBeVisible();
  expect(client.calls.filter(({ name }) => name === 'event.mark' || name === 'history.undo')).toEqual([
    { name: 'event.mark', input: { keys: [rows[3]?.key], scope: 'series', kind: 'social' } },
    { name: 'history.undo', input: {} },
    { name: 'event.mark', input: { keys: [rows[3]?.key], scope: 'occurrence', kind: 'social' } },
  ]);
});

it('[M2] takes nothing back when something else was changed since', async () => {
  let edits = [1];
  const { client } = await renderWeek(rows, {
    handlers: {
      'event.mark': async () => success({ marked: 1, edit: 1 }),
      'history.get': async () =>
        success({
          edits,
          latest: edits.length,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Chess' } },
          redo: null,
        }),
    },
  });
  await focusOn('Chess');
  await press('s');
  await expect.element(page.getByText('Marked “Chess” as social, every time.')).toBeVisible();
  edits = [1, 2];
  await page.getByRole('button', { name: 'Only this one' }).click();
  await expect.element(page.getByText(/Something else was changed since/)).toBeVisible();
  expect(client.inputsOf('history.undo')).toEqual([]);
});

it('[M2] keeps to the one occurrence that has a mark of its own', async () => {
  const own = rowOf('Chess', timed('2026-11-26T17:30:00Z', '2026-11-26T20:00:00Z'), {
    recurring: true,
    kind: 'other',
    markScope: 'occurrence',
  });
  const { client } = await renderWeek([own], {
    handlers: {
      'event.mark': async () => success({ marked: 1, edit: 1 }),
      'history.get': async () =>
        success({
          edits: [1],
          latest: 1,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Chess' } },
          redo: null,
        }),
    },
  });
  await focusOn('Chess');
  await press('s');
  await expect.element(page.getByText('Marked “Chess” as social, only this time.')).toBeVisible();
  expect(client.inputsOf('event.mark')).toEqual([{ keys: [own.key], scope: 'occurrence', kind: 'social' }]);
});

it('[M2] goes on to the next event when the mark takes this one out of the filter', async () => {
  let marked = rows;
  const { client } = await renderWeek(rows, {
    at: '/week?kind=unmarked',
    handlers: {
      'week.get': async () => success(buildWeek('2026-11-23', marked)),
      'event.mark': async () => {
        marked = rows.filter(({ summary }) => summary !== 'Coffee');
        return success({ marked: 1, edit: 1 });
      },
      'history.get': async () =>
        success({
          edits: [1],
          latest: 1,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Coffee' } },
          redo: null,
        }),
    },
  });
  await focusOn('Coffee');
  await press('s');
  await expect.element(page.getByText('Marked “Coffee” as social.')).toBeVisible();
  client.changed('events');
  await expect.element(page.getByRole('button', { name: /Coffee/ })).not.toBeInTheDocument();
  expect(focused()).toBe('Chess');
});

it('[M2] says what happened when the mark cannot be kept', async () => {
  await renderWeek(rows, {
    handlers: { 'event.mark': async () => failure({ code: 'disk-full', message: 'disk full' }) },
  });
  await focusOn('Dinner');
  await press('s');
  await expect.element(page.getByRole('alert').first()).toBeVisible();
  await expect.element(page.getByText(/Marked/)).not.toBeInTheDocument();
});

it('[E1] leaves letters and digits alone when the user switched them off, and when no event has the focus', async () => {
  const { client, screen } = await renderWeek(rows, {
    info: { settings: { ...defaultSettings, letterKeys: false } },
  });
  await focusOn('Dinner');
  await press('n');
  await press('3');
  expect(await press('ArrowUp')).toEqual(['Stand-up']);
  expect(window.location.hash).not.toContain('month');
  await screen.unmount();
  const other = await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Dinner/ })).toBeInTheDocument();
  await press('n');
  expect([...client.inputsOf('event.mark'), ...other.client.inputsOf('event.mark')]).toEqual([]);
});

it('[W1] turns the week with Page Down and Page Up wherever the focus is', async () => {
  await renderWeek(rows);
  await expect.element(page.getByRole('heading', { name: 'This week, 23–29 November' })).toBeVisible();
  await userEvent.keyboard('{PageDown}');
  await expect
    .element(page.getByRole('heading', { name: 'Coming week, 30 November – 6 December' }))
    .toBeVisible();
  (page.getByRole('button', { name: 'Today' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{PageUp}');
  await expect.element(page.getByRole('heading', { name: 'This week, 23–29 November' })).toBeVisible();
});
