import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { buildNetworkingView, renderPanel } from './panel-host';

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const diskFull = { code: 'disk-full', message: 'the disk is full' } as const;

it('keeps the focus and the caret in a line while it is saved', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await textbox('Add a material').click();
  await userEvent.keyboard('Cards');
  await expect.poll(() => view().networking.materials.map(({ text }) => text)).toEqual(['Cards']);
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.element(textbox('Material 1')).toHaveFocus();
  await userEvent.keyboard(' and pens');
  await expect.poll(() => view().networking.materials.map(({ text }) => text)).toEqual(['Cards and pens']);
});

it('never overwrites what is being typed with what comes from elsewhere', async () => {
  const { change, hold, view } = await renderPanel(buildNetworkingView());
  const release = hold();
  await textbox('so that').click();
  await userEvent.keyboard('I learn');
  change({
    networking: { ...emptyNetworkingPrep, purpose: { goTo: 'elsewhere', soThat: 'x', decision: '' } },
  });
  await expect.element(textbox('so that')).toHaveTextContent('I learn');
  release();
  await expect.poll(() => view().networking.purpose.soThat).toBe('I learn');
  await expect.element(textbox('so that')).toHaveTextContent('I learn');
});

it.each(['unreachable', 'forbidden'] as const)(
  'says only that the text is not saved while the host is lost, of which the banner speaks: %s',
  async (code) => {
    const { refuse } = await renderPanel(buildNetworkingView());
    refuse({ code, message: '' });
    await textbox('I go to').fill('the summit');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/^This is not saved yet\. What you wrote stays here\. *Try again$/);
  },
);

it('leaves a field alone that has the focus, and shows the other text once it is left', async () => {
  const { change } = await renderPanel(
    buildNetworkingView({ materials: [{ id: 'm', text: 'Cards', ready: false }] }),
  );
  await textbox('Material 1').click();
  change({ networking: { ...emptyNetworkingPrep, materials: [{ id: 'm', text: 'Posters', ready: true }] } });
  await expect.element(page.getByRole('checkbox', { name: 'Posters is ready' })).toBeChecked();
  await expect.element(textbox('Material 1')).toHaveValue('Cards');
  await page.getByRole('heading', { name: 'Open Maps Summit' }).click();
  await expect.element(textbox('Material 1')).toHaveValue('Posters');
});

it('says what happened when saving fails, keeps the text, and tries again', async () => {
  const { refuse, view } = await renderPanel(buildNetworkingView());
  refuse(diskFull);
  await textbox('I go to').fill('the summit');
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toHaveTextContent('What you wrote stays here.');
  await expect.element(page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect.element(textbox('I go to')).toHaveTextContent('the summit');
  expect(view().networking.purpose.goTo).toBe('');
  refuse(null);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => view().networking.purpose.goTo).toBe('the summit');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('saves at once when the panel closes', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await textbox('I go to').click();
  await userEvent.keyboard('the summit{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  await expect.poll(() => view().networking.purpose.goTo).toBe('the summit');
});

it('saves at once when the page goes away', async () => {
  const { client } = await renderPanel(buildNetworkingView());
  await textbox('I go to').click();
  await userEvent.keyboard('x');
  expect(client.inputsOf('prep.save')).toEqual([]);
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(client.inputsOf('prep.save').map(({ networking }) => networking?.purpose?.goTo)).toEqual(['x']);
});

it('keeps what could not be saved over closing the panel, and saves it from the message', async () => {
  const { refuse, view } = await renderPanel(buildNetworkingView());
  refuse(diskFull);
  await textbox('I go to').click();
  await userEvent.keyboard('the summit{Control>}{Enter}{/Control}');
  await expect
    .element(page.getByText('What you wrote for “Open Maps Summit” is kept', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Open the event' }).click();
  await expect.element(textbox('I go to')).toHaveTextContent('the summit');
  refuse(null);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect.poll(() => view().networking.purpose.goTo).toBe('the summit');
});
