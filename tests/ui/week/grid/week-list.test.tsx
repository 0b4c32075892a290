import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../helpers/render-screen';
import { rowOf } from '../../build-row';
import { allDay, timed } from '../build-week';
import { renderWeek } from '../render-week';

afterEach(() => page.viewport(1280, 800));

const rows = [
  rowOf('Fair', allDay('2026-11-24', '2026-11-26'), { kind: 'networking' }),
  rowOf('Chess', timed('2026-11-24T18:00:00Z', '2026-11-24T20:00:00Z'), {
    kind: 'social',
    purposes: [{ code: 'social', goFor: 'an evening without screens' }],
    location: 'Café Turm',
  }),
  rowOf('Talk', timed('2026-11-27T18:00:00Z', '2026-11-27T20:00:00Z'), { declined: true }),
];

/** Each day's heading with its events. */
const daysOf = (container: Element) =>
  [...container.querySelectorAll('section section')].map((day) => [
    day.querySelector('h2')?.textContent,
    ...[...day.querySelectorAll('button')].map((line) =>
      [...line.children].map((part) => part.textContent).join('|'),
    ),
  ]);

it('[W1] lists the week by day where there is no room for columns', async () => {
  await page.viewport(400, 800);
  const { screen } = await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Chess/ })).toBeVisible();
  expect(daysOf(screen.container)).toEqual([
    ['Monday 23 November'],
    [
      'Tuesday 24 November',
      'all day||Fair',
      '19:00–21:00||ChessI go for an evening without screensCafé Turm',
    ],
    ['Wednesday 25 November', 'all day||Fair'],
    ['Thursday 26 November'],
    ['Friday 27 November', '19:00–21:00||TalkDeclined'],
    ['Saturday 28 November'],
    ['Sunday 29 November'],
  ]);
});

it('[W1] goes through the list with up and down, over the end of a day', async () => {
  await page.viewport(700, 800);
  await renderWeek(rows);
  const fair = page.getByRole('button', { name: /^24–25 November/ });
  await expect.element(fair).toBeVisible();
  (fair.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.ariaLabel).toBe('Fri 27 Nov · 19:00–21:00. Talk. Declined. Unmarked');
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement?.ariaLabel).toBe(
    'Tue 24 Nov · 19:00–21:00. Chess. Social. I go for an evening without screens. At Café Turm',
  );
});

it('[E1] can be used by everyone as a list too', async () => {
  await page.viewport(400, 800);
  const { screen } = await renderWeek(rows);
  await expect.element(page.getByRole('button', { name: /Chess/ })).toBeVisible();
  await expectAccessible(screen.container);
});
