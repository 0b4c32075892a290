import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClashView } from '../../../src/contract/views/event';
import type { WeekView } from '../../../src/contract/views/week';
import type { EventKey } from '../../../src/domain/event/key';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { rowOf } from '../build-row';
import { allDay, buildWeek, timed } from './build-week';
import { renderWeek } from './render-week';

const dinner = rowOf('Dinner with Sofia', timed('2026-11-26T18:00:00Z', '2026-11-26T19:00:00Z'), {
  kind: 'social',
});
const chess = rowOf('Chess', timed('2026-11-26T18:30:00Z', '2026-11-26T21:00:00Z'), { kind: 'social' });
const conference = rowOf('KubeCon', allDay('2026-11-23', '2026-11-26'), { kind: 'networking' });
const rows = [conference, dinner, chess];

const sideOf = ({ key, summary: title }: typeof dinner) => ({ key, title });
const clash: ClashView = {
  kind: 'overlap',
  start: Date.parse('2026-11-26T18:30:00Z'),
  end: Date.parse('2026-11-26T19:00:00Z'),
  wholeDays: false,
  event: sideOf(dinner),
  other: sideOf(chess),
};
const renderView = (view: Partial<WeekView>, at?: string) =>
  renderWeek(rows, {
    ...(at === undefined ? {} : { at }),
    handlers: { 'week.get': async () => success({ ...buildWeek('2026-11-23', rows), ...view }) },
  });

it('[W2] says how whole days are counted', async () => {
  await renderView({});
  await expect.element(page.getByText('Networking counts 3 whole days at 6 h.')).toBeVisible();
  await page.getByRole('button', { name: 'How it adds up' }).click();
  const rule =
    'A whole day counts 6 h for networking and 4 h for social, or the hours of its sessions if they are more. You can adjust this.';
  await expect.element(page.getByText(rule)).toBeVisible();
});

it('[W2] says that unmarked events keep the week from being judged, and leads to deciding them', async () => {
  const { screen } = await renderView({ undecided: 2 });
  const words =
    '2 events of this week are unmarked, so the mix is not judged yet. So far: 18 hours of networking, 3 hours of social, 0 different people. They may add to each.';
  await expect.element(page.getByText(words)).toBeVisible();
  expect(screen.container.textContent).not.toMatch(/Light on|A lot of/);
  await page.getByRole('button', { name: 'Decide them' }).click();
  expect(window.location.hash).toBe('#/decide?from=2026-11-23&to=2026-11-30');
});

it('[W11] names clashes in words that open the events, and marks the blocks', async () => {
  const { screen } = await renderView({ clashes: { list: [clash], complete: true } });
  const list = page.getByRole('list', { name: 'Clashes' });
  await expect
    .element(list)
    .toHaveTextContent('Thu 26 Nov, 19:30: Dinner with Sofia and Chess overlap by 30 min.');
  await expectAccessible(screen.container);
  const marked = [...screen.container.querySelectorAll('[data-event]')].filter((event) =>
    event.querySelector('[data-clash]'),
  );
  expect(marked.map((event) => event.getAttribute('aria-label'))).toEqual([
    'Thu 26 Nov · 19:00–20:00. Dinner with Sofia. Social. Clashes with Chess',
    'Thu 26 Nov · 19:30–22:00. Chess. Social. Clashes with Dinner with Sofia',
  ]);
  await list.getByRole('button', { name: 'Chess' }).click();
  expect(window.location.hash).toBe(`#/week?event=${encodeURIComponent(chess.key)}`);
});

it('[W11] shows one clash above the grid, the rest by a button, and moves among them by arrow keys', async () => {
  const many = Array.from({ length: 6 }, (_, at) => ({
    ...clash,
    other: { key: `other-${at}` as EventKey, title: `Other ${at}` },
  }));
  await renderView({ clashes: { list: many, complete: true } });
  const list = page.getByRole('list', { name: 'Clashes' });
  const more = page.getByRole('button', { name: 'And 5 more' });
  await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  expect(list.element().querySelectorAll('li')).toHaveLength(2);
  await more.click();
  await expect
    .element(page.getByRole('button', { name: 'Show fewer' }))
    .toHaveAttribute('aria-expanded', 'true');
  expect(list.element().querySelectorAll('li')).toHaveLength(7);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(list.getByRole('button', { name: 'Other 5' })).toHaveFocus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(list.getByRole('button', { name: 'Other 0' })).toHaveFocus();
});

it('[W10] shows the coming week from Saturday noon on, says so, and keeps this week within reach', async () => {
  const { client } = await renderWeek([dinner], {
    info: { now: Date.parse('2026-11-28T11:00:00Z'), today: '2026-11-28' as Day },
  });
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Coming week, 30 November – 6 December');
  await page.getByRole('button', { name: 'Today' }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('This week, 23–29 November');
  expect(window.location.hash).toBe('#/week?of=2026-11-28');
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => window.location.hash).toBe('#/week');
  expect(client.inputsOf('week.get')).toEqual([{ of: '2026-11-30' }, { of: '2026-11-23' }]);
});
