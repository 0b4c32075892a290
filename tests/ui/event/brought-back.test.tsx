import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { clearUnsaved, expectAccessible } from '../../helpers/render-screen';
import { buildNetworkingView, type PanelHost, renderPanel } from './panel-host';

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const word = page.getByText('What you were still writing when this window stopped is back.');
const again = { keepUnsaved: true };

beforeEach(clearUnsaved);

/** Simulates a crash: the page unmounts while saves are pending, so that the written text is only in the unsaved store. */
async function writeUntilCrash(start: Parameters<typeof renderPanel>[0], write: () => Promise<void>) {
  const host = await renderPanel(start);
  crash(host);
  await write();
  await host.screen.unmount();
  return host;
}

/** Leaves all further saves pending until the test is over. */
const crash = (host: PanelHost) => onTestFinished(host.hold());

const shown = async (host: PanelHost) => {
  await expect.element(word).toBeVisible();
  return host;
};

it('[T4] brings back what was being written when the page went, and saves it', async () => {
  await writeUntilCrash(buildNetworkingView(), async () => {
    await textbox('I go to').click();
    await userEvent.keyboard('the summit');
  });
  const { view, screen } = await shown(await renderPanel(buildNetworkingView(), again));
  await expect.element(textbox('I go to')).toHaveTextContent('the summit');
  await expect.poll(() => view().networking.purpose.goTo).toBe('the summit');
  await expectAccessible(screen.container);
  // Once the text is saved, the next page has nothing to restore.
  await screen.unmount();
  await renderPanel(buildNetworkingView(), again);
  await expect.element(textbox('I go to')).toHaveTextContent('');
  await expect.element(word).not.toBeInTheDocument();
});

it('[T4] brings back what could not be saved', async () => {
  const host = await renderPanel(buildNetworkingView());
  host.refuse({ code: 'disk-full', message: 'the disk is full' });
  await textbox('so that').fill('I learn');
  await expect.element(page.getByText('Not saved', { exact: true })).toBeVisible();
  await host.screen.unmount();
  const next = await shown(await renderPanel(buildNetworkingView(), again));
  await expect.poll(() => next.view().networking.purpose.soThat).toBe('I learn');
});

it('says nothing where the save had arrived before the page went', async () => {
  await writeUntilCrash(buildNetworkingView(), () => textbox('I go to').fill('the summit'));
  const purpose = { ...emptyNetworkingPrep.purpose, goTo: 'the summit' };
  await renderPanel(buildNetworkingView({ purpose }), again);
  await expect.element(textbox('I go to')).toHaveTextContent('the summit');
  await expect.element(word).not.toBeInTheDocument();
});

it('the word goes when it is closed, and when one writes on', async () => {
  const write = () => textbox('I go to').fill('the summit');
  await writeUntilCrash(buildNetworkingView(), write);
  const first = await shown(await renderPanel(buildNetworkingView(), again));
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect.element(word).not.toBeInTheDocument();
  await first.screen.unmount();
  await writeUntilCrash(buildNetworkingView(), write);
  await shown(await renderPanel(buildNetworkingView(), again));
  await textbox('so that').click();
  await userEvent.keyboard('x');
  await expect.element(word).not.toBeInTheDocument();
});

it('[F2] brings back a follow-up that was never sent', async () => {
  await writeUntilCrash(buildNetworkingView(), async () => {
    await page.getByRole('button', { name: 'Something else' }).click();
    await userEvent.keyboard('Send the slides');
  });
  const { view } = await shown(await renderPanel(buildNetworkingView(), again));
  await expect.poll(() => view().followUps.map(({ text }) => text)).toEqual(['Send the slides']);
});

it('[F2] makes no second follow-up of one that was made already, and written on', async () => {
  const host = await renderPanel(buildNetworkingView());
  await page.getByRole('button', { name: 'Something else' }).click();
  await userEvent.keyboard('Send');
  await expect.poll(() => host.view().followUps.map(({ text }) => text)).toEqual(['Send']);
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  crash(host);
  await userEvent.keyboard(' the slides');
  await host.screen.unmount();
  const next = await shown(
    await renderPanel(buildNetworkingView({}, { followUps: host.view().followUps }), again),
  );
  await expect.poll(() => next.view().followUps.map(({ text }) => text)).toEqual(['Send the slides']);
});

it('does not show what another version kept in another shape', async () => {
  window.sessionStorage.setItem(
    'mingle-unsaved /home/robin/.config/mingle networking series summit@example.com',
    JSON.stringify({
      key: 'summit@example.com',
      title: 'Open Maps Summit',
      form: { kind: 'networking', scope: 'series', sections: { materials: 'Cards' } },
    }),
  );
  await renderPanel(buildNetworkingView(), again);
  await expect.element(textbox('I go to')).toBeVisible();
  await expect.element(word).not.toBeInTheDocument();
  expect(Object.keys(window.sessionStorage).filter((name) => name.startsWith('mingle-unsaved'))).toEqual([]);
});
