import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import type { SavedView, ViewId } from '../../../../src/domain/saved-views/saved-view';
import { showToast } from '../../../../src/ui/app/toasts';
import { expectAccessible } from '../../../helpers/render-screen';
import { rowAt } from '../build-rows';
import { renderEvents } from '../render-events';

const view = (name: string, query: string, place: number): SavedView => ({
  id: name as ViewId,
  name,
  query,
  place,
});
const social = view('Social', 'kind=social', 1);
const withAna = view('With Ana', 'person=ana%40example.com', 2);

/** Renders the events over a host that keeps saved views; its push arrives before the answer to a save. */
async function renderViews(...views: readonly SavedView[]) {
  let current = views;
  const rendered = await renderEvents(
    [rowAt('2026-11-25T14:00:00Z', 'Coffee')],
    {
      'saved-views.list': async () => success(current),
      'saved-view.save': async ({ name, query }) => {
        current = [...current.filter((saved) => saved.name !== name), view(name, query, current.length + 1)];
        rendered.client.changed('saved-views');
        return success({ id: name as ViewId });
      },
      'saved-view.remove': async ({ id }) => {
        current = current.filter((one) => one.id !== id);
        rendered.client.changed('saved-views');
        return success(null);
      },
      'history.undo': async () => {
        current = views;
        rendered.client.changed('saved-views');
        return success({ edit: 1, label: { code: 'remove-view', name: 'Social' } });
      },
    },
    '/events?text=cof',
  );
  return rendered;
}

const button = () => document.querySelector<HTMLButtonElement>('button[aria-haspopup="dialog"]');
const nameField = () => page.getByRole('textbox', { name: 'Name of this view' });
const open = () => page.getByRole('button', { name: 'Views', exact: true }).click();
const remove = (name: string) => page.getByRole('button', { name: `Remove the view ${name}` });

it('[E1] goes on at the button after a view was saved or left', async () => {
  await renderViews();
  await open();
  await nameField().fill('Coffees');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Coffees', exact: true })).toHaveFocus();
  await expect.element(nameField()).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(nameField()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement === button()).toBe(true);
});

it('[T2] says that a view was removed, gives it back, and goes on at its neighbour', async () => {
  const { client } = await renderViews(social, withAna);
  showToast('Undone: Mark as social', { topic: 'undo' });
  await open();
  await remove('Social').click();
  await expect.element(page.getByText('Removed the view “Social”.')).toBeVisible();
  await expect.element(page.getByText('Undone: Mark as social'), { timeout: 2000 }).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'With Ana', exact: true })).toHaveFocus();
  await remove('With Ana').click();
  await expect.element(nameField()).toHaveFocus();
  await expect
    .element(page.getByText('Removed the view “Social”.'), { timeout: 2000 })
    .not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(page.getByText('Undone: Remove the view “Social”')).toBeVisible();
  expect(client.inputsOf('history.undo')).toEqual([{}]);
});

it('[M1] replaces the view of the same name, capitals or not, and says so before', async () => {
  const { client } = await renderViews(social, withAna);
  await open();
  await nameField().fill('with ana');
  await expect.element(page.getByText('This replaces the view “With Ana”.')).toBeVisible();
  await expectAccessible(document.body);
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect.element(nameField()).not.toBeInTheDocument();
  expect(client.inputsOf('saved-view.save')).toEqual([{ name: 'With Ana', query: 'text=cof' }]);
});

it('[M1] prefers the view whose name is just the same', async () => {
  const { client } = await renderViews(withAna, view('with ana', '', 3));
  await open();
  await nameField().fill('with ana ');
  await expect.element(page.getByText('This replaces the view “with ana”.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('saved-view.save'))
    .toEqual([{ name: 'with ana', query: 'text=cof' }]);
});
