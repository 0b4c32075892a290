import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../../src/contract/client';
import type { ReviewView } from '../../../../src/contract/views/review';
import { failure, success } from '../../../../src/domain/result';
import { expectAccessible } from '../../../helpers/render-screen';
import { buildReview } from '../../build-views';
import { renderApp } from '../render-app';

const file = (name: string) => new File(['BEGIN:VCALENDAR'], name);

/** Renders the page over a host whose file reads last until they are cancelled or the test ends them. */
async function showReading(names: readonly string[], more: Partial<Handlers> = {}) {
  const ends = new Map<string, (answer: Awaited<ReturnType<Handlers['calendar.review']>>) => void>();
  const { screen, client } = await renderApp({
    'calendar.review': ({ readId = '' }) => new Promise((resolve) => ends.set(readId, resolve)),
    'read.cancel': async ({ readId }) => {
      ends.get(readId)?.(failure({ code: 'cancelled', message: 'The reading was ended.' }));
      return success(null);
    },
    'calendar.discard': async () => success(null),
    ...more,
  });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await page.getByLabelText('Calendar files').upload(names.map(file));
  await expect.element(screen.getByText(`Reading ${names[0]}…`)).toBeVisible();
  await expect.poll(() => client.inputsOf('calendar.review').length).toBe(1);
  const idOf = (index: number) => client.inputsOf('calendar.review')[index]?.readId ?? '';
  return { screen, client, idOf, ends };
}

it('[I7] says which file is being read and how far, whatever else is read elsewhere', async () => {
  const { screen, client, idOf, ends } = await showReading(['big.ics']);
  const bar = screen.getByRole('progressbar', { name: 'Reading big.ics' });
  client.push({ kind: 'progress', readId: idOf(0), task: 'Reading big.ics', done: 40, total: 100 });
  client.push({ kind: 'progress', readId: 'another', task: 'Reading home.ics', done: 90, total: 100 });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '40');
  await expectAccessible(document.body);
  ends.get(idOf(0))?.(success(buildReview()));
  await expect.element(screen.getByText('Reading big.ics…')).not.toBeInTheDocument();
});

it('[I7] cancels a reading quietly, by keyboard alone, and stays where one was', async () => {
  const { screen, client, idOf } = await showReading(['big.ics']);
  const button = screen.getByRole('button', { name: 'Cancel: Reading big.ics' });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Reading big.ics…')).not.toBeInTheDocument();
  expect(client.inputsOf('read.cancel')).toEqual([{ readId: idOf(0) }]);
  await expect.element(screen.getByRole('main')).toHaveFocus();
  client.push({ kind: 'progress', readId: idOf(0), task: 'Reading big.ics', done: 80, total: 100 });
  await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument();
  expect(page.getByText('Stopped.').elements()).toEqual([]);
  expect(window.location.hash).toBe('#/calendars');
});

it('[I7] reads none of the files after the one that was cancelled, and shows those before it', async () => {
  const { screen, client, idOf, ends } = await showReading(['one.ics', 'two.ics', 'three.ics']);
  await expect.poll(() => ends.has(idOf(0))).toBe(true);
  ends.get(idOf(0))?.(success(buildReview({ fileName: 'one.ics' })));
  await screen.getByRole('button', { name: 'Cancel: Reading two.ics' }).click();
  await expect.poll(() => window.location.hash).toBe('#/import');
  expect(client.inputsOf('calendar.review').map(({ fileName }) => fileName)).toEqual(['one.ics', 'two.ics']);
});

it('[I7] drops a review that came just before the word to stop', async () => {
  let finish: () => void = () => {};
  const { screen, client } = await showReading(['big.ics'], {
    'calendar.review': () =>
      new Promise((resolve) => {
        finish = () => resolve(success(buildReview()));
      }),
    'read.cancel': async () => success(null),
  });
  await screen.getByRole('button', { name: 'Cancel: Reading big.ics' }).click();
  finish();
  await expect.poll(() => client.inputsOf('calendar.discard')).toEqual([{ reviewId: 'review-1' }]);
  expect(window.location.hash).toBe('#/calendars');
});

it('[I7] shows what the desktop reads by itself, which can be cancelled when it has a name', async () => {
  const { screen, client } = await renderApp({ 'read.cancel': async () => success(null) });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  const push = (readId: string, done: number) =>
    client.push({ kind: 'progress', readId, task: 'Reading work.ics', done, total: 100 });
  push('', 10);
  await expect
    .element(screen.getByRole('progressbar', { name: 'Reading work.ics' }))
    .toHaveAttribute('aria-valuenow', '10');
  expect(screen.getByRole('button', { name: /^Cancel/ }).elements()).toEqual([]);
  push('', 100);
  await expect.element(screen.getByText('Reading work.ics…')).not.toBeInTheDocument();

  push('desktop-1', 20);
  await screen.getByRole('button', { name: 'Cancel: Reading work.ics' }).click();
  push('desktop-1', 30);
  await expect.element(screen.getByText('Reading work.ics…')).not.toBeInTheDocument();
  expect(client.inputsOf('read.cancel')).toEqual([{ readId: 'desktop-1' }]);

  push('desktop-2', 20);
  await expect.element(screen.getByText('Reading work.ics…')).toBeVisible();
  client.changed('reviews');
  await expect.element(screen.getByText('Reading work.ics…')).not.toBeInTheDocument();
});

it('[I8] does not interrupt when a subscription’s review waits, and shows it in the rail', async () => {
  let reviews: readonly ReviewView[] = [];
  const { screen, client } = await renderApp({ 'reviews.list': async () => success(reviews) });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  reviews = [
    buildReview({
      subscription: { host: 'example.org', isEncrypted: true, everyMinutes: 1440, isNew: false },
    }),
  ];
  client.changed('reviews');
  await expect.element(screen.getByRole('link', { name: 'Calendars 1 to look through' })).toBeVisible();
  expect(window.location.hash).toBe('#/calendars');
});
