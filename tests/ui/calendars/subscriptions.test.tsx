import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { CalendarView, SubscriptionView } from '../../../src/contract/views/calendar';
import type { RefreshResult } from '../../../src/contract/views/review';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { failure, success } from '../../../src/domain/result';
import { CalendarsScreen } from '../../../src/ui/screens/calendars/calendars-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar, buildReview, buildSubscribed } from '../build-views';

const show = (calendars: readonly CalendarView[], more: Partial<Handlers> = {}) =>
  renderScreen(
    <CalendarsScreen />,
    {
      'calendars.list': async () => success(calendars),
      'reviews.list': async () => success([]),
      'imports.list': async () => success([]),
      ...more,
    },
    '/calendars',
  );

const showTeam = (subscription: Partial<SubscriptionView> = {}, more: Partial<Handlers> = {}) =>
  show([buildSubscribed(subscription)], more);

const refreshed = (changes: Partial<RefreshResult>): RefreshResult => ({
  outcome: 'updated',
  calendarId: 'team' as CalendarId,
  calendarName: 'Team',
  older: 0,
  added: 0,
  changed: 0,
  gone: 0,
  same: 212,
  unreadable: 0,
  ...changes,
});

const team = 'team' as CalendarId;

const reviewed = { host: 'example.org', isEncrypted: true, everyMinutes: 60, isNew: false };

it('[I8] says where a calendar is fetched from, when it was and when it will be', async () => {
  const { screen } = await showTeam();
  const row = screen.getByRole('listitem');
  await expect.element(row.getByText('212 events')).toBeVisible();
  await expect.element(row.getByText('example.org')).toBeVisible();
  await expect.element(row.getByText('fetched today, 09:20')).toBeVisible();
  await expect.element(row.getByText('next tomorrow, 09:20')).toBeVisible();
  await expect
    .element(row.getByRole('combobox', { name: 'How often Team is fetched' }))
    .toHaveDisplayValue('every day');
  await expectAccessible(document.body);
});

it('[I8] changes how often a calendar is fetched, and keeps an interval of the calendar’s own among the choices', async () => {
  const { screen, client } = await showTeam({ everyMinutes: 45 });
  const choice = screen.getByRole('combobox', { name: 'How often Team is fetched' });
  await expect.element(choice).toHaveDisplayValue('every 45 minutes');
  await choice.selectOptions('every 6 hours');
  await choice.selectOptions('only when I ask');
  expect(client.inputsOf('subscription.save')).toEqual([
    { id: team, everyMinutes: 360 },
    { id: team, everyMinutes: null },
  ]);
});

it('[I8] warns in the row of a calendar that travels in the open, and says what trouble there is', async () => {
  const { screen } = await showTeam({
    isEncrypted: false,
    fetchedAt: Date.parse('2026-11-23T09:20:00Z'),
    nextFetch: Date.parse('2026-11-25T10:05:00Z'),
    trouble: {
      message: 'example.org did not answer within 30 seconds.',
      triedAt: Date.parse('2026-11-25T09:05:00Z'),
      times: 3,
    },
  });
  await expect.element(screen.getByText(/^This address is not encrypted: anyone on the way/)).toBeVisible();
  await expect
    .element(
      screen.getByText(
        'Could not be fetched since Mon 23 Nov: example.org did not answer within 30 seconds. What was fetched before stays. Tries again at 11:05.',
      ),
    )
    .toBeVisible();
  await expect.element(screen.getByText(/^next /)).not.toBeInTheDocument();
  await expectAccessible(document.body);
});

it.each([
  ['today', '2026-11-25T13:30:00Z', '2026-11-25T13:30:00Z', 'The server asks to wait until 14:30.'],
  ['tomorrow', '2026-11-26T09:00:00Z', null, 'The server asks to wait until tomorrow, 10:00.'],
  ['not so long', '2026-11-25T10:00:00Z', '2026-11-25T13:30:00Z', 'Tries again at 14:30.'],
])('[I8] says until when the server asks to wait: %s', async (_name, until, next, words) => {
  const { screen } = await showTeam({
    fetchedAt: Date.parse('2026-11-25T09:00:00Z'),
    nextFetch: next === null ? null : Date.parse(next),
    everyMinutes: next === null ? null : 60,
    trouble: {
      message: 'example.org asks to be left alone for a while (429).',
      triedAt: Date.parse('2026-11-25T09:05:00Z'),
      times: 1,
      waitUntil: Date.parse(until),
    },
  });
  const text = `Could not be fetched since 10:00: example.org asks to be left alone for a while (429). What was fetched before stays. ${words}`;
  await expect.element(screen.getByText(text)).toBeVisible();
});

it('[I8] says that it is paused and how to go on', async () => {
  const { screen } = await showTeam({ isPaused: true, nextFetch: null });
  await expect
    .element(screen.getByText('Paused, because you took its last change back. Refresh now to go on.'))
    .toBeVisible();
});

it('[I8] says only that it is paused, where it could not be fetched either', async () => {
  const trouble = { message: 'example.org did not answer.', triedAt: 0, times: 1 };
  const { screen } = await showTeam({ isPaused: true, nextFetch: null, trouble });
  await expect.element(screen.getByText(/^Paused, because/)).toBeVisible();
  await expect.element(screen.getByText(/^Could not be fetched/)).not.toBeInTheDocument();
});

it('[I8] leads from a subscription to the review that waits for it, and says so only there', async () => {
  const waiting = buildReview({ id: 'review-9', fileName: 'example.org' });
  const { screen } = await showTeam(
    { held: 'waits', waitingReview: 'review-9' },
    { 'reviews.list': async () => success([waiting]) },
  );
  await expect
    .element(screen.getByText(/^The server now lists something very different from what you have\./))
    .toBeVisible();
  await expect.element(screen.getByText(/^Waiting for your word/)).not.toBeInTheDocument();
  await screen.getByRole('link', { name: 'Look through' }).click();
  await expect.poll(() => window.location.hash).toBe('#/import?review=review-9');
});

it('[I8] says what was not taken, when its review is closed or was refused', async () => {
  const { screen } = await showTeam({ held: 'refused' });
  await expect.element(screen.getByText(/^You did not take what the server sent last\./)).toBeVisible();
});

it('[I8] says that something waits though its review is not open yet', async () => {
  const { screen } = await showTeam({ held: 'waits' });
  await expect.element(screen.getByText(/Refresh now to look it through\.$/)).toBeVisible();
});

it('[I8] refreshes now, shows that it does, and says what came', async () => {
  let finish: (result: RefreshResult) => void = () => {};
  const { screen, client } = await showTeam(
    {},
    {
      'subscription.refresh': () =>
        new Promise((resolve) => {
          finish = (result) => resolve(success(result));
        }),
    },
  );
  const button = screen.getByRole('button', { name: 'Refresh now: Team' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-busy', 'true');
  await userEvent.keyboard('{Enter}');
  expect(client.inputsOf('subscription.refresh')).toEqual([{ id: team }]);
  finish(refreshed({ added: 3, changed: 1 }));
  await expect.element(page.getByText('Team: 3 new, 1 changed.')).toBeVisible();
  await expect.element(button).toHaveFocus();

  await userEvent.keyboard('{Enter}');
  finish(refreshed({ outcome: 'unchanged' }));
  await expect.element(page.getByText('Team: nothing changed.')).toBeVisible();
  await expect.element(page.getByText('Team: 3 new, 1 changed.'), { timeout: 2000 }).not.toBeInTheDocument();
});

it('[I8] leads to the review when what was fetched looks very different', async () => {
  const { screen } = await showTeam(
    {},
    { 'subscription.refresh': async () => success(refreshed({ outcome: 'waiting' })) },
  );
  await screen.getByRole('button', { name: 'Refresh now: Team' }).click();
  await expect.element(page.getByText('Team now looks very different: look through it first.')).toBeVisible();
  await page.getByRole('button', { name: 'Look through' }).click();
  await expect.poll(() => window.location.hash).toBe('#/import');
});

it('[I8] leads from the message to the very review that waits', async () => {
  const { screen } = await showTeam(
    {},
    {
      'subscription.refresh': async () => success(refreshed({ outcome: 'waiting' })),
      'reviews.list': async () =>
        success([buildReview(), buildReview({ id: 'review-9', target: team, subscription: reviewed })]),
    },
  );
  await screen.getByRole('button', { name: 'Refresh now: Team' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Look through' }).click();
  await expect.poll(() => window.location.hash).toBe('#/import?review=review-9');
});

it('[I8] takes back the word of a failed fetch once one succeeds', async () => {
  let works = false;
  const { screen } = await showTeam(
    {},
    {
      'subscription.refresh': async () =>
        works
          ? success(refreshed({ added: 1 }))
          : failure({ code: 'unreachable', message: 'example.org cannot be reached (ENOTFOUND).' }),
    },
  );
  const button = screen.getByRole('button', { name: 'Refresh now: Team' });
  await button.click();
  const word = page.getByText('Team: example.org cannot be reached (ENOTFOUND).');
  await expect.element(word).toBeVisible();
  works = true;
  await button.click();
  await expect.element(page.getByText('Team: 1 new.')).toBeVisible();
  await expect.element(word).not.toBeInTheDocument();
});

it('[I8] says which server did not answer, what stays and what to do', async () => {
  const { screen } = await showTeam(
    {},
    {
      'subscription.refresh': async () =>
        failure({ code: 'unreachable', message: 'example.org cannot be reached (ENOTFOUND).' }),
    },
  );
  await screen.getByRole('button', { name: 'Refresh now: Team' }).click();
  await expect.element(page.getByText('Team: example.org cannot be reached (ENOTFOUND).')).toBeVisible();
  await expect
    .element(
      page.getByText(
        'What was fetched before stays. Try again in a while. If it stays so, check the address and the connection.',
      ),
    )
    .toBeVisible();
});

it('offers no refresh and no interval for a file', async () => {
  const { screen } = await show([buildCalendar()]);
  await expect.element(screen.getByRole('button', { name: 'Rename Work' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Refresh/ }).elements()).toEqual([]);
  expect(screen.getByRole('combobox').elements()).toEqual([]);
});
