import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { CalendarView } from '../../../src/contract/views/calendar';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { success } from '../../../src/domain/result';
import { CalendarsScreen } from '../../../src/ui/screens/calendars/calendars-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar, buildReview } from '../build-views';

const show = (calendars: readonly CalendarView[], more: Partial<Handlers> = {}) =>
  renderScreen(
    <CalendarsScreen />,
    {
      'calendars.list': async () => success(calendars),
      'reviews.list': async () => success([]),
      'imports.list': async () => success([]),
      'calendar.rename': async () => success(buildCalendar()),
      'calendar.remove': async () => success(null),
      'history.undo': async () => success({ edit: 1, label: { code: 'remove-calendar', name: 'Work' } }),
      ...more,
    },
    '/calendars',
  );

it('says what is in each calendar and when it was imported', async () => {
  const { screen } = await show([buildCalendar({ archived: 2, problems: 1 })]);
  await expect.element(screen.getByRole('heading', { name: 'Work' })).toBeVisible();
  await expect
    .element(screen.getByText('212 events · 2 archived · 1 note from reading the file'))
    .toBeVisible();
  await expect.element(screen.getByText('work.ics, imported today, 09:05')).toBeVisible();
  await expectAccessible(document.body);
});

it('[I14] leads from what is archived of a calendar, and of all, to the archive', async () => {
  const home = buildCalendar({ id: 'home' as CalendarId, name: 'Home', archived: 3 });
  const { screen } = await show([buildCalendar({ archived: 2 }), home]);
  await screen.getByRole('link', { name: '2 archived from Work' }).click();
  await expect.poll(() => window.location.hash).toBe('#/archived?calendar=work');
  await screen.getByRole('link', { name: 'All 5 archived' }).click();
  await expect.poll(() => window.location.hash).toBe('#/archived');
});

it('leads to no archive where nothing is archived', async () => {
  const { screen } = await show([buildCalendar(), buildCalendar({ id: 'home' as CalendarId, name: 'Home' })]);
  await expect.element(screen.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect.element(screen.getByText(/archived/)).not.toBeInTheDocument();
});

it('renames a calendar by keyboard alone', async () => {
  const { screen, client } = await show([buildCalendar()]);
  await screen.getByRole('button', { name: 'Rename Work' }).click();
  await userEvent.keyboard('{Control>}a{/Control}Office{Enter}');
  await expect
    .poll(() => client.inputsOf('calendar.rename'))
    .toEqual([{ id: 'work' as CalendarId, name: 'Office' }]);
  await expect.element(screen.getByRole('button', { name: 'Rename Work' })).toBeVisible();
});

it('leaves the name as it was when renaming is given up', async () => {
  const { screen, client } = await show([buildCalendar()]);
  await screen.getByRole('button', { name: 'Rename Work' }).click();
  await userEvent.keyboard('Office{Escape}');
  await expect.element(screen.getByRole('heading', { name: 'Work' })).toBeVisible();
  expect(client.inputsOf('calendar.rename')).toEqual([]);
});

it('[T2] removes a calendar and takes that back with one click', async () => {
  const { screen, client } = await show([buildCalendar()]);
  await screen.getByRole('button', { name: 'Remove Work' }).click();
  await expect.element(page.getByText('Removed “Work”. What you marked and planned is kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Undone: Remove the calendar “Work”')).toBeVisible();
  expect(client.inputsOf('calendar.remove')).toEqual([{ id: 'work' as CalendarId }]);
  expect(client.inputsOf('history.undo')).toEqual([{}]);
});

it('[I9] removes the sample with one click', async () => {
  const { screen, client } = await show([
    buildCalendar({ id: 'sample' as CalendarId, kind: 'sample', name: 'Sample calendar' }),
  ]);
  await screen.getByText('Remove the sample').click();
  await expect.poll(() => client.inputsOf('calendar.remove')).toEqual([{ id: 'sample' as CalendarId }]);
});

it('says what is damaged, what is safe and what to do', async () => {
  const { screen } = await show([buildCalendar({ damage: 'The file work.ics could not be read.' })]);
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(
      'The file work.ics could not be read. What you marked and planned is safe. Open its file again to bring the events back.',
    );
});

it('leads to the files that wait to be looked through', async () => {
  const { screen } = await show([buildCalendar()], { 'reviews.list': async () => success([buildReview()]) });
  await screen.getByRole('link', { name: 'Look through' }).click();
  await expect.poll(() => window.location.hash).toBe('#/import');
});
