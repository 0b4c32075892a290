import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { ReviewView } from '../../../src/contract/views/review';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { WallTime } from '../../../src/domain/event/series';
import { success } from '../../../src/domain/result';
import type { ZoneId } from '../../../src/domain/time/zone';
import { ImportReviewScreen } from '../../../src/ui/screens/import-review/import-review-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildItem, buildReview, reviewHandlers } from '../build-views';

const handlers = (...reviews: readonly ReviewView[]): Partial<Handlers> => ({
  ...reviewHandlers(() => reviews),
  'calendar.apply': async () =>
    success({
      ...buildReview().counts,
      calendarId: 'work' as CalendarId,
      calendarName: 'Work',
      problems: [],
    }),
  'calendar.discard': async () => success(null),
  'review.adjust': async () => success(buildReview()),
});

const show = (...reviews: readonly ReviewView[]) =>
  renderScreen(<ImportReviewScreen />, handlers(...reviews), '/import');

it('[I2] lists five groups with their counts and says what the button will do', async () => {
  const { screen } = await show(buildReview());
  await expect.element(screen.getByRole('button', { name: 'Add 2, update 1, archive 1' })).toBeVisible();
  const groups = screen.getByRole('list', { name: 'Groups' }).getByRole('listitem').elements();
  expect(groups.map((group) => group.textContent)).toEqual([
    'New2',
    'Changed1',
    'Gone1',
    'Same1',
    'Unreadable1',
  ]);
  await expectAccessible(document.body);
});

it('[I2] says in one line what stays untouched', async () => {
  const { screen } = await show(buildReview());
  await expect
    .element(
      screen.getByText('Stays untouched: your 18 marks and 5 preparations, and 1 event that is the same.'),
    )
    .toBeVisible();
});

it('[I2] shows what changed, old and new, and that what I planned is kept', async () => {
  const { screen } = await show(buildReview());
  await screen.getByRole('button', { name: 'Changed 1' }).click();
  await expect.element(screen.getByText('place')).toBeVisible();
  await expect.element(screen.getByText('Room Linden → Room Ahorn')).toBeVisible();
  await expect.element(screen.getByText('your mark and preparation are kept')).toBeVisible();
});

it('[I2] leaves out an event and a whole group when told so', async () => {
  const { screen, client } = await show(buildReview());
  await screen.getByRole('checkbox', { name: 'Take Choir' }).click();
  await expect.element(screen.getByRole('button', { name: 'New 1 of 2' })).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Take all of “Gone”' }).click();
  await screen.getByRole('button', { name: 'Add 1, update 1' }).click();
  await expect.poll(() => window.location.hash).toBe('#/events');
  expect(client.inputsOf('calendar.apply')).toEqual([
    { reviewId: 'review-1', leaveOut: ['Choir@example.com', 'Farewell@example.com'] },
  ]);
  await expect.element(page.getByText('Work: 2 added, 1 updated, 1 archived.')).toBeVisible();
});

it('[I2] leaves out unasked what is older than what Mingle has, until one takes it', async () => {
  const older = buildItem({ title: 'Review', group: 'changed', older: true, leftOut: true });
  const { screen, client } = await show(buildReview({ items: [older] }));
  await expect.element(screen.getByText('older than what Mingle has')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Change nothing' })).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Take Review' }).click();
  await screen.getByRole('button', { name: 'Update 1', exact: true }).click();
  await expect
    .poll(() => client.inputsOf('calendar.apply'))
    .toEqual([{ reviewId: 'review-1', leaveOut: [] }]);
});

it('[I6] shows what could not be read with its line and what was done', async () => {
  const { screen } = await show(buildReview());
  await screen.getByRole('button', { name: 'Unreadable 1' }).click();
  await expect.element(screen.getByText('Line 214')).toBeVisible();
  await expect
    .element(screen.getByText('The start “2026-13-40” is no date. This event was left out.'))
    .toBeVisible();
});

it('[I2] filters a group by text, over what was and what will be', async () => {
  const { screen } = await show(buildReview());
  const filter = screen.getByRole('searchbox', { name: 'Find in these events' });
  await filter.fill('choi');
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Workshop' })).not.toBeInTheDocument();
  await filter.fill('nothing like it');
  await expect.element(screen.getByText('Nothing here holds “nothing like it”.')).toBeVisible();
});

it('[I7] puts only the events in sight on the page', async () => {
  const items = Array.from({ length: 20_000 }, (_, index) => buildItem({ title: `Event ${index}` }));
  const { screen } = await show(buildReview({ items }));
  await expect.element(screen.getByRole('button', { name: 'Add 20,000', exact: true })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Event 0' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /^Take Event/ }).elements().length).toBeLessThan(60);
});

it('[I5] asks which zone is meant by a name nobody knows', async () => {
  const { screen, client } = await show(buildReview({ unknownZones: ['Summit time'] }));
  await screen.getByRole('combobox', { name: '“Summit time” is' }).fill('prag');
  await page.getByRole('option', { name: 'Europe/Prague' }).click();
  await expect
    .poll(() => client.inputsOf('review.adjust'))
    .toEqual([{ reviewId: 'review-1', zoneAnswers: { 'Summit time': 'Europe/Prague' as ZoneId } }]);
});

it('puts the file into a new calendar instead', async () => {
  const { screen, client } = await show(buildReview());
  await screen.getByRole('combobox', { name: 'Goes into' }).selectOptions('A new calendar, “Work”');
  await expect.poll(() => client.inputsOf('review.adjust')).toEqual([{ reviewId: 'review-1', target: null }]);
});

it('imports nothing when one cancels', async () => {
  const { screen, client } = await show(buildReview());
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => window.location.hash).toBe('#/calendars');
  expect(client.inputsOf('calendar.discard')).toEqual([{ reviewId: 'review-1' }]);
  expect(client.inputsOf('calendar.apply')).toEqual([]);
});

it('[I1] keeps each of several files apart, with its own choices', async () => {
  const second = buildReview({ id: 'review-2', fileName: 'home.ics', items: [buildItem({ title: 'Hike' })] });
  const { screen } = await show(buildReview(), second);
  await screen.getByRole('tab', { name: 'home.ics' }).click();
  await expect.element(screen.getByRole('button', { name: 'Add 1', exact: true })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Hike' })).toBeVisible();
});

it("[I5] shows when events begin in the user's own zone, and names a zone it cannot read", async () => {
  const wall = '2026-11-26T18:00:00' as WallTime;
  const { screen } = await show(
    buildReview({
      items: [
        buildItem({ title: 'New York', start: { kind: 'zoned', wall, zone: 'America/New_York' } }),
        buildItem({ title: 'Nowhere', start: { kind: 'zoned', wall, zone: 'Summit time' } }),
        buildItem({ title: 'Floating', start: { kind: 'floating', wall } }),
      ],
    }),
  );
  await expect.element(screen.getByText('Fri 27 Nov, 00:00')).toBeVisible();
  await expect.element(screen.getByText('Thu 26 Nov, 18:00 (Summit time)')).toBeVisible();
  await expect.element(screen.getByText('Thu 26 Nov, 18:00', { exact: true })).toBeVisible();
});

it('[I1] shows the file opened last, and goes on to the next one until the last is applied', async () => {
  const second = buildReview({ id: 'review-2', fileName: 'home.ics', items: [buildItem({ title: 'Hike' })] });
  let waiting: readonly ReviewView[] = [buildReview()];
  const { screen, client } = await renderScreen(
    <ImportReviewScreen />,
    {
      ...handlers(),
      ...reviewHandlers(() => waiting),
      'calendar.apply': async ({ reviewId }) => {
        waiting = waiting.filter(({ id }) => id !== reviewId);
        return success({
          ...second.counts,
          calendarId: 'home' as CalendarId,
          calendarName: 'Home',
          problems: [],
        });
      },
    },
    '/import',
  );
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).toBeVisible();
  waiting = [...waiting, second];
  client.changed('reviews');
  await expect
    .element(screen.getByRole('tab', { name: 'home.ics' }))
    .toHaveAttribute('aria-selected', 'true');
  await screen.getByRole('button', { name: 'Add 1', exact: true }).click();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).toBeVisible();
  expect(window.location.hash).toBe('#/import');
  client.changed('reviews');
  await expect.element(screen.getByRole('tab', { name: 'home.ics' })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Add 2, update 1, archive 1' }).click();
  await expect.poll(() => window.location.hash).toBe('#/events');
});

it('[I8] says where a fetched calendar comes from, how safely, and that it is fetched again', async () => {
  const { screen } = await show(
    buildReview({
      fileName: 'example.org',
      subscription: { host: 'example.org', isEncrypted: false, everyMinutes: 1440, isNew: false },
    }),
  );
  await expect
    .element(screen.getByText('Fetched from example.org. It is fetched again every day.'))
    .toBeVisible();
  await expect.element(screen.getByText(/^This address is not encrypted:/)).toBeVisible();
  await expect.element(screen.getByText('Listed by the server, not yet in Mingle.')).toBeVisible();
  await expectAccessible(document.body);
});

it('[I8] shows the review a subscription leads to, though another file was opened after it', async () => {
  const fetched = buildReview({
    id: 'review-9',
    fileName: 'example.org',
    subscription: { host: 'example.org', isEncrypted: true, everyMinutes: null, isNew: false },
  });
  const { screen } = await renderScreen(
    <ImportReviewScreen />,
    handlers(fetched, buildReview()),
    '/import?review=review-9',
  );
  await expect
    .element(screen.getByText('Fetched from example.org. It is fetched again only when you ask.'))
    .toBeVisible();
  await screen.getByRole('tab', { name: 'work.ics' }).click();
  await expect.element(screen.getByText(/^Fetched from/)).not.toBeInTheDocument();
});

it('[I2] keeps what one has chosen when the same file is compared anew', async () => {
  let review = buildReview({ unknownZones: ['Summit time'] });
  const { screen, client } = await renderScreen(
    <ImportReviewScreen />,
    { ...handlers(), ...reviewHandlers(() => [review]) },
    '/import',
  );
  await screen.getByRole('checkbox', { name: 'Take Choir' }).click();
  await expect.element(screen.getByRole('button', { name: 'Add 1, update 1, archive 1' })).toBeVisible();
  review = { ...review, items: [...review.items, buildItem({ title: 'Hike' })], unknownZones: [] };
  client.changed('reviews');
  await expect.element(screen.getByRole('button', { name: 'Add 2, update 1, archive 1' })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).not.toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Hike' })).toBeChecked();
  await screen.getByRole('checkbox', { name: 'Take all of “New”' }).click();
  await expect.element(screen.getByRole('button', { name: 'Add 3, update 1, archive 1' })).toBeVisible();
});

it('[I2] keeps what one has chosen while one looks at another file', async () => {
  const second = buildReview({ id: 'review-2', fileName: 'home.ics', items: [buildItem({ title: 'Hike' })] });
  const { screen } = await show(second, buildReview());
  await screen.getByRole('checkbox', { name: 'Take Choir' }).click();
  await expect.element(screen.getByRole('button', { name: 'Add 1, update 1, archive 1' })).toBeVisible();
  await screen.getByRole('tab', { name: 'home.ics' }).click();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Hike' })).toBeVisible();
  await screen.getByRole('tab', { name: 'work.ics' }).click();
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).not.toBeChecked();
  await expect.element(screen.getByRole('button', { name: 'Add 1, update 1, archive 1' })).toBeVisible();
});

it('[I8] does not put what a subscription fetched before somebody who looks at a file', async () => {
  const fetched = buildReview({
    id: 'review-9',
    fileName: 'example.org',
    target: 'club' as CalendarId,
    subscription: { host: 'example.org', isEncrypted: true, everyMinutes: 60, isNew: false },
  });
  let waiting: readonly ReviewView[] = [buildReview()];
  const { screen, client } = await renderScreen(
    <ImportReviewScreen />,
    { ...handlers(), ...reviewHandlers(() => waiting) },
    '/import',
  );
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).toBeVisible();
  waiting = [...waiting, fetched];
  client.changed('reviews');
  await expect.element(screen.getByRole('tab', { name: 'example.org' })).toBeVisible();
  await expect
    .element(screen.getByRole('tab', { name: 'work.ics' }))
    .toHaveAttribute('aria-selected', 'true');
});
