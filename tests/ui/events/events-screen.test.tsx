import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EventRow } from '../../../src/contract/views/event';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { overlapping } from '../../../src/domain/event/occurrence';
import { failure, success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { EventsScreen } from '../../../src/ui/screens/events/events-screen';
import { expectAccessible, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildCalendar, buildPerson } from '../build-views';
import { rowAt } from './build-rows';
import { kindOf, renderEvents, row, titles, workAndHome } from './render-events';

const home = 'home' as CalendarId;
const coffee = rowAt('2026-11-25T14:00:00Z', 'Coffee with Priya', {
  kind: 'networking',
  form: 'one-on-one',
  location: 'Café Liebling',
  purposes: [{ code: 'networking', goTo: 'the café', soThat: 'I hear of openings' }],
  progress: { done: 3, total: 5 },
  people: 1,
});
const chess = rowAt('2026-11-26T18:00:00Z', 'Chess club', {
  kind: 'social',
  form: 'club',
  calendarId: home,
  recurring: true,
  progress: { done: 1, total: 3 },
  people: 4,
});
const dinner = rowAt('2026-11-27T18:00:00Z', 'Summit dinner', { kind: 'both', form: 'meal' });
const webinar = rowAt('2026-11-28T16:00:00Z', 'Webinar');
const rows = [coffee, chess, dinner, webinar];

const sortBy = (name: string) => page.getByRole('columnheader', { name }).getByRole('button').click();
const chip = (name: string) =>
  page.getByRole('group', { name: 'Kinds' }).getByRole('button', { name, exact: true });
const textField = () => page.getByRole('textbox', { name: 'Title, place, purpose or person' });

it('[M1] shows each event in its columns, and how many there are in words', async () => {
  await renderEvents(rows);
  await expect.element(page.getByText('4 events, 1 unmarked')).toBeVisible();
  const cells = [...row('Coffee with Priya').element().children].slice(2).map((cell) => cell.textContent);
  expect(cells).toEqual([
    'Coffee with PriyaCafé Liebling',
    'Wed 25 Nov15:00–16:00',
    'Work',
    'One-on-one',
    'I go to the café so that I hear of openings',
    '3 of 5',
    '1',
  ]);
});

it('[M6] shows the kind of each event by a shape with a name', async () => {
  await renderEvents(rows);
  expect(titles().map(kindOf)).toEqual(['Networking', 'Social', 'Both', 'Unmarked']);
});

it('[E1] is a grid that says its size, its order and what is picked', async () => {
  const { screen } = await renderEvents(rows);
  const grid = page.getByRole('grid', { name: 'Events' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5');
  await expect.element(row('Coffee with Priya')).toHaveAttribute('aria-rowindex', '2');
  await expect.element(row('Coffee with Priya')).toHaveAttribute('aria-selected', 'false');
  await expect
    .element(page.getByRole('columnheader', { name: 'When' }))
    .toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(row('Webinar'), { modifiers: ['Control'] });
  await expectAccessible(screen.container);
});

it('[M1] says of an event what keeps one from going', async () => {
  await renderEvents([
    rowAt('2026-11-25T14:00:00Z', 'Old lunch', { status: 'cancelled' }),
    rowAt('2026-11-25T15:00:00Z', 'Town hall', { declined: true }),
    rowAt('2026-11-25T16:00:00Z', 'Drinks', { status: 'tentative' }),
    coffee,
  ]);
  const struck = titles().filter((title) => row(title).element().querySelector('s')?.textContent === title);
  expect(struck).toEqual(['Old lunch', 'Town hall']);
  await expect.element(row('Old lunch').getByText('cancelled')).toBeVisible();
  await expect.element(row('Town hall').getByText('declined')).toBeVisible();
  await expect.element(row('Drinks').getByText('tentative')).toBeVisible();
});

it('[M2] says which events repeat, and which time has a mark of its own', async () => {
  const own = rowAt('2026-12-03T18:00:00Z', 'Chess match', {
    recurring: true,
    kind: 'networking',
    markScope: 'occurrence',
  });
  await renderEvents([coffee, chess, own]);
  await expect.element(row('Chess club').getByRole('img', { name: 'repeats' })).toBeVisible();
  await expect.element(row('Chess match').getByText('only this one')).toBeVisible();
  expect(row('Coffee with Priya').element().textContent).not.toContain('only this one');
  expect(row('Chess club').element().textContent).not.toContain('only this one');
});

it('[M1] shows days without hours and the year where it is another one', async () => {
  const trip = rowAt('2027-01-01T09:00:00Z', 'Trip', {});
  const allDay = { kind: 'all-day', start: '2026-12-07' as Day, end: '2026-12-10' as Day } as const;
  await renderEvents([{ ...rowAt('2026-12-07T00:00:00Z', 'Summit'), span: allDay }, trip]);
  await expect.element(row('Summit').getByText('Mon 7 Dec')).toBeVisible();
  await expect.element(row('Summit').getByText('to Wed 9 Dec')).toBeVisible();
  await expect.element(row('Trip').getByText('Fri 1 Jan 2027')).toBeVisible();
});

it('[E5] writes hours as the user likes them', async () => {
  await renderEvents([coffee], { 'app.info': async () => success({ ...testAppInfo, hourCycle: 12 }) });
  expect(row('Coffee with Priya').element().textContent).toContain('3:00–4:00 pm');
});

it('[M1] sorts by a column and back, by click and by key, and keeps the order in the address', async () => {
  await renderEvents(rows);
  await sortBy('Title');
  await expect.poll(titles).toEqual(['Chess club', 'Coffee with Priya', 'Summit dinner', 'Webinar']);
  expect(window.location.hash).toBe('#/events?sort=title');
  await userEvent.keyboard('{Enter}');
  await expect.poll(titles).toEqual(['Webinar', 'Summit dinner', 'Coffee with Priya', 'Chess club']);
  await expect
    .element(page.getByRole('columnheader', { name: 'Title' }))
    .toHaveAttribute('aria-sort', 'descending');
  await sortBy('Prepared');
  await expect.poll(titles).toEqual(['Coffee with Priya', 'Chess club', 'Summit dinner', 'Webinar']);
});

it('[M1] filters by text as one types', async () => {
  await renderEvents(rows);
  await textField().fill('cafe lieb');
  await expect.element(page.getByText('1 of 4 events, all marked')).toBeVisible();
  await expect.poll(titles).toEqual(['Coffee with Priya']);
  await page.getByRole('button', { name: 'Clear the text' }).click();
  await expect.element(page.getByText('4 events, 1 unmarked')).toBeVisible();
});

it('[M1] filters by several kinds', async () => {
  await renderEvents(rows);
  await chip('Social').click();
  await chip('Unmarked').click();
  await expect.element(page.getByText('3 of 4 events, 1 unmarked')).toBeVisible();
  await expect.poll(titles).toEqual(['Chess club', 'Summit dinner', 'Webinar']);
  await expect.element(chip('Social')).toHaveAttribute('aria-pressed', 'true');
  await chip('Social').click();
  await expect.element(page.getByText('1 of 4 events, 1 unmarked')).toBeVisible();
  expect(window.location.hash).toBe('#/events?kind=unmarked');
});

it('[M1] finds its filters in the address again', async () => {
  await renderEvents(rows, {}, '/events?text=chess&kind=social,both&calendar=home');
  await expect.poll(titles).toEqual(['Chess club']);
  await expect.element(textField()).toHaveValue('chess');
  await expect.element(chip('Both')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('combobox', { name: 'Calendar' })).toHaveValue('Home');
  await expectAccessible(document.body);
});

it('[M1] has a word for an event without a title', async () => {
  await renderEvents([rowAt('2026-11-25T14:00:00Z', '')]);
  await expect.element(row('Without a title')).toBeVisible();
});

it('[M1] filters by calendar, and leaves out what a single calendar need not say', async () => {
  await renderEvents(rows);
  await page.getByRole('combobox', { name: 'Calendar' }).click();
  await page.getByRole('option', { name: 'Home' }).click();
  await expect.element(page.getByText('1 of 4 events, all marked')).toBeVisible();
  await expect.poll(titles).toEqual(['Chess club']);
});

it('[M1] does not name the calendar where there is one only', async () => {
  await renderEvents(rows, { 'calendars.list': async () => success([buildCalendar()]) });
  await expect.element(row('Coffee with Priya')).toBeVisible();
  expect(page.getByRole('columnheader', { name: 'Calendar' }).elements()).toEqual([]);
  expect(page.getByRole('combobox', { name: 'Calendar' }).elements()).toEqual([]);
});

it('[M1] shows another stretch of time, the past from its end', async () => {
  const before = rowAt('2026-11-12T14:00:00Z', 'Lunch');
  const lately = rowAt('2026-11-20T14:00:00Z', 'Meetup', { kind: 'networking' });
  await renderEvents([before, lately, ...rows]);
  await expect.poll(titles).toEqual(['Coffee with Priya', 'Chess club', 'Summit dinner', 'Webinar']);
  await page.getByRole('combobox', { name: 'When' }).click();
  await page.getByRole('option', { name: 'Past 30 days' }).click();
  await expect.element(row('Lunch')).toBeVisible();
  await expect.poll(titles).toEqual(['Coffee with Priya', 'Meetup', 'Lunch']);
  expect(window.location.hash).toBe('#/events?when=past-30');
});

it('[M1] shows two dates of one’s own, both included', async () => {
  const { client } = await renderEvents(rows, {}, '/events?when=2026-11-26..2026-11-27');
  await expect.poll(titles).toEqual(['Chess club', 'Summit dinner']);
  expect(client.inputsOf('events.list')).toEqual([{ from: '2026-11-26', to: '2026-11-28' }]);
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('28 Nov 2026');
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Webinar')).toBeVisible();
  expect(window.location.hash).toBe('#/events?when=2026-11-26..2026-11-28');
});

it('[M1] begins with today where the time reaches into the past', async () => {
  const past = Array.from({ length: 60 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-09-20T09:00:00Z') + day * 86_400_000).toISOString(), `Past ${day}`),
  );
  await renderEvents([...past, ...rows], {}, '/events?when=around');
  await expect.element(row('Coffee with Priya')).toBeInTheDocument();
  await expect.element(row('Webinar')).toBeInViewport();
  expect(titles()).not.toContain('Past 0');
  await expect.element(row('Coffee with Priya')).toHaveAttribute('tabindex', '0');
});

/** A host that answers at once for the slice with today, and for the others after `release`. */
function heldHost(all: readonly EventRow[]) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const handlers: Partial<Handlers> = {
    'calendars.list': async () => success(workAndHome),
    'events.list': async ({ from, to }) => {
      if (to <= '2026-11-25' || from > '2026-11-25') await held;
      const events = all.filter(({ span }) => overlapping({ from, to, zone: testAppInfo.zone })(span));
      return success({ events, truncated: false });
    },
  };
  return { handlers, release };
}

const lateRow = rowAt('2027-06-01T09:00:00Z', 'Late');

it('[M1] asks for a year in slices and shows the first rows before the last are there', async () => {
  const { handlers, release } = heldHost([...rows, lateRow]);
  await renderScreen(<EventsScreen />, handlers, '/events');
  await expect.poll(titles).toEqual(['Coffee with Priya', 'Chess club', 'Summit dinner', 'Webinar']);
  await expect.element(page.getByText('Reading the other dates…')).toBeVisible();
  release();
  await expect.element(row('Late')).toBeVisible();
  await expect.element(page.getByText('5 events, 2 unmarked')).toBeVisible();
});

it('[M1] keeps what one reads in its place when the rows before it arrive', async () => {
  const past = Array.from({ length: 60 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-09-20T09:00:00Z') + day * 86_400_000).toISOString(), `Past ${day}`),
  );
  const coming = Array.from({ length: 25 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-11-29T09:00:00Z') + day * 86_400_000).toISOString(), `Coming ${day}`),
  );
  const { handlers, release } = heldHost([...past, ...rows, ...coming, lateRow]);
  await renderScreen(<EventsScreen />, handlers, '/events?when=around');
  await expect.element(row('Coffee with Priya')).toBeInViewport();
  const placeOf = () => Math.round(row('Coffee with Priya').element().getBoundingClientRect().top);
  const before = placeOf();
  expect(titles()).not.toContain('Past 50');
  release();
  await expect.element(page.getByText('90 events, 87 unmarked')).toBeVisible();
  // The visible rows are updated in the next frame.
  await expect.poll(titles).toContain('Past 59');
  expect(placeOf()).toBe(before);
  await expect.element(row('Coffee with Priya')).toHaveAttribute('tabindex', '0');
});

it('[M1] waits for all rows where the order does not begin with today', async () => {
  const { handlers, release } = heldHost([...rows, lateRow]);
  await renderScreen(<EventsScreen />, handlers, '/events?sort=-when');
  await expect.poll(() => document.querySelector('[role=grid]')).toBeNull();
  release();
  await expect.poll(() => titles()[0]).toBe('Late');
});

it('[M1] shows the events with one person', async () => {
  const priya = buildPerson('Priya Rao');
  const { client } = await renderEvents(rows, {
    'people.list': async () => success([priya]),
    'events.list': async ({ person }) =>
      success({ events: person === priya.id ? [coffee] : rows, truncated: false }),
  });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('combobox', { name: 'Person' }).fill('rao');
  await page.getByRole('option', { name: 'Priya Rao (priya.rao@example.com)' }).click();
  await expect.poll(titles).toEqual(['Coffee with Priya']);
  expect(window.location.hash).toBe('#/events?person=mailto%3Apriya.rao%40example.com');
  expect(client.inputsOf('events.list')).toContainEqual({
    from: '2026-11-25',
    to: '2026-12-26',
    person: 'mailto:priya.rao@example.com',
  });
});

it('[M1] says that there are more events than can be shown at once', async () => {
  await renderEvents(rows, {
    'events.list': async ({ from }) =>
      success({ events: from === '2026-11-25' ? rows : [], truncated: from === '2026-11-25' }),
  });
  await expect.element(page.getByText('choose a shorter time')).toBeVisible();
});

it('offers a file where there is no calendar yet', async () => {
  await renderEvents([], { 'calendars.list': async () => success([]) });
  await expect.element(page.getByText('Your events will stand here.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
});

it('offers to look further where a stretch of time is empty', async () => {
  const { screen } = await renderEvents([rowAt('2009-05-01T09:00:00Z', 'Spring walk')]);
  await expect.element(page.getByText('There is nothing in these dates.')).toBeVisible();
  await expectAccessible(screen.container);
  await page.getByRole('button', { name: 'Show all dates' }).click();
  await expect.element(row('Spring walk')).toBeVisible();
});

it('offers to clear filters that nothing matches', async () => {
  await renderEvents(rows, {}, '/events?text=nobody&calendar=home');
  await expect.element(page.getByText('No event in these dates fits “nobody”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect.element(row('Webinar')).toBeVisible();
  expect(window.location.hash).toBe('#/events');
});

it('says nothing of all events where only some were looked at, and offers no dates that are shown already', async () => {
  await renderEvents([coffee, chess], {}, '/events?kind=unmarked&calendar=home&when=all');
  await expect.element(page.getByText('No event fits these filters.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Show all dates' }).elements()).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Clear the filters' })).toBeVisible();
});

it('[M3] says so when everything is marked', async () => {
  await renderEvents([coffee, chess], {}, '/events?kind=unmarked');
  await expect.element(page.getByText('Everything here is marked.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all events' }).click();
  await expect.element(row('Coffee with Priya')).toBeVisible();
});

it('says in words when the events cannot be read, and tries again', async () => {
  let broken = true;
  await renderScreen(<EventsScreen />, {
    'calendars.list': async () => success(workAndHome),
    'events.list': async () =>
      broken ? failure({ code: 'damaged', message: 'damaged' }) : success({ events: rows, truncated: false }),
  });
  await expect.element(page.getByText('A file of Mingle could not be read.')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(row('Coffee with Priya')).toBeVisible();
});
