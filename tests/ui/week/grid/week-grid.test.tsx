import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { expectAccessible } from '../../../helpers/render-screen';
import { rowOf } from '../../build-row';
import { allDay, timed } from '../build-week';
import { renderWeek } from '../render-week';

const blocksOf = (container: Element): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-event]'),
];

/** The accessible names of all events, in document order. */
const labelsOf = (container: Element) => blocksOf(container).map((block) => block.getAttribute('aria-label'));

/**
 * The position of a block as seen: the day of its column, and the half hours of the axis where it begins and ends. Poll it,
 * since the grid lays events out only after it has measured itself.
 */
function placeOf(container: Element, block: Element) {
  const { left, right, top, bottom } = block.getBoundingClientRect();
  const middle = (left + right) / 2;
  const header = [...container.querySelectorAll('[role="columnheader"]')].find((candidate) => {
    const box = candidate.getBoundingClientRect();
    return box.left <= middle && middle < box.right;
  });
  const hourAt = (y: number) => {
    const slots = [...container.querySelectorAll<HTMLElement>('[data-time]')];
    const slot = slots.findLast((candidate) => candidate.getBoundingClientRect().top <= y + 2);
    return slot?.dataset.time?.slice(0, 5);
  };
  const day = header?.querySelector('[aria-hidden]')?.textContent;
  return { day, from: hourAt(top), to: hourAt(bottom) };
}

it('[W1] says day, time, title, kind and purpose of each event', async () => {
  const { screen } = await renderWeek([
    rowOf('Open Maps Summit', allDay('2026-11-24', '2026-11-27'), {
      kind: 'networking',
      form: 'conference',
    }),
    rowOf('Chess club', timed('2026-11-26T18:00:00Z', '2026-11-26T20:00:00Z'), {
      kind: 'social',
      form: 'club',
      recurring: true,
      purposes: [{ code: 'social', goFor: 'an evening without screens' }],
      location: 'Café Turm',
    }),
    rowOf('Design review', timed('2026-11-27T10:00:00Z', '2026-11-27T11:00:00Z'), { status: 'tentative' }),
  ]);
  await expect.element(page.getByRole('button', { name: /Chess club/ })).toBeVisible();
  expect(labelsOf(screen.container)).toEqual([
    '24–26 November, all day. Open Maps Summit. Networking · Conference',
    'Thu 26 Nov · 19:00–21:00. Chess club. Social · Club. I go for an evening without screens. At Café Turm. Repeats',
    'Fri 27 Nov · 11:00–12:00. Design review. Tentative. Unmarked',
  ]);
});

it('[M6] shows the kind of each block by a shape of its own', async () => {
  const at = timed('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z');
  const { screen } = await renderWeek([
    rowOf('A', at, { kind: 'networking' }),
    rowOf('B', at, { kind: 'social' }),
    rowOf('C', at, { kind: 'both' }),
    rowOf('D', at, { kind: 'other' }),
    rowOf('E', at),
  ]);
  await expect.element(page.getByRole('button', { name: /Unmarked/ }).nth(1)).toBeVisible();
  const shapes = blocksOf(screen.container).map((block) => block.querySelector('svg')?.innerHTML);
  expect(new Set(shapes).size).toBe(5);
});

it('[W1] strikes what is cancelled or declined and gives it no wash', async () => {
  const { screen } = await renderWeek([
    rowOf('Lunch', timed('2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z'), { kind: 'social' }),
    rowOf('Party', timed('2026-11-25T11:00:00Z', '2026-11-25T12:00:00Z'), {
      kind: 'social',
      status: 'cancelled',
    }),
    rowOf('Talk', timed('2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z'), {
      kind: 'social',
      declined: true,
    }),
  ]);
  await expect.element(page.getByRole('button', { name: /Declined/ })).toBeVisible();
  const looks = blocksOf(screen.container).map((block) => {
    const title = [...block.querySelectorAll('span')].find((span) => span.children.length === 0);
    return {
      struck: title && getComputedStyle(title).textDecorationLine,
      wash: getComputedStyle(block).backgroundColor,
    };
  });
  const ground = getComputedStyle(document.body).backgroundColor;
  expect(looks[0]?.struck).toBe('none');
  expect(looks[0]?.wash).not.toBe(ground);
  expect(looks.slice(1)).toEqual([
    { struck: 'line-through', wash: ground },
    { struck: 'line-through', wash: ground },
  ]);
});

it('[W1] shows a night under its evening, and on both its days among all 24 hours, with one stop for the keyboard', async () => {
  const { screen } = await renderWeek([
    rowOf('Party', timed('2026-11-27T21:00:00Z', '2026-11-28T02:00:00Z'), { kind: 'social' }),
  ]);
  const night = page.getByRole('button', { name: /22:00 – Sat 03:00/ });
  await expect.element(night).toBeVisible();
  expect(blocksOf(screen.container)).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: 'Show all 24 hours' }));
  await expect.element(page.getByRole('button', { name: /^Goes on/ })).toBeInTheDocument();
  const blocks = blocksOf(screen.container);
  expect(blocks.map((block) => [block.getAttribute('aria-label'), block.tabIndex])).toEqual([
    ['Fri 27 Nov · 22:00 – Sat 03:00. Party. Social', 0],
    ['Goes on: Fri 27 Nov · 22:00 – Sat 03:00. Party. Social', -1],
  ]);
  await expect
    .poll(() => blocks.map((block) => placeOf(screen.container, block)))
    .toEqual([
      { day: 'Fri27', from: '22:00', to: '23:30' },
      { day: 'Sat28', from: '00:00', to: '03:00' },
    ]);
});

it('[W1] keeps the row of whole days in sight while the hours scroll', async () => {
  const { screen } = await renderWeek([
    rowOf('Fair', allDay('2026-11-24', '2026-11-26'), { kind: 'networking' }),
    rowOf('Late', timed('2026-11-24T22:00:00Z', '2026-11-24T22:30:00Z')),
  ]);
  const fair = page.getByRole('button', { name: /Fair/ });
  await expect.element(fair).toBeVisible();
  const late = page.getByRole('button', { name: /Late/ });
  await expect
    .poll(() => {
      late.element().scrollIntoView();
      return late.element().getBoundingClientRect().bottom;
    })
    .toBeLessThanOrEqual(window.innerHeight);
  await expect.element(fair).toBeInViewport();
  expect(fair.element().getBoundingClientRect().bottom).toBeLessThan(
    late.element().getBoundingClientRect().top,
  );
  expect(screen.container.querySelectorAll('[role="columnheader"]')).toHaveLength(7);
});

it('[W1] leaves room for the hours under many events of whole days', async () => {
  const { screen } = await renderWeek(
    Array.from({ length: 20 }, (_, index) => rowOf(`Holiday ${index}`, allDay('2026-11-25', '2026-11-26'))),
  );
  await expect.element(page.getByRole('button', { name: /Holiday 19/ })).toBeInTheDocument();
  const heights = () =>
    [...screen.container.querySelectorAll('[role="row"]')].slice(1).map((row) => row.clientHeight);
  await expect.poll(() => heights().map((height) => height < 150)).toEqual([true, false]);
});

it.each([
  [
    'the morning the clocks go forward',
    '2026-03-29',
    '2026-03-29T01:30:00Z',
    '2026-03-29T03:00:00Z',
    'Sun29',
    '03:30',
    '05:00',
  ],
  [
    'the evening before',
    '2026-03-29',
    '2026-03-28T18:00:00Z',
    '2026-03-28T20:00:00Z',
    'Sat28',
    '19:00',
    '21:00',
  ],
  [
    'the morning the clocks go back',
    '2026-10-25',
    '2026-10-25T08:00:00Z',
    '2026-10-25T09:00:00Z',
    'Sun25',
    '09:00',
    '10:00',
  ],
  [
    'the night the clocks go back',
    '2026-10-25',
    '2026-10-24T23:00:00Z',
    '2026-10-25T03:00:00Z',
    'Sun25',
    '01:00',
    '04:00',
  ],
])('[W1] shows %s at the hours of the zone', async (_, day, start, end, column, from, to) => {
  const { screen } = await renderWeek([rowOf('Call', timed(start, end))], {
    at: `/week?of=${day}`,
  });
  const call = page.getByRole('button', { name: /Call/ });
  await expect.element(call).toBeVisible();
  await expect.poll(() => placeOf(screen.container, call.element())).toEqual({ day: column, from, to });
});

it('[W1] still shows an event that ends, by the clock on the wall, before it begins', async () => {
  const { screen } = await renderWeek(
    [rowOf('Call', timed('2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z'))],
    {
      at: '/week?of=2026-10-25',
    },
  );
  const call = page.getByRole('button', { name: 'Sun 25 Oct · 02:30–02:15. Call. Unmarked' });
  await expect.element(call).toBeVisible();
  await expect
    .poll(() => placeOf(screen.container, call.element()))
    .toMatchObject({ day: 'Sun25', from: '02:30' });
});

it('[E5] reads the hours in the zone the user chose, not the machine’s', async () => {
  const { screen } = await renderWeek(
    [rowOf('Call', timed('2026-11-25T16:00:00Z', '2026-11-25T17:00:00Z'))],
    {
      info: { zone: 'Asia/Tokyo' as ZoneId },
    },
  );
  const call = page.getByRole('button', { name: 'Thu 26 Nov · 01:00–02:00. Call. Unmarked' });
  await expect.element(call).toBeInTheDocument();
  await expect
    .poll(() => placeOf(screen.container, call.element()))
    .toEqual({ day: 'Thu26', from: '01:00', to: '02:00' });
});

it('[E5] writes hours with am and pm for who reads them so', async () => {
  const { screen } = await renderWeek([rowOf('Tea', timed('2026-11-25T14:00:00Z', '2026-11-25T15:00:00Z'))], {
    info: { hourCycle: 12 },
  });
  await expect.element(page.getByRole('button', { name: /3:00–4:00 pm/ })).toBeVisible();
  const axis = [...screen.container.querySelectorAll('[data-time]')].map((slot) => slot.textContent);
  expect(axis.filter((text) => text !== '').slice(3, 7)).toEqual(['11 am', '12 pm', '1 pm', '2 pm']);
});

it('[E5] writes the hours of the axis as the region does', async () => {
  const { screen } = await renderWeek([], { info: { hourCycle: 12, locale: 'en-US' } });
  const axis = () => [...screen.container.querySelectorAll('[data-time]')].map((slot) => slot.textContent);
  await expect
    .poll(() =>
      axis()
        .filter((text) => text !== '')
        .slice(0, 2),
    )
    .toEqual(['8 AM', '9 AM']);
});

it('[E5] begins the week on the day the user chose', async () => {
  const { screen } = await renderWeek([], { info: { firstDay: 7 } });
  await expect.element(page.getByRole('heading', { name: 'This week, 22–28 November' })).toBeVisible();
  await expect.poll(() => screen.container.querySelectorAll('[role="columnheader"]').length).toBe(7);
  const first = screen.container.querySelector('[role="columnheader"] [aria-hidden]');
  expect(first?.textContent).toBe('Sun22');
});

it('[W1] begins at seven o’clock, or at the first event when that is earlier', async () => {
  const { screen } = await renderWeek([
    rowOf('Early run', timed('2026-11-25T04:30:00Z', '2026-11-25T05:00:00Z')),
  ]);
  const run = page.getByRole('button', { name: /Early run/ });
  await expect.element(run).toBeVisible();
  const belowWholeDays = () => {
    const wholeDays = screen.container.querySelector('[role="rowheader"]')?.getBoundingClientRect();
    return run.element().getBoundingClientRect().top - (wholeDays?.bottom ?? 0);
  };
  await expect.poll(() => [0 < belowWholeDays(), belowWholeDays() < 24]).toEqual([true, true]);
});

it('[E1] can be used by everyone, in light and in dark', async () => {
  const { screen } = await renderWeek([
    rowOf('Fair', allDay('2026-11-24', '2026-11-26'), { kind: 'networking' }),
    rowOf('Night', timed('2026-11-23T21:00:00Z', '2026-11-24T05:00:00Z'), { kind: 'other' }),
    rowOf('Lunch', timed('2026-11-25T11:00:00Z', '2026-11-25T14:00:00Z'), {
      kind: 'both',
      purposes: [{ code: 'social', goFor: 'the talk' }],
    }),
    rowOf('Talk', timed('2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z'), {
      kind: 'social',
      declined: true,
    }),
    rowOf('Tea', timed('2026-11-26T15:00:00Z', '2026-11-26T15:30:00Z'), {
      kind: 'social',
      status: 'tentative',
    }),
    rowOf('Open', timed('2026-11-27T15:00:00Z', '2026-11-27T16:00:00Z')),
  ]);
  await expect.element(page.getByRole('button', { name: /Lunch/ })).toBeVisible();
  await expectAccessible(screen.container);
});

it('[E1] can be used by everyone when there is nothing to stop at, or much in the row of whole days', async () => {
  const empty = await renderWeek([]);
  await expect.poll(() => empty.screen.container.querySelectorAll('[role="columnheader"]').length).toBe(7);
  await expectAccessible(empty.screen.container);
  await empty.screen.unmount();
  const { screen } = await renderWeek(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((title) => rowOf(title, allDay('2026-11-25', '2026-11-26'))),
  );
  await expect.element(page.getByRole('button', { name: /H\. Unmarked/ })).toBeInTheDocument();
  await expectAccessible(screen.container);
});
