import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { expectAccessible } from '../../helpers/render-screen';
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

const purposeOf = (goTo: string, soThat: string) => ({ goTo, soThat, decision: '' });

/** Types into a field while its save waits, changes the same field as another window would, and lets the save go on. */
async function writeInBoth() {
  const host = await renderPanel(buildNetworkingView());
  const release = host.hold();
  await textbox('so that').click();
  await userEvent.keyboard('I learn');
  host.change({ networking: { ...emptyNetworkingPrep, purpose: purposeOf('elsewhere', 'x') } });
  await expect.element(textbox('so that')).toHaveTextContent('I learn');
  release();
  await expect.element(page.getByText('This was changed in another window while you wrote.')).toBeVisible();
  await expect.element(textbox('so that')).toHaveTextContent('I learn');
  expect(host.view().networking.purpose).toEqual(purposeOf('elsewhere', 'x'));
  return host;
}

it('[T4] overwrites neither what is typed here nor what another window wrote there, and asks which to keep', async () => {
  const { view, screen } = await writeInBoth();
  const note = page.getByRole('alert');
  await expect.element(note).toHaveTextContent('HereI learnTherex');
  await expectAccessible(screen.container);
  await note.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => view().networking.purpose).toEqual(purposeOf('elsewhere', 'I learn'));
  await expect.element(textbox('I go to')).toHaveTextContent('elsewhere');
  await expect.element(note).not.toBeInTheDocument();
});

it('[T4] takes what another window wrote when asked to', async () => {
  const { view } = await writeInBoth();
  await page.getByRole('button', { name: 'Take the other' }).click();
  await expect.element(textbox('so that')).toHaveTextContent('x');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(view().networking.purpose).toEqual(purposeOf('elsewhere', 'x'));
});

it('[T4] joins what two windows wrote in different fields, without a question', async () => {
  const { change, hold, view } = await renderPanel(buildNetworkingView());
  const release = hold();
  await textbox('so that').click();
  await userEvent.keyboard('I learn');
  change({ networking: { ...emptyNetworkingPrep, purpose: purposeOf('elsewhere', '') } });
  release();
  await expect.poll(() => view().networking.purpose).toEqual(purposeOf('elsewhere', 'I learn'));
  await expect.element(textbox('so that')).toHaveTextContent('I learn');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
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

it('[T4] shows in a field with the focus what another window wrote, so that one types on from there', async () => {
  const { change, view } = await renderPanel(
    buildNetworkingView({
      purpose: purposeOf('the talks', ''),
      materials: [{ id: 'm', text: 'Cards', ready: false }],
    }),
  );
  await textbox('Material 1').click();
  const materials = [{ id: 'm', text: 'Cards and salad', ready: true }];
  change({ networking: { ...emptyNetworkingPrep, purpose: purposeOf('the talks', ''), materials } });
  await expect.element(textbox('Material 1')).toHaveValue('Cards and salad');
  await userEvent.keyboard('{End} and pasta');
  await expect
    .poll(() => view().networking.materials)
    .toEqual([{ id: 'm', text: 'Cards and salad and pasta', ready: true }]);
  await textbox('I go to').click();
  change({ networking: { ...view().networking, purpose: purposeOf('the talks and the dinner', '') } });
  await expect.element(textbox('I go to')).toHaveTextContent('the talks and the dinner');
  await userEvent.keyboard('{End} too');
  await expect.poll(() => view().networking.purpose.goTo).toBe('the talks and the dinner too');
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
  // Typed and left without a pause, so that no timer of the draft can run between.
  document.execCommand('insertText', false, 'x');
  await Promise.resolve();
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
