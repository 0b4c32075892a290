import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { expectAccessible, testAppInfo } from '../../../helpers/render-screen';
import { renderApp } from '../render-app';

/** Pairs of action and keys in a section of the dialog. */
function keysOf(title: string): readonly (readonly [string, string])[] {
  const section = page.getByRole('heading', { name: title, exact: true }).element().parentElement;
  return [...(section?.querySelectorAll('dl > div') ?? [])].map((row) => [
    row.querySelector('dt')?.textContent ?? '',
    [...row.querySelectorAll('kbd')].map((key) => key.textContent).join(' '),
  ]);
}

it('[E1] says how several events are selected and a suggestion is accepted', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expect(keysOf('Among events')).toContainEqual(['Select from there to here (in the table)', 'Shift ↑ ↓']);
  expect(keysOf('Among events')).toContainEqual(['Select all events (in the table)', 'Ctrl A']);
  expect(keysOf('On the selected events')).toContainEqual(['Mark as Mingle suggests (in the table)', 'Y']);
});

it('[E1] leaves out the letters where they are off, but not what is pressed with Ctrl', async () => {
  const letterless = { ...testAppInfo, settings: { ...testAppInfo.settings, letterKeys: false } };
  const { screen } = await renderApp({ 'app.info': async () => success(letterless) });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByText('Select all events (in the table)')).toBeVisible();
  await expect.element(page.getByText('Mark as Mingle suggests (in the table)')).not.toBeInTheDocument();
  await expect.element(page.getByText('This week')).not.toBeInTheDocument();
  expect(keysOf('Deciding one by one')).toEqual([
    ['Accept what Mingle says', 'Enter'],
    ['Leave it for another time', 'Space'],
  ]);
});

it('[E1] shows keys that do the same apart where they are pressed with different ones', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  expect(keysOf('Everywhere')).toContainEqual(['Redo', 'Ctrl Shift Z Ctrl Y']);
  expect(keysOf('In the week')).toContainEqual([
    'The week, day or month before, and after',
    'PageUp PageDown [ ]',
  ]);
});

it('shows what is new beside the keys', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('?');
  await page.getByRole('tab', { name: 'What is new' }).click();
  await expect.element(page.getByRole('heading', { name: '0.2.0', exact: true })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('opens at what is new when the menu says so', async () => {
  const { screen, client } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  client.push({ kind: 'command', command: 'news' });
  await expect.element(page.getByRole('tab', { name: 'What is new', selected: true })).toBeVisible();
});
