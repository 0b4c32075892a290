import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { ReviewView } from '../../../src/contract/views/review';
import type { TriageGroup } from '../../../src/contract/views/triage';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { readRule } from '../../../src/domain/event/plain-rule';
import type { WallTime } from '../../../src/domain/event/series';
import { success } from '../../../src/domain/result';
import type { ZoneId } from '../../../src/domain/time/zone';
import { NextSteps } from '../../../src/ui/app/importing/next-steps';
import { ImportReviewScreen } from '../../../src/ui/screens/import-review/import-review-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildImport, buildItem, buildReview, reviewHandlers } from '../build-views';

const applied = {
  ...buildReview().counts,
  calendarId: 'work' as CalendarId,
  calendarName: 'Work',
  problems: [],
};

const handlers = (...reviews: readonly ReviewView[]): Partial<Handlers> => ({
  ...reviewHandlers(() => reviews),
  'calendar.apply': async () => success(applied),
  'calendar.discard': async () => success(null),
  'review.adjust': async () => success(buildReview()),
  'triage.get': async () => success({ groups: [], occurrences: 0 }),
  'imports.list': async () => success([buildImport()]),
});

const newSubscription = { host: 'example.org', isEncrypted: true, everyMinutes: 1440, isNew: true };

const buildGroups = (count: number): readonly TriageGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `group-${index}`,
    bond: 'series',
    title: 'Choir',
    location: '',
    organizer: '',
    calendarIds: ['work' as CalendarId],
    keys: [],
    occurrences: 1,
    past: 0,
    examples: [],
    people: 0,
    suggestion: null,
  }));

/** The screen under the line that says, after an import, what came. */
const screenWithLine = (
  <>
    <NextSteps>{null}</NextSteps>
    <ImportReviewScreen />
  </>
);

const show = (...reviews: readonly ReviewView[]) =>
  renderScreen(screenWithLine, handlers(...reviews), '/import');

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

it('[M5] says what the rules will do with what is new', async () => {
  const { screen } = await show(buildReview({ ruled: 12 }));
  await expect.element(screen.getByText(/^Your rules mark 12 of the new events\. Stays/)).toBeVisible();
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

it('[I2] leaves whoever has gone elsewhere during a long import where they are', async () => {
  let answer = () => {};
  const { screen } = await renderScreen(
    <ImportReviewScreen />,
    {
      ...handlers(buildReview()),
      'calendar.apply': () =>
        new Promise((resolve) => {
          answer = () => resolve(success(applied));
        }),
    },
    '/import',
  );
  await screen.getByRole('button', { name: 'Add 2, update 1, archive 1' }).click();
  window.location.hash = '/week';
  answer();
  await expect.element(page.getByText('Work: 2 added, 1 updated, 1 archived.')).toBeVisible();
  expect(window.location.hash).toBe('#/week');
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
  await expect.element(page.getByRole('option', { name: 'Europe/Prague' })).toBeVisible();
  await expectAccessible(page.getByRole('listbox').element());
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('review.adjust'))
    .toEqual([{ reviewId: 'review-1', zoneAnswers: { 'Summit time': 'Europe/Prague' as ZoneId } }]);
});

it('puts the file into a new calendar instead', async () => {
  const { screen, client } = await show(buildReview());
  await screen.getByRole('combobox', { name: 'Goes into' }).selectOptions('A new calendar, “Work”');
  await expect.poll(() => client.inputsOf('review.adjust')).toEqual([{ reviewId: 'review-1', target: null }]);
});

it('[I2] tells calendars of the same name apart by where they came from', async () => {
  const { screen } = await show(
    buildReview({
      candidates: [
        { id: 'work' as CalendarId, name: 'Personal', from: 'basic.ics' },
        { id: 'team' as CalendarId, name: 'Personal', from: 'example.org' },
        { id: 'club' as CalendarId, name: 'Club', from: 'club.ics' },
      ],
    }),
  );
  await expect.element(screen.getByRole('combobox', { name: 'Goes into' })).toBeVisible();
  const words = screen.getByRole('combobox', { name: 'Goes into' }).getByRole('option').elements();
  expect(words.map((option) => option.textContent)).toEqual([
    'Personal · basic.ics',
    'Personal · example.org',
    'Club',
    'A new calendar, “Work”',
  ]);
});

it('[I2] says what does not take place, and what was left out before', async () => {
  const { screen } = await show(
    buildReview({
      items: [buildItem({ title: 'Choir', cancelled: true }), buildItem({ title: 'Hike', leftOut: true })],
    }),
  );
  const rows = screen.getByRole('listitem');
  await expect.element(rows.getByText('cancelled')).toBeVisible();
  await expect.element(rows.getByText('Choir')).toHaveStyle({ textDecorationLine: 'line-through' });
  await expect.element(rows.getByText('you left this out before')).toBeVisible();
  await expect.element(rows.getByText('Hike')).not.toHaveStyle({ textDecorationLine: 'line-through' });
});

it('[I8] says what subscribing does, also where nothing comes with it', async () => {
  let review = buildReview({
    fileName: 'example.org',
    calendarName: 'Chess club',
    subscription: newSubscription,
  });
  const { screen, client } = await renderScreen(
    <ImportReviewScreen />,
    { ...handlers(), ...reviewHandlers(() => [review]) },
    '/import',
  );
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Chess club' })).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Subscribe: add 2, update 1, archive 1' }))
    .toBeVisible();
  await expect
    .element(screen.getByRole('combobox', { name: 'Goes into' }))
    .toHaveAccessibleDescription('“Work” is fetched from example.org from now on.');
  await expectAccessible(document.body);
  review = { ...review, target: null, items: [buildItem({ title: 'Lunch', group: 'same' })] };
  client.changed('reviews');
  await expect.element(screen.getByRole('button', { name: 'Subscribe', exact: true })).toBeVisible();
  // Without a target, another group has the items, so that group is shown.
  await expect.element(screen.getByText('Lunch')).toBeVisible();
  await expect.element(screen.getByText(/from now on\.$/)).not.toBeInTheDocument();
});

it('[I8] says why what a subscription fetched waits, and offers no other calendar for it', async () => {
  let review = buildReview({
    fileName: 'example.org',
    subscription: { ...newSubscription, isNew: false },
    counts: { added: 0, changed: 1, gone: 8, same: 2, older: 0, unreadable: 0 },
  });
  const { screen, client } = await renderScreen(
    <ImportReviewScreen />,
    { ...handlers(), ...reviewHandlers(() => [review]) },
    '/import',
  );
  await expect
    .element(screen.getByText('This waits for your word: most of what was there would go.'))
    .toBeVisible();
  await expect.element(screen.getByRole('combobox', { name: 'Goes into' })).not.toBeInTheDocument();
  review = { ...review, counts: { ...review.counts, gone: 1 }, unknownZones: ['Summit time'] };
  client.changed('reviews');
  await expect
    .element(screen.getByText('This waits for your word: it names a time zone that nobody knows.'))
    .toBeVisible();
});

it('[E1] fits a narrow window: all groups in sight, nothing to scroll sideways, dates under their titles', async () => {
  await page.viewport(400, 800);
  const { screen } = await show(buildReview());
  await expect.element(screen.getByRole('checkbox', { name: 'Take Choir' })).toBeVisible();
  const groups = screen.getByRole('list', { name: 'Groups' }).getByRole('button').elements();
  for (const group of groups) expect(group.getBoundingClientRect().right).toBeLessThanOrEqual(400);
  const widerThanThemselves = () =>
    [...document.querySelectorAll('main, section, section *, ul')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === 'auto',
    );
  expect(widerThanThemselves()).toEqual([]);
  await screen.getByRole('button', { name: 'Same 1' }).click();
  const title = screen.getByText('Lunch');
  await expect.element(title).toBeVisible();
  const date = title.element().closest('li')?.querySelector('time');
  const range = document.createRange();
  if (date) range.selectNodeContents(date);
  expect(range.getBoundingClientRect().left).toBe(title.element().getBoundingClientRect().left);
  expect(widerThanThemselves()).toEqual([]);
  await page.viewport(1280, 800);
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
  await expect.element(screen.getByRole('tab', { name: 'work.ics' })).toHaveFocus();
  window.location.hash = '/import?review=review-9';
  await expect.element(screen.getByText(/^Fetched from/)).toBeVisible();
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
  const { screen } = await show(buildReview(), second);
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
    calendarName: 'Chess club',
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
  await expect.element(screen.getByRole('tab', { name: 'Chess club' })).toBeVisible();
  await expect.element(screen.getByRole('tab', { name: 'Work' })).toHaveAttribute('aria-selected', 'true');
});

it('[I2] says of a series its rule, with whom and where, and opens to say more', async () => {
  const { screen, client } = await renderScreen(
    screenWithLine,
    {
      ...handlers(
        buildReview({
          items: [
            buildItem({
              title: 'Jour fixe',
              start: { kind: 'utc', at: Date.parse('2026-11-19T09:00:00Z') },
              recurring: true,
              outline: {
                end: { kind: 'none' },
                rules: [readRule('FREQ=WEEKLY')],
                place: 'Room Linden',
                names: ['Ana Ruiz'],
                people: 1,
              },
            }),
          ],
        }),
      ),
      'review.event': async () =>
        success({
          span: {
            kind: 'timed',
            start: Date.parse('2026-11-26T09:00:00Z'),
            end: Date.parse('2026-11-26T09:45:00Z'),
          },
          repeats: null,
          organizer: 'Ana Ruiz',
          guests: [{ name: 'Robin', participation: 'accepted' }],
          people: 3,
          location: 'Room Linden',
          url: '',
          conference: 'https://meet.example.org/abc',
          description: `<b>Agenda</b><br>${'word '.repeat(200)}`,
          status: 'tentative',
          kind: 'networking',
          purposes: [{ code: 'social', goFor: 'the cake' }],
        }),
    },
    '/import',
  );
  const row = screen.getByRole('button', { name: /Jour fixe/ });
  await expect.element(row).toHaveTextContent('Jour fixe every Thu 10:00 · Ana Ruiz · Room Linden');
  await expect.element(row).toHaveAttribute('aria-expanded', 'false');
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Thu 26 Nov 2026, 10:00–10:45 · 45 min · tentative')).toBeVisible();
  await expect.element(screen.getByText('Robin (coming), 2 more')).toBeVisible();
  await expect.element(screen.getByText('I go for the cake')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'https://meet.example.org/abc' })).toBeVisible();
  await expectAccessible(document.body);
  const text = () => screen.getByText(/^Agenda/).element().textContent?.length ?? 0;
  expect(text()).toBeLessThan(410);
  await screen.getByRole('button', { name: 'Show the whole text' }).click();
  expect(text()).toBeGreaterThan(1_000);
  expect(client.inputsOf('review.event')).toEqual([{ reviewId: 'review-1', key: 'Jour fixe@example.com' }]);
  await row.click();
  await expect.element(screen.getByText('I go for the cake')).not.toBeInTheDocument();
  expect(window.location.hash).toBe('#/import');
});

it('[I2] greets a first import without empty groups and without what nobody wrote', async () => {
  const { screen } = await show(
    buildReview({
      target: null,
      candidates: [],
      items: [buildItem({ title: 'Choir' })],
      problems: [],
      counts: { added: 1, changed: 0, gone: 0, same: 0, older: 0, unreadable: 0 },
      kept: { marks: 0, preps: 0 },
      allOver: 162,
    }),
  );
  await expect.element(screen.getByText('All 162 are past.')).toBeVisible();
  await expect.element(screen.getByText(/^Stays untouched/)).not.toBeInTheDocument();
  await expect.element(screen.getByText(/^Nothing/)).not.toBeInTheDocument();
  const groups = screen.getByRole('list', { name: 'Groups' }).getByRole('listitem').elements();
  expect(groups.map((group) => group.textContent)).toEqual(['New1']);
});

it('[I2] says in one quiet line what did not happen to a calendar that is brought up to date', async () => {
  const { screen } = await show(buildReview({ items: [buildItem({ title: 'Choir' })], problems: [] }));
  await expect.element(screen.getByText('Nothing changed or gone.')).toBeVisible();
});

it('[I6] calls problems that cost no event notes', async () => {
  const { screen } = await show(
    buildReview({
      problems: [{ code: 'bad-rule', line: 9, message: 'A repetition could not be read.', uid: '' }],
      counts: { added: 2, changed: 1, gone: 1, same: 1, older: 0, unreadable: 0 },
    }),
  );
  await expect.element(screen.getByRole('button', { name: 'Notes 1' })).toBeVisible();
});

it('[I1] imports all files that ask nothing with one button, and says which one stays', async () => {
  const file = (id: string, changes: Partial<ReviewView>) =>
    buildReview({
      id,
      fileName: `${id}.ics`,
      target: null,
      candidates: [],
      items: [buildItem({ title: `Hike ${id}` }), buildItem({ title: `Tea ${id}` })],
      counts: { added: 2, changed: 0, gone: 0, same: 0, older: 0, unreadable: 0 },
      ...changes,
    });
  let waiting = [
    file('one', { calendarName: 'Club' }),
    file('two', { calendarName: 'Club' }),
    file('three', { calendarName: 'three', unknownZones: ['Summit time'] }),
  ];
  const { screen, client } = await renderScreen(
    screenWithLine,
    {
      ...handlers(),
      ...reviewHandlers(() => waiting),
      'calendar.apply': async ({ reviewId }) => {
        waiting = waiting.filter(({ id }) => id !== reviewId);
        return success({ ...applied, changed: 0, gone: 0 });
      },
    },
    '/import',
  );
  const tabs = screen.getByRole('tab');
  await expect.element(tabs.first()).toHaveAttribute('aria-selected', 'true');
  expect(tabs.elements().map((tab) => tab.textContent)).toEqual([
    'Club · one.ics',
    'Club · two.ics',
    'three.ics',
  ]);
  await expect.element(screen.getByText('“three.ics” stays: it asks something first.')).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Take Tea one' }).click();
  await screen.getByRole('button', { name: 'Add all 3' }).click();
  await expect.element(page.getByText('2 calendars: 4 added.')).toBeVisible();
  expect(client.inputsOf('calendar.apply')).toEqual([
    { reviewId: 'one', leaveOut: ['Tea one@example.com'] },
    { reviewId: 'two' },
  ]);
  client.changed('reviews');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'three.ics' })).toBeVisible();
});

it('[I2] offers what comes next after the import, first of all to the keyboard', async () => {
  const { screen } = await renderScreen(
    screenWithLine,
    {
      ...handlers(buildReview()),
      'triage.get': async () => success({ groups: buildGroups(13), occurrences: 40 }),
    },
    '/import',
  );
  await screen.getByRole('button', { name: 'Add 2, update 1, archive 1' }).click();
  await expect.element(screen.getByText('13 groups in the next 4 weeks, about 3 minutes')).toBeVisible();
  await expect.element(screen.getByText('Work: 2 added, 1 updated, 1 archived.')).toHaveFocus();
  await expect
    .element(screen.getByRole('link', { name: 'Decide now' }))
    .toHaveAttribute('href', '#/decide?from=2026-11-25&to=2026-12-23');
  await expect
    .element(screen.getByRole('link', { name: 'What came' }))
    .toHaveAttribute('href', '#/imports/import-1');
  await expectAccessible(document.body);
  window.location.hash = '/week';
  await expect.element(screen.getByRole('link', { name: 'Decide now' })).not.toBeInTheDocument();
});
