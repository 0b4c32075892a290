import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { overlapping } from '../../../../src/domain/event/occurrence';
import type { Kind } from '../../../../src/domain/marking/kind';
import { success } from '../../../../src/domain/result';
import { EventsScreen } from '../../../../src/ui/screens/events/events-screen';
import { renderScreen, testAppInfo } from '../../../helpers/render-screen';
import { rowAt } from '../build-rows';
import { renderEvents, row, workAndHome } from '../render-events';

const kindsInTurn: readonly (Kind | undefined)[] = [undefined, 'social', 'networking'];

/** One event a day for 120 days from today on. */
const rows = Array.from({ length: 120 }, (_, day) => {
  const start = new Date(Date.parse('2026-11-25T14:00:00Z') + day * 86_400_000).toISOString();
  const kind = kindsInTurn[day % kindsInTurn.length];
  return rowAt(start, `Day ${day}`, kind ? { kind } : {});
});

const scroller = () => document.querySelector('table')?.parentElement as HTMLElement;

/** The first row below the header. */
function lineAtTop(): Element | undefined {
  const { bottom } = (document.querySelector('thead') as HTMLElement).getBoundingClientRect();
  return [...document.querySelectorAll('tbody tr[data-index]')].find(
    (line) => Math.abs(line.getBoundingClientRect().top - bottom) < 2,
  );
}
const nameAtTop = () => lineAtTop()?.querySelector('input')?.ariaLabel;

async function groupBy(word: string) {
  const menu = page.getByRole('radiogroup', { name: 'Group by' });
  if (menu.elements().length === 0) await page.getByRole('button', { name: 'Layout' }).click();
  await menu.getByText(word, { exact: true }).click();
}

async function scrollTo(day: number) {
  scroller().scrollTop = day * 48;
  await expect.poll(nameAtTop).toBe(`Select Day ${day}`);
}

it('[M1] shows the first head when the table was at its very top, whatever it is grouped by', async () => {
  await renderEvents(rows);
  await groupBy('Month');
  await expect.poll(nameAtTop).toBe('Select all of November 2026');
  await groupBy('Kind');
  await expect.poll(nameAtTop).toBe('Select all of Networking');
  await groupBy('Series');
  await expect.poll(nameAtTop).toBe('Select Day 0');
  expect(scroller().scrollTop).toBe(0);
  await groupBy('Month');
  await expect.poll(nameAtTop).toBe('Select all of November 2026');
  expect(scroller().scrollTop).toBe(0);
});

it('[M1] shows the head over what stood at the top when it is grouped', async () => {
  await renderEvents(rows);
  await scrollTo(50);
  await groupBy('Month');
  await expect.poll(nameAtTop).toBe('Select all of January 2027');
  expect(lineAtTop()?.getAttribute('tabindex')).toBe('0');
  await groupBy('Kind');
  // The first event of January is social.
  await expect.poll(nameAtTop).toBe('Select all of Social');
  expect(lineAtTop()?.getAttribute('tabindex')).toBe('0');
  await groupBy('Nothing');
  await expect.poll(nameAtTop).toBe('Select Day 1');
});

it('[M1] begins with the first head where the address says the groups', async () => {
  await renderEvents(rows, {}, '/events?group=kind');
  await expect.poll(nameAtTop).toBe('Select all of Networking');
  expect(lineAtTop()?.getAttribute('tabindex')).toBe('0');
});

it.each([
  ['/events?group=month', 'Select all of November 2026'],
  ['/events?group=month&when=around', 'Select Day 0'],
])('[M1] keeps what one reads of %s in its place when the other rows arrive', async (address, atTop) => {
  const past = Array.from({ length: 60 }, (_, day) =>
    rowAt(new Date(Date.parse('2026-09-20T09:00:00Z') + day * 86_400_000).toISOString(), `Past ${day}`),
  );
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await renderScreen(
    <EventsScreen />,
    {
      'calendars.list': async () => success(workAndHome),
      'events.list': async ({ from, to }) => {
        if (to <= testAppInfo.today || from > testAppInfo.today) await held;
        const events = [...past, ...rows].filter(({ span }) =>
          overlapping({ from, to, zone: testAppInfo.zone })(span),
        );
        return success({ events, truncated: false });
      },
    },
    address,
  );
  await expect.element(row('Day 0')).toBeVisible();
  const placeOf = () => Math.round(row('Day 0').element().getBoundingClientRect().top);
  const before = placeOf();
  release();
  await expect.element(page.getByRole('status').filter({ hasText: / unmarked$/ })).toBeVisible();
  await expect.poll(nameAtTop).toBe(atTop);
  expect(placeOf()).toBe(before);
});
