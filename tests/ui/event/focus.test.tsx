import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ana, buildNetworkingView, renderPanel } from './panel-host';

const heading = () => page.getByRole('heading', { name: 'Open Maps Summit' });
const opener = () => page.getByRole('button', { name: 'Open the event' });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

it('[E1] goes to the heading when the panel opens, and back to where it came from when it closes', async () => {
  await renderPanel(buildNetworkingView(), { opened: false });
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(heading()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

it('[E6] closes when what it shows was undone, and says so of an address that leads nowhere', async () => {
  const { remove } = await renderPanel(buildNetworkingView(), { opened: false });
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(heading()).toHaveFocus();
  remove();
  await expect.element(page.getByRole('complementary', { name: 'Event' })).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
  await opener().click();
  await expect.element(page.getByRole('complementary', { name: 'Event' })).toBeVisible();
  await expect.element(heading()).not.toBeInTheDocument();
});

it('[E1] leaves the field with the first Escape and closes with the second', async () => {
  await renderPanel(buildNetworkingView());
  await textbox('I go to').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading()).not.toBeInTheDocument();
});

it('[E1] closes an open list of names first', async () => {
  await renderPanel(buildNetworkingView({}, { guests: [ana] }));
  const name = page.getByRole('combobox', { name: 'Person to meet 1' });
  await name.click();
  await userEvent.keyboard('A');
  await expect.element(page.getByRole('option', { name: 'Ana Ruiz' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('option', { name: 'Ana Ruiz' })).not.toBeInTheDocument();
  await expect.element(name).toHaveFocus();
});

it('[E1] leaves the mark alone where one types on after a name', async () => {
  const { client } = await renderPanel(buildNetworkingView({}, { guests: [ana] }));
  await page.getByRole('combobox', { name: 'Person to meet 1' }).click();
  await userEvent.keyboard('Martin Kleppmann{Tab}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Open the page of Martin Kleppmann');
  await userEvent.keyboard('on his way');
  expect(client.inputsOf('event.mark')).toEqual([]);
});

it('[E1] reaches the whole form by Tab, in the order in which it is read', async () => {
  await renderPanel(
    buildNetworkingView({ goals: [{ id: 'g', text: 'One', when: '', action: '', reached: false }] }),
  );
  await textbox('I go to').click();
  const names: (string | null)[] = [];
  for (let step = 0; step < 12; step += 1) {
    await userEvent.keyboard('{Tab}');
    const focused = document.activeElement;
    names.push(focused?.getAttribute('aria-label') ?? focused?.textContent ?? null);
  }
  expect(names).toEqual([
    'so that',
    'The decision it serves',
    'Goal 1 reached',
    'Goal 1',
    'Goal 1: if',
    'Goal 1: I',
    'Remove “One”',
    'Add a goal',
    'Person to meet 1',
    'Why person 1',
    'Ask person 1',
    'Give person 1',
  ]);
});

it('lets a click arrive although the empty row that was left goes away', async () => {
  // The viewport fits the whole panel, so that a layout shift is not hidden by scrolling.
  await page.viewport(1280, 1600);
  onTestFinished(() => page.viewport(1280, 800));
  const { view } = await renderPanel(
    buildNetworkingView({
      goals: [{ id: 'g', text: 'One', when: '', action: '', reached: false }],
      materials: [{ id: 'm', text: 'Cards', ready: false }],
    }),
  );
  await page.getByRole('button', { name: 'Add a goal' }).click();
  await expect.element(textbox('Goal 2')).toHaveFocus();
  await page.getByRole('checkbox', { name: 'Cards is ready' }).click({ delay: 100 });
  await expect.element(textbox('Goal 2')).not.toBeInTheDocument();
  await expect.poll(() => view().networking.materials.map(({ ready }) => ready)).toEqual([true]);
});

it('[E1] closes the list of what is open with Escape, and stays open itself', async () => {
  await renderPanel(buildNetworkingView());
  await page.getByRole('button', { name: '0 of 4 prepared' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Why I go' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menuitem', { name: 'Why I go' })).not.toBeInTheDocument();
  await expect.element(heading()).toBeVisible();
});
