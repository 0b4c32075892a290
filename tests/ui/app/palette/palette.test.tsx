import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../../src/contract/client';
import type { PaletteView } from '../../../../src/contract/palette/palette-view';
import type { EventKey } from '../../../../src/domain/event/key';
import { failure, success } from '../../../../src/domain/result';
import { type Fit, fits } from '../../../../src/domain/text/search';
import type { Day } from '../../../../src/domain/time/day';
import { inOrder } from '../../../../src/ui/app/palette/palette-row';
import { expectAccessible } from '../../../helpers/render-screen';
import { quickReading } from '../../quick-reading';
import { renderApp } from '../render-app';

const found: PaletteView = {
  events: [
    {
      key: 'choir' as EventKey,
      title: 'Choir practice',
      place: 'Town Hall',
      day: '2026-11-26' as Day,
      repeats: true,
      isOwn: false,
      kind: 'social',
    },
  ],
  people: [{ id: 'name:chora', name: 'Chora Lin', organisation: 'Acme' }],
  notes: [],
};
const none: PaletteView = { events: [], people: [], notes: [] };

const weekly: PaletteView = {
  events: found.events.map((event) => ({ ...event, title: 'Weekly stand-up' })),
  people: [],
  notes: [],
};

async function openPalette(handlers: Partial<Handlers> = {}) {
  const rendered = await renderApp({
    'palette.find': async ({ text }) =>
      success(text.startsWith('cho') ? found : text.startsWith('week') ? weekly : none),
    'quick-add.read': async () => failure({ code: 'not-found', message: '' }),
    ...handlers,
  });
  await expect.element(page.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  const opener = page.getByRole('link', { name: 'Today' });
  (opener.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = page.getByRole('combobox', { name: 'Find anything' });
  await expect.element(field).toHaveFocus();
  return { ...rendered, opener, field };
}

const active = (): string | null | undefined => {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.textContent : null;
};

it('[E3] names the active row to screen readers, from the first on', async () => {
  const { field, screen } = await openPalette();
  await field.fill('cho');
  await expect.poll(active).toMatch(/^Choir practice/);
  await expectAccessible(screen.baseElement);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(active).toMatch(/^Chora Lin/);
});

it('[E3] closes by Escape and gives the focus back', async () => {
  const { field, opener } = await openPalette();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

it('[E3] runs an action by its words', async () => {
  const { field } = await openPalette();
  await field.fill('>go people');
  await expect.poll(active).toBe('Go to People');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => window.location.hash).toBe('#/people');
});

it('[E3] says that nothing has the words', async () => {
  const { field } = await openPalette();
  await field.fill('zzz');
  await expect.element(page.getByText('Nothing has these words.')).toBeVisible();
});

it('[E3] offers a screen by its name before an event that begins with it', async () => {
  const { field } = await openPalette();
  await field.fill('week');
  await expect.element(page.getByRole('option', { name: /^Weekly stand-up/ })).toBeVisible();
  const options = page.getByRole('option').elements();
  expect(options.map(({ textContent }) => textContent?.slice(0, 12))).toEqual(['Go to Week', 'Weekly stand']);
  expect(active()).toBe('Go to Week');
});

const planning: Partial<Handlers> = {
  'quick-add.read': async ({ text }) => success(quickReading(text)),
  'quick-add.keep': async () => success({ key: 'coffee' as EventKey, isLogged: false, edit: null }),
};

it('[W7] plans a plain sentence with one Enter, and says how to take it back', async () => {
  const { client, field } = await openPalette(planning);
  await field.fill('coffee with Bo tomorrow 3pm');
  await expect.poll(active).toMatch(/^Plan “coffee with Bo”(?!…)/);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(client.inputsOf('quick-add.keep')).toMatchObject([{ title: 'coffee with Bo' }]);
  await expect.element(page.getByRole('dialog', { name: 'Plan something' })).not.toBeInTheDocument();
});

it('[W7] asks in the dialog where a sentence leaves something open', async () => {
  const { client, field } = await openPalette(planning);
  await field.fill('coffee with Bo tomorrow evening');
  await expect.poll(active).toMatch(/^Plan “coffee with Bo”…/);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('textbox', { name: 'What' }))
    .toHaveValue('coffee with Bo tomorrow evening');
  expect(client.inputsOf('quick-add.keep')).toEqual([]);
});

it('[E3] puts the group with the best row first, and keeps the order of equals', () => {
  const group = (label: string, ...rows: readonly Fit[]) => ({
    label,
    rows: rows.map((fit, at) => ({ id: `${label}${at}`, label: '', more: '', fit, run: () => undefined })),
  });
  const groups = inOrder([
    group('a', fits.inside, fits.begins, fits.begins),
    group('b'),
    group('c', fits.begins),
    group('d', fits.inside, fits.whole),
  ]);
  const ids = groups.map(({ rows }) => rows.map(({ id }) => id));
  expect(ids).toEqual([['d1', 'd0'], ['a1', 'a2', 'a0'], ['c0']]);
});
