import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { OwnAddressesView } from '../../../src/contract/views/own-addresses';
import { failure, success } from '../../../src/domain/result';
import { expectAccessible, testAppInfo } from '../../helpers/render-screen';
import { renderApp } from './render-app';

const mara = { email: 'mara@kompass.example', name: 'Mara Lindqvist', events: 12, isLikeliest: true };
const chor = { email: 'kassierin@chor.example', name: '', events: 4, isLikeliest: false };

/** The app after an import; once answered, nothing is asked any more. */
async function renderAsked(...offered: OwnAddressesView['offered']) {
  let isAnswered = false;
  const { screen, client } = await renderApp({
    'own-addresses.get': async () => success({ offered: isAnswered ? [] : offered, events: 14 }),
    'settings.save': async () => {
      isAnswered = true;
      client.push({ kind: 'changed', topics: ['settings'] });
      return success(testAppInfo.settings);
    },
  });
  return { screen, saved: () => client.inputsOf('settings.save') };
}

it('[I13] asks whether the one likely address is the user, and keeps the answer', async () => {
  const { screen, saved } = await renderAsked(mara);
  const card = screen.getByRole('region', { name: 'Is mara@kompass.example you?' });
  await expect.element(card).toBeVisible();
  await expect
    .element(card.getByText('It is in 12 of 14 events with guests.', { exact: false }))
    .toBeVisible();
  await expectAccessible(document.body);
  await card.getByRole('button', { name: 'Yes, that is me' }).click();
  await expect.element(card).not.toBeInTheDocument();
  expect(saved()).toEqual([{ myEmails: ['mara@kompass.example'], isOwnerAsked: true }]);
  await expect.element(screen.getByRole('main')).toHaveFocus();
});

it('[I13] lets one choose among several by keyboard, the likeliest beforehand', async () => {
  const { screen, saved } = await renderAsked(mara, chor);
  const card = screen.getByRole('region', { name: 'Which of these addresses are yours?' });
  await expect.element(card.getByRole('checkbox', { name: mara.email })).toBeChecked();
  const other = card.getByRole('checkbox', { name: chor.email });
  await expect.element(other).not.toBeChecked();
  await expectAccessible(document.body);
  (other.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await card.getByRole('button', { name: 'These are mine' }).click();
  await expect.element(card).not.toBeInTheDocument();
  expect(saved()).toEqual([{ myEmails: [mara.email, chor.email], isOwnerAsked: true }]);
});

it('[I13] takes none of these for an answer', async () => {
  const { screen, saved } = await renderAsked(mara, chor);
  await screen.getByRole('button', { name: 'None of these' }).click();
  await expect.element(screen.getByText('Which of these addresses are yours?')).not.toBeInTheDocument();
  expect(saved()).toEqual([{ myEmails: [], isOwnerAsked: true }]);
});

it('[I13] asks on while the answer is not saved, and asks nothing where nothing can be saved', async () => {
  const asked = { 'own-addresses.get': async () => success({ offered: [mara], events: 14 }) };
  const { screen } = await renderApp({
    ...asked,
    'settings.save': async () => failure({ code: 'disk-full', message: 'The disk is full.' }),
  });
  await screen.getByRole('button', { name: 'No', exact: true }).click();
  await expect.element(screen.getByRole('button', { name: 'Yes, that is me' })).toBeEnabled();
  await screen.unmount();

  const readOnly = await renderApp({
    ...asked,
    'app.info': async () => success({ ...testAppInfo, readOnly: true }),
  });
  await expect.element(readOnly.screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await expect.element(readOnly.screen.getByText('Is mara@kompass.example you?')).not.toBeInTheDocument();
});
