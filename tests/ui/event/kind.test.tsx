import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { defaultSettings } from '../../../src/domain/settings/settings';
import { expectAccessible, testAppInfo } from '../../helpers/render-screen';
import { buildNetworkingView, buildSummit, buildView, chess, renderPanel, summit } from './panel-host';

const unmarked = { mark: null, markScope: null } as const;
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const kindSwitch = (name: string) => page.getByRole('radio', { name, exact: true });

it('[M2] asks of an unmarked event what it is for, and goes on to why one goes', async () => {
  const { client, screen } = await renderPanel(buildView({ row: buildSummit(unmarked) }));
  await expect.element(page.getByRole('heading', { name: 'What is this for?' })).toBeVisible();
  await expectAccessible(screen.container);
  await page.getByRole('button', { name: 'Social', exact: false }).click();
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [summit], scope: 'series', kind: 'social', form: null },
  ]);
  await expect.element(textbox('I go for')).toHaveFocus();
});

it('[M4] shows its guess with the reasons, and takes the form along when it is chosen', async () => {
  const suggestion = {
    kind: 'networking',
    form: 'meetup',
    confidence: 0.9,
    reasons: [
      { code: 'phrase', found: 'meetup', place: 'title' },
      { code: 'colleagues', guests: 5, domain: 'acme.com' },
    ],
  } as const;
  const { client } = await renderPanel(buildView({ row: buildSummit({ ...unmarked, suggestion }) }));
  await expect
    .element(
      page.getByText('Very likely networking, meetup: ‘meetup’ in the title; 5 colleagues from acme.com.'),
    )
    .toBeVisible();
  await page.getByRole('button', { name: 'Networking', exact: false }).click();
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [summit], scope: 'series', kind: 'networking', form: 'meetup' },
  ]);
});

it('loses nothing of the other form when the kind changes', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await textbox('I go to').fill('the summit');
  await kindSwitch('Social').click();
  await textbox('I go for').fill('the dinner');
  await kindSwitch('Both').click();
  await expect.element(textbox('I go to')).toHaveTextContent('the summit');
  await expect.element(textbox('I go for')).toHaveTextContent('the dinner');
  await expect.element(page.getByRole('heading', { name: 'Networking' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Social' })).toBeVisible();
  await expect
    .poll(() => [view().networking.purpose.goTo, view().social.purpose.goFor])
    .toEqual(['the summit', 'the dinner']);
});

it('[M2] marks with the letters while nothing is being written', async () => {
  const { client } = await renderPanel(buildNetworkingView());
  await expect.element(page.getByRole('heading', { name: 'Open Maps Summit' })).toHaveFocus();
  await userEvent.keyboard('b');
  await expect.element(kindSwitch('Both')).toHaveAttribute('aria-checked', 'true');
  await textbox('I go to').click();
  await userEvent.keyboard('so');
  await expect.element(textbox('I go to')).toHaveTextContent('so');
  expect(client.inputsOf('event.mark').map(({ kind }) => kind)).toEqual(['both']);
});

it('[E1] leaves letters alone when they are switched off', async () => {
  const settings = { ...defaultSettings, letterKeys: false };
  const { client } = await renderPanel(buildNetworkingView(), { info: { ...testAppInfo, settings } });
  await expect.element(page.getByRole('heading', { name: 'Open Maps Summit' })).toHaveFocus();
  await userEvent.keyboard('b');
  await expect.element(kindSwitch('Both')).not.toHaveAttribute('aria-keyshortcuts');
  expect(client.inputsOf('event.mark')).toEqual([]);
});

it('[E1] moves between the kinds with arrows, and marks with Enter only', async () => {
  const { client } = await renderPanel(buildNetworkingView());
  await kindSwitch('Networking').click();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.element(kindSwitch('Social')).toHaveFocus();
  expect(client.inputsOf('event.mark')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(kindSwitch('Social')).toHaveAttribute('aria-checked', 'true');
});

it('chooses the form, and keeps it only where the new kind has it', async () => {
  const { client } = await renderPanel(buildNetworkingView());
  await page.getByRole('combobox', { name: 'What sort of event' }).selectOptions('Workshop');
  await expect.element(page.getByText('Networking · Workshop')).toBeVisible();
  await kindSwitch('Both').click();
  await expect.element(page.getByText('Both · Workshop')).toBeVisible();
  await kindSwitch('Social').click();
  await expect.element(kindSwitch('Social')).toHaveAttribute('aria-checked', 'true');
  expect(client.inputsOf('event.mark').map(({ kind, form }) => [kind, form])).toEqual([
    ['networking', 'workshop'],
    ['both', 'workshop'],
    ['social', null],
  ]);
});

it('says kindly that there is nothing to prepare, and shows what the calendar says', async () => {
  const row = buildSummit({ summary: 'Dentist', mark: { kind: 'other', form: null, by: 'hand', at: 0 } });
  const { screen } = await renderPanel(
    buildView({ row, description: 'Bring the <b>card</b>: https://example.com/x.' }),
  );
  await expect.element(page.getByText('Nothing to prepare here.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Bring the card:', { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'https://example.com/x' }))
    .toHaveAttribute('href', 'https://example.com/x');
  await expectAccessible(screen.container);
});

it('says that an event is cancelled, declined, tentative or gone from its calendar', async () => {
  const { change } = await renderPanel(
    buildView({ row: buildSummit({ status: 'cancelled' }), archived: true }),
  );
  await expect
    .element(
      page.getByText(
        'Cancelled in its calendar. No longer in its calendar. What you planned for it is kept.',
      ),
    )
    .toBeVisible();
  change({ row: buildSummit({ status: 'tentative', declined: true }), archived: false });
  await expect
    .element(page.getByText('You declined this invitation. Tentative: not certain yet.'))
    .toBeVisible();
});

it('[M2] marks and plans every time, or only this one', async () => {
  const row = buildSummit({ key: chess, recurring: true });
  const { client } = await renderPanel(buildView({ row, networking: emptyNetworkingPrep }));
  await textbox('I go to').fill('play');
  await page.getByRole('radio', { name: 'Only this one' }).click();
  await textbox('so that').fill('I win');
  await kindSwitch('Both').click();
  await expect
    .element(page.getByText('This one has its own plan. What you change here is for this one only.'))
    .toBeVisible();
  expect(client.inputsOf('prep.save').map(({ key, scope }) => [key, scope])).toEqual([
    [chess, 'series'],
    [chess, 'occurrence'],
  ]);
  expect(client.inputsOf('event.mark').map(({ keys, scope }) => [keys, scope])).toEqual([
    [[chess], 'occurrence'],
  ]);
});
