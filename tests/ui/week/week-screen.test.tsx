import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure, success } from '../../../src/domain/result';
import { defaultTargets } from '../../../src/domain/week/target';
import { expectAccessible } from '../../helpers/render-screen';
import { rowOf } from '../build-row';
import { buildWeek, timed } from './build-week';
import { renderWeek } from './render-week';

const meetup = rowOf('Meetup', timed('2026-11-24T17:30:00Z', '2026-11-24T21:00:00Z'), {
  kind: 'networking',
  people: 3,
});
const chess = rowOf('Chess', timed('2026-11-26T18:00:00Z', '2026-11-26T19:30:00Z'), {
  kind: 'social',
  people: 2,
});
const dinner = rowOf('Dinner', timed('2026-11-28T18:00:00Z', '2026-11-28T22:00:00Z'), {
  kind: 'social',
  people: 1,
});
const review = rowOf('Review', timed('2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z'), { people: 4 });

const titles = (container: Element) =>
  [...container.querySelectorAll('[data-event] svg + span')].map((title) => title.textContent);

it('[W2] shows the mix against its ranges', async () => {
  await renderWeek([meetup, chess, review]);
  const mix = page.getByRole('list', { name: 'The mix of this week' });
  await expect.element(mix).toBeVisible();
  const lines = [...mix.element().querySelectorAll('li')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Networking: 3.5 of 2–5 h',
    'Social: 1.5 of 4–10 h',
    '5 of 5+ people',
    '2 days with a talkMTWTFSS',
  ]);
});

it('[W2] leaves out the end of a range that is not set', async () => {
  const open = { floor: null, ceiling: null };
  const targets = { networkingHours: { floor: null, ceiling: 5 }, socialHours: open, people: open };
  await renderWeek([], {
    handlers: { 'week.get': async () => success(buildWeek('2026-11-23', [meetup, chess], targets)) },
  });
  const mix = page.getByRole('list', { name: 'The mix of this week' });
  await expect.element(mix).toBeVisible();
  const lines = [...mix.element().querySelectorAll('li')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Networking: 3.5 of up to 5 h',
    'Social: 1.5 h',
    '5 people',
    '2 days with a talkMTWTFSS',
  ]);
});

it('[W2] says first what is light or heavy', async () => {
  await renderWeek([meetup, chess]);
  const words = page.getByText(/Light on social/);
  await expect.element(words).toBeVisible();
  expect(words.element().textContent).toBe(
    'Light on social this week: 1.5 of 4 hours, nothing planned yet. Networking is in range: 3.5 hours (2 to 5). 5 different people this week, as you wanted (5 or more).',
  );
});

it('[W2] says one calm sentence when everything is in range', async () => {
  await renderWeek([meetup, chess, dinner]);
  await expect.element(page.getByText('A well-mixed week: everything is where you want it.')).toBeVisible();
});

it('[W2] shows on request how the week adds up', async () => {
  await renderWeek([meetup, chess, review]);
  await page.getByRole('button', { name: 'How it adds up' }).click();
  const table = page.getByRole('dialog', { name: 'How it adds up' });
  await expect.element(table).toBeVisible();
  const cells = [...table.element().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['Networking', '3.5', '1', '3'],
    ['Social', '1.5', '1', '2'],
    ['Other', '0.0', '0', '0'],
    ['Unmarked', '1.0', '1', '4'],
  ]);
});

it('[W2] saves floors and ceilings; an empty field sets no limit', async () => {
  const { client } = await renderWeek([meetup], {
    handlers: { 'settings.save': async () => failure({ code: 'not-found', message: 'never mind' }) },
  });
  await page.getByRole('button', { name: 'Adjust' }).click();
  await page.getByRole('textbox', { name: 'Networking hours, at least' }).fill('1.5');
  await page.getByRole('textbox', { name: 'Social hours, at most' }).clear();
  await page.getByRole('textbox', { name: 'Different people, at most' }).fill('12');
  await page.getByRole('textbox', { name: 'Social, hours of a whole day' }).fill('3.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => client.inputsOf('settings.save'))
    .toEqual([
      {
        targets: {
          networkingHours: { floor: 1.5, ceiling: 5 },
          socialHours: { floor: 4, ceiling: null },
          people: { floor: 5, ceiling: 12 },
        },
        wholeDayHours: { networking: 6, social: 3.5 },
      },
    ]);
});

it('[W2] refuses a floor above its ceiling, in words', async () => {
  const { client } = await renderWeek([meetup]);
  await page.getByRole('button', { name: 'Adjust' }).click();
  await page.getByRole('textbox', { name: 'Networking hours, at least' }).fill('6');
  await expect.element(page.getByRole('alert')).toHaveTextContent('“At least” is above “at most”.');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Starting values', exact: true }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(client.inputsOf('settings.save')).toEqual([]);
});

it('[W3] offers presets with their sources and limits, all adjustable', async () => {
  const { client } = await renderWeek([meetup], {
    handlers: { 'settings.save': async () => failure({ code: 'not-found', message: 'never mind' }) },
  });
  await page.getByRole('button', { name: 'Adjust' }).click();
  await page.getByRole('button', { name: 'Where Balanced comes from' }).click();
  await expect.element(page.getByText(/Killam/)).toBeVisible();
  await expect.element(page.getByText(/press versions differ on the 3/)).toBeVisible();
  await page.getByRole('button', { name: 'New in town' }).click();
  await expect.element(page.getByText(/Killam/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Where New in town comes from' }).click();
  await expect.element(page.getByText(/Hall, JSPR 2019/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Social hours, at least' }).fill('7');
  await expect.element(page.getByText('Your own values.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => client.inputsOf('settings.save')[0]?.targets)
    .toEqual({
      networkingHours: { floor: 1, ceiling: 4 },
      socialHours: { floor: 7, ceiling: 14 },
      people: { floor: 5, ceiling: null },
    });
});

it('[W1] shows only the kinds that are chosen, and keeps the choice in the address', async () => {
  const { screen } = await renderWeek([meetup, chess, review]);
  await page.getByRole('button', { name: 'Social', exact: true }).click();
  await page.getByRole('button', { name: 'Unmarked', exact: true }).click();
  await expect.poll(() => titles(screen.container)).toEqual(['Review', 'Chess']);
  expect(window.location.hash).toBe('#/week?kind=social%2Cunmarked');
});

it('[W1] shows what is both under networking and under social', async () => {
  const both = rowOf('Gala', timed('2026-11-27T18:00:00Z', '2026-11-27T20:00:00Z'), { kind: 'both' });
  const { screen } = await renderWeek([meetup, chess, both]);
  const [networking, social] = ['Networking', 'Social'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  await social?.click();
  await expect.poll(() => titles(screen.container)).toEqual(['Chess', 'Gala']);
  await social?.click();
  await networking?.click();
  await expect.poll(() => titles(screen.container)).toEqual(['Meetup', 'Gala']);
});

it('[W1] offers every kind again when the chosen ones are not in this week', async () => {
  const { screen } = await renderWeek([meetup], { at: '/week?kind=other' });
  await expect.element(page.getByText('Nothing of this kind in this week.')).toBeVisible();
  await page.getByRole('button', { name: 'Show every kind' }).click();
  await expect.poll(() => titles(screen.container)).toEqual(['Meetup']);
});

it('[W1] shows the week of the address and turns to others', async () => {
  const { client } = await renderWeek([], { at: '/week?of=2027-01-06&event=chess%40example.com' });
  await expect.element(page.getByRole('heading', { name: 'Week of 4 January 2027' })).toBeVisible();
  await page.getByRole('button', { name: 'The week before' }).click();
  await expect.element(page.getByRole('heading', { name: 'Week of 28 December' })).toBeVisible();
  await page.getByRole('button', { name: 'The week after' }).click();
  await page.getByRole('button', { name: 'The week after' }).click();
  expect(window.location.hash).toBe('#/week?of=2027-01-11&event=chess%40example.com');
  await page.getByRole('button', { name: 'Today' }).click();
  expect(window.location.hash).toBe('#/week?event=chess%40example.com');
  await expect
    .poll(() => client.inputsOf('week.get'))
    .toEqual([{ of: '2027-01-04' }, { of: '2026-12-28' }, { of: '2027-01-11' }, { of: '2026-11-23' }]);
});

it('[W1] jumps to any day', async () => {
  await renderWeek([meetup]);
  await page.getByRole('button', { name: 'Go to a day' }).click();
  await page.getByRole('button', { name: 'The month after' }).click();
  await page.getByRole('button', { name: '17 December 2026' }).click();
  await expect.element(page.getByRole('heading', { name: 'Week of 14 December' })).toBeVisible();
});

it('[E6] jumps to a day that is typed, and not when it is given up', async () => {
  await renderWeek([meetup]);
  await page.getByRole('button', { name: 'Go to a day' }).click();
  const field = page.getByRole('textbox', { name: 'Go to a day' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('in 2 weeks{Escape}');
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('in 2 weeks{Escape}{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'This week, 23–29 November' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to a day' }).click();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('in 2 weeks');
  await expect.element(page.getByRole('status')).toHaveTextContent('Wed 9 Dec 2026, in 14 days');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Week of 7 December' })).toBeVisible();
});

it('[W1] says what goes into an empty week and offers the next step', async () => {
  const { screen } = await renderWeek([]);
  await expect.element(page.getByText('Nothing in this week yet.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(screen.container.textContent).not.toMatch(/Light on/);
});

it('[W1] shows what the host says has changed', async () => {
  let rows = [meetup];
  const { client, screen } = await renderWeek([], {
    handlers: { 'week.get': async () => success(buildWeek('2026-11-23', rows)) },
  });
  await expect.poll(() => titles(screen.container)).toEqual(['Meetup']);
  rows = [meetup, chess];
  client.changed('events');
  await expect.poll(() => titles(screen.container)).toEqual(['Meetup', 'Chess']);
});

it('[W1] says in words when the week cannot be read', async () => {
  await renderWeek([], {
    handlers: { 'week.get': async () => failure({ code: 'damaged', message: 'damaged' }) },
  });
  await expect.element(page.getByRole('alert')).toBeVisible();
});

it('[E1] keeps its popovers usable by everyone', async () => {
  await renderWeek([meetup], {
    handlers: { 'week.get': async () => success(buildWeek('2026-11-23', [meetup], defaultTargets)) },
  });
  for (const name of ['How it adds up', 'Adjust', 'Go to a day']) {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toBeVisible();
    await expectAccessible(dialog.element());
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  }
});
