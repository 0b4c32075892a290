import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { Failure } from '../../../src/contract/failure';
import { failure, success } from '../../../src/domain/result';
import { CalendarsScreen } from '../../../src/ui/screens/calendars/calendars-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar, buildReview } from '../build-views';

async function openDialog(handlers: Partial<Handlers> = {}) {
  const { screen, client } = await renderScreen(
    <CalendarsScreen />,
    {
      'calendars.list': async () => success([buildCalendar()]),
      'reviews.list': async () => success([]),
      'imports.list': async () => success([]),
      'read.cancel': async () => success(null),
      'calendar.discard': async () => success(null),
      ...handlers,
    },
    '/calendars',
  );
  await screen.getByRole('button', { name: 'Subscribe to an address…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Subscribe to an address' });
  const field = dialog.getByRole('textbox', { name: 'Address' });
  await expect.element(field).toHaveFocus();
  return { client, dialog, field };
}

const refuse = (error: Failure): Partial<Handlers> => ({ 'subscription.review': async () => failure(error) });

it('[I8] fetches an address into a review, by keyboard alone, as often as the calendar asks', async () => {
  const { client, dialog } = await openDialog({ 'subscription.review': async () => success(buildReview()) });
  await expect
    .element(dialog.getByText('Google: Settings → your calendar → Secret address in iCal format.'))
    .toBeVisible();
  await expect.element(dialog.getByText('Outlook: Settings → Shared calendars → Publish.')).toBeVisible();
  await userEvent.keyboard('webcal://example.org/secret/team.ics{Enter}');
  await expect.poll(() => window.location.hash).toBe('#/import');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(client.inputsOf('subscription.review')).toEqual([
    { address: 'webcal://example.org/secret/team.ics', readId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ]);
});

it('[I8] fetches as often as one chooses, or only when asked', async () => {
  const { client, dialog, field } = await openDialog(
    refuse({ code: 'unreachable', message: 'example.org cannot be reached.' }),
  );
  await field.fill('https://example.org/team.ics');
  const choice = dialog.getByRole('combobox', { name: 'Fetch it' });
  await choice.selectOptions('Every 6 hours');
  await dialog.getByRole('button', { name: 'Fetch and look through' }).click();
  await choice.selectOptions('Only when I ask');
  await dialog.getByRole('button', { name: 'Fetch and look through' }).click();
  expect(client.inputsOf('subscription.review').map(({ everyMinutes }) => everyMinutes)).toEqual([360, null]);
});

it('[I8] warns as soon as an address begins with http://', async () => {
  const { dialog, field } = await openDialog();
  const warning = dialog.getByText(
    'This address is not encrypted: anyone on the way can read this calendar, and change it.',
  );
  await field.fill('https://');
  await expect.element(warning).not.toBeInTheDocument();
  await field.fill('http://');
  await expect.element(warning).toBeVisible();
  await expectAccessible(document.body);
});

it('[I8] asks for an address before it fetches nothing', async () => {
  const { client, dialog, field } = await openDialog();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText('Paste the address of the calendar here.')).toBeVisible();
  await expect.element(field).toHaveFocus();
  expect(client.inputsOf('subscription.review')).toEqual([]);
});

const failures: readonly (readonly [Failure, string])[] = [
  [
    { code: 'not-found', message: 'example.org has nothing at this address (404).' },
    'example.org has nothing at this address (404). Nothing was changed. It may have been reset, or not copied whole. Copy it once more.',
  ],
  [
    { code: 'forbidden', message: 'example.org does not give this calendar away (403).' },
    'example.org does not give this calendar away (403). Nothing was changed. It may need a sign-in. Use the calendar’s secret or published address.',
  ],
  [
    { code: 'unreachable', message: 'example.org did not answer within 30 seconds.' },
    'example.org did not answer within 30 seconds. Nothing was changed. Try again in a while. If it stays so, check the address and the connection.',
  ],
  [
    { code: 'too-large', message: 'What example.org sends is larger than 64 MB.' },
    'What example.org sends is larger than 64 MB. Nothing was changed. If the service lets you, publish a shorter stretch of time.',
  ],
  [
    { code: 'not-a-calendar', message: 'example.org answered with a web page instead of a calendar.' },
    'example.org answered with a web page instead of a calendar. Nothing was changed. Look for the address of the calendar itself: it often ends in .ics.',
  ],
  [
    { code: 'bad-input', message: 'An address starts with https://, http:// or webcal://.' },
    'An address starts with https://, http:// or webcal://. Nothing was changed. Copy the whole address once more.',
  ],
  [
    { code: 'unreachable', message: '' },
    'Mingle is not answering. Everything you saved before is safe. If you closed it, start it again and open the address it prints.',
  ],
];

for (const [error, words] of failures) {
  it(`[I8] says at the field what to do: ${error.code}, ${error.message || 'of the host itself'}`, async () => {
    const { dialog, field } = await openDialog(refuse(error));
    await field.fill('https://example.org/team.ics');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByText(words)).toBeVisible();
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(expect.stringContaining(words));
    await field.fill('https://example.org/other.ics');
    await expect.element(dialog.getByText(words)).not.toBeInTheDocument();
  });
}

it('[I7] shows how far a fetch is, and stops it on request', async () => {
  let finish: () => void = () => {};
  const { client, dialog, field } = await openDialog({
    'subscription.review': () =>
      new Promise((resolve) => {
        finish = () => resolve(failure({ code: 'cancelled', message: 'The reading was ended.' }));
      }),
  });
  await field.fill('https://example.org/team.ics');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText('Fetching the calendar…')).toBeVisible();
  const readId = client.inputsOf('subscription.review')[0]?.readId ?? '';
  client.push({ kind: 'progress', readId, task: 'Reading example.org', done: 30, total: 100 });
  await expect
    .element(dialog.getByRole('progressbar', { name: 'Fetching the calendar' }))
    .toHaveAttribute('aria-valuenow', '30');
  await expectAccessible(document.body);
  await dialog.getByRole('button', { name: 'Stop fetching' }).click();
  finish();
  await expect.element(dialog.getByText('Fetching the calendar…')).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('https://example.org/team.ics');
  expect(client.inputsOf('read.cancel')).toEqual([{ readId }]);
  expect(dialog.getByText('Stopped.').elements()).toEqual([]);
});

it('[I7] stops the fetch when the dialog is closed, and drops what still arrives', async () => {
  let finish: () => void = () => {};
  const { client, dialog, field } = await openDialog({
    'subscription.review': () =>
      new Promise((resolve) => {
        finish = () => resolve(success(buildReview()));
      }),
  });
  await field.fill('https://example.org/team.ics');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText('Fetching the calendar…')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Subscribe to an address…' })).toHaveFocus();
  finish();
  await expect.poll(() => client.inputsOf('calendar.discard')).toEqual([{ reviewId: 'review-1' }]);
  expect(client.inputsOf('read.cancel').length).toBe(1);
  expect(window.location.hash).toBe('#/calendars');
});

it('[I8] asks for a name and a password where the server does, and fetches with them', async () => {
  const { client, dialog, field } = await openDialog(
    refuse({
      code: 'forbidden',
      message: 'example.org asks for a name and a password (401).',
      field: 'sign-in',
    }),
  );
  await field.fill('webcal://example.org/team.ics?key=1');
  await userEvent.keyboard('{Enter}');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveFocus();
  await expect.element(name).toBeInvalid();
  await expect
    .element(dialog.getByText(/asks for a name and a password \(401\)\. .* Write them here, or use/))
    .toBeVisible();
  await expectAccessible(document.body);
  await userEvent.keyboard('ana{Tab}p@ss: ü%20{Enter}');
  await expect
    .poll(() => client.inputsOf('subscription.review').map(({ address }) => address))
    .toEqual([
      'webcal://example.org/team.ics?key=1',
      'https://ana:p%40ss%3A%20%C3%BC%2520@example.org/team.ics?key=1',
    ]);
  await expect.element(name).toHaveFocus();
});

it('[I8] takes a name and a password before anyone asks, and leaves what is no address as it is', async () => {
  const { client, dialog, field } = await openDialog(
    refuse({ code: 'bad-input', message: 'An address starts with https://.', field: 'address' }),
  );
  await dialog.getByRole('button', { name: 'It asks for a name and a password…' }).click();
  await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('ana');
  await field.fill('no address');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveFocus();
  expect(client.inputsOf('subscription.review').map(({ address }) => address)).toEqual(['no address']);
});

it('[I8] leaves the name that stands in an address where only the password is given', async () => {
  const { client, dialog, field } = await openDialog(
    refuse({ code: 'forbidden', message: 'example.org asks for a password (401).', field: 'sign-in' }),
  );
  await field.fill('https://ana@example.org/team.ics');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('{Tab}secret{Enter}');
  await expect
    .poll(() => client.inputsOf('subscription.review').map(({ address }) => address))
    .toEqual(['https://ana@example.org/team.ics', 'https://ana:secret@example.org/team.ics']);
});
