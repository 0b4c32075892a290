import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PaletteView } from '../../../../src/contract/palette/palette-view';
import type { EventKey } from '../../../../src/domain/event/key';
import { failure, success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
import { expectAccessible } from '../../../helpers/render-screen';
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

async function openPalette() {
  const rendered = await renderApp({
    'palette.find': async ({ text }) => success(text.startsWith('cho') ? found : none),
    'quick-add.read': async () => failure({ code: 'not-found', message: '' }),
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
