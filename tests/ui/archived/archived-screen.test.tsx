import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArchivedEvent } from '../../../src/contract/views/archive';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey, RecurrenceId } from '../../../src/domain/event/key';
import type { Mark } from '../../../src/domain/marking/mark';
import { success } from '../../../src/domain/result';
import { ArchivedScreen } from '../../../src/ui/screens/archived/archived-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildArchived } from '../build-views';

const show = (events: readonly ArchivedEvent[], at = '/archived') =>
  renderScreen(<ArchivedScreen />, { 'archive.list': async () => success(events) }, at);

const key = (text: string) => text as EventKey;
const byHand: Mark = { kind: 'networking', form: 'meetup', by: 'hand', at: 0 };
const film = buildArchived({ key: key('film@example.com'), summary: 'Film night', location: '' });
const meetup = buildArchived({
  mark: byHand,
  hasPrep: true,
  purposes: [{ code: 'networking', goTo: 'the meetup', soThat: 'I find a host' }],
  progress: { done: 1, total: 4 },
  followUps: 2,
});
const december = (day: string) => ({
  recurrenceId: `2026-12-${day}T18:00:00Z` as RecurrenceId,
  key: key(`choir@example.com@2026-12-${day}T18:00:00Z`),
  span: {
    kind: 'timed' as const,
    start: Date.parse(`2026-12-${day}T18:00:00Z`),
    end: Date.parse(`2026-12-${day}T20:00:00Z`),
  },
});
const choir = buildArchived({
  ...december('02'),
  recurrenceId: null,
  recurring: true,
  summary: 'Choir',
  calendarId: 'home' as CalendarId,
  calendarName: 'Home',
  goneAt: Date.parse('2026-11-25T07:15:00Z'),
  dates: [
    buildArchived({
      ...december('16'),
      hasPrep: true,
      purposes: [{ code: 'social', goFor: 'the concert' }],
      mark: { ...byHand, kind: 'social', form: 'club' },
      progress: { done: 1, total: 3 },
    }),
  ],
});

it('[I14] lists what left, with what was planned for it; what has a mark or a plan comes first', async () => {
  const { screen } = await show([film, choir, meetup]);
  await expect.element(screen.getByRole('heading', { name: 'Archived' })).toBeVisible();
  expect(
    screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map((heading) => heading.textContent),
  ).toEqual(['With a mark or a plan 2', 'Without a mark or a plan 1']);
  expect(
    screen
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual([
    'Choir Wed 2 Dec 2026, 19:00–21:00   left Home today, 08:15',
    ' Wed 16 Dec 2026, 19:00–21:00 I go for the concert 1 of 3 prepared ',
    'Geo meetup Thu 3 Dec 2026, 18:30–20:30 I go to the meetup so that I find a host 1 of 4 prepared · 2 follow-ups left Work yesterday, 18:40',
    'Film night Thu 3 Dec 2026, 18:30–20:30   left Work yesterday, 18:40',
  ]);
  await expectAccessible(document.body);
});

it('[I14] takes a mark of a rule for no decision about the event', async () => {
  const { screen } = await show([buildArchived({ mark: { ...byHand, by: 'rule' } })]);
  await expect.element(screen.getByRole('heading', { name: 'Without a mark or a plan 1' })).toBeVisible();
});

it('[I14] opens the page of an event, and that of a date with a plan of its own', async () => {
  const { screen } = await show([choir, meetup]);
  await screen.getByRole('button', { name: /Geo meetup/ }).click();
  await expect.poll(() => window.location.hash).toBe('#/archived?event=meetup%40example.com');
  await expect
    .element(screen.getByRole('button', { name: /Geo meetup/ }))
    .toHaveAttribute('aria-current', 'true');
  await screen
    .getByRole('list', { name: 'Dates of Choir with a plan of their own' })
    .getByRole('button')
    .click();
  await expect
    .poll(() => window.location.hash)
    .toBe('#/archived?event=choir%40example.com%402026-12-16T18%3A00%3A00Z');
});

it('[I14] finds by title, place and purpose, also that of a date', async () => {
  const { screen } = await show([film, choir, meetup]);
  const field = screen.getByRole('searchbox', { name: 'Title, place or purpose' });
  const titles = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
  await field.fill('CONCÉRT');
  await expect.element(screen.getByRole('button', { name: /Geo meetup/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /Choir/ })).toBeVisible();
  expect(titles()).toEqual(['With a mark or a plan 1']);
  await field.fill('library');
  await expect.element(screen.getByRole('button', { name: /Geo meetup/ })).toBeVisible();
  await field.fill('nothing like it');
  await expect.element(screen.getByText('Nothing archived holds “nothing like it”.')).toBeVisible();
  await expectAccessible(document.body);
});

it('[I14] shows one calendar when it comes from there, and all on request', async () => {
  const { screen } = await show([film, choir, meetup], '/archived?calendar=home');
  await expect.element(screen.getByRole('button', { name: /Choir/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Film/ })).not.toBeInTheDocument();
  await screen.getByRole('combobox', { name: 'Calendar' }).selectOptions('All calendars');
  await expect.element(screen.getByRole('button', { name: /Film/ })).toBeVisible();
  expect(window.location.hash).toBe('#/archived');
});

it('[E1] [I14] is walked through by arrow keys, over headings and out of sight', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    buildArchived({ key: key(`${at}@example.com`), summary: `Event ${at}` }),
  );
  const { screen } = await show([meetup, ...many]);
  await expect.element(screen.getByRole('button', { name: /^unmarked Event 0 /i })).toBeVisible();
  expect(screen.getByRole('button').elements().length).toBeLessThan(60);
  (screen.getByRole('button', { name: /Geo meetup/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('button', { name: /Event 0 / })).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(screen.getByRole('button', { name: /Event 9999 / })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(screen.getByRole('button', { name: /Event 9998 / })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(screen.getByRole('button', { name: /Geo meetup/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => window.location.hash).toBe('#/archived?event=meetup%40example.com');
});

it('[I14] says what goes there while nothing is archived', async () => {
  const { screen } = await show([]);
  await expect.element(screen.getByText('Nothing has left your calendars.')).toBeVisible();
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
  await expectAccessible(document.body);
});
