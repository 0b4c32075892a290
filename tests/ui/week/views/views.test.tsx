import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventRow } from '../../../../src/contract/views/event';
import type { EventKey } from '../../../../src/domain/event/key';
import { overlapping } from '../../../../src/domain/event/occurrence';
import type { OwnEventId } from '../../../../src/domain/own-events/own-event';
import { success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { expectAccessible, testAppInfo } from '../../../helpers/render-screen';
import { rowOf } from '../../build-row';
import { allDay, timed } from '../build-week';
import { renderWeek } from '../render-week';

const zone = 'Europe/Berlin' as ZoneId;
const own = {
  id: 'own-1' as OwnEventId,
  time: { kind: 'timed', start: '2026-11-29T18:00:00', zone, minutes: 60 },
  only: null,
} as const;
const call = rowOf('Call Sam', timed('2026-11-29T17:00:00Z', '2026-11-29T18:00:00Z'), {
  kind: 'social',
  own,
});
const rows: readonly EventRow[] = [
  rowOf('Conference', allDay('2026-11-05', '2026-11-18'), { kind: 'networking' }),
  rowOf('Stand-up', timed('2026-11-25T08:30:00Z', '2026-11-25T09:00:00Z'), { kind: 'other' }),
  rowOf('Chess', timed('2026-11-26T17:30:00Z', '2026-11-26T20:00:00Z'), { kind: 'social' }),
  call,
];

const link = ({ key, summary }: EventRow) => ({ key, title: summary });
const clashes = rows.slice(2, 3).map((chess) => ({
  kind: 'overlap' as const,
  start: Date.parse('2026-11-26T17:30:00Z'),
  end: Date.parse('2026-11-26T18:00:00Z'),
  wholeDays: false,
  event: link(chess),
  other: { key: 'talk' as EventKey, title: 'Talk' },
}));

async function renderView(at: string, shown: readonly EventRow[] = rows) {
  return renderWeek(shown, {
    at,
    handlers: {
      'events.list': async ({ from, to }) => {
        const isIn = overlapping({ from, to, zone: testAppInfo.zone });
        return success({ events: shown.filter(({ span }) => isIn(span)), truncated: false, clashes });
      },
      'own-event.save': async () => success({ edit: null, id: own.id, key: call.key }),
    },
  });
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const block = (title: string) => page.getByRole('button', { name: new RegExp(`\\. ${title}\\.`) });
const focusOn = async (title: string) => {
  await expect.element(block(title)).toBeVisible();
  (block(title).element() as HTMLElement).focus();
};

it('[W1] changes the view by keys, keeps the focus and turns by what is shown', async () => {
  await renderView('/week');
  await focusOn('Chess');
  await userEvent.keyboard('2');
  await expect.element(heading('Tomorrow, Thursday 26 November')).toBeVisible();
  await expect.element(block('Chess')).toHaveFocus();
  expect(window.location.hash).toBe('#/week?view=day&of=2026-11-26');
  await userEvent.keyboard('{PageUp}');
  await expect.element(heading('Today, Wednesday 25 November')).toBeVisible();
  await expect.element(block('Stand-up')).toHaveFocus();
  await userEvent.keyboard('3');
  await expect.element(heading('November 2026')).toBeVisible();
  await expect.element(block('Stand-up')).toHaveFocus();
  await userEvent.keyboard(']');
  await expect.element(heading('December 2026')).toBeVisible();
  await userEvent.keyboard('t4');
  await expect.element(heading('25 November – 8 December')).toBeVisible();
  await userEvent.keyboard('1');
  await expect.element(heading('This week, 23–29 November')).toBeVisible();
  expect(window.location.hash).toBe('#/week');
});

it('[W1] shows a month with bars over several weeks, by arrow keys and without an accessibility fault', async () => {
  const { screen } = await renderView('/week?view=month');
  await focusOn('Stand-up');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(block('Chess')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  const bars = [...screen.container.querySelectorAll<HTMLElement>('td [data-event]')].filter((one) =>
    one.ariaLabel?.includes('Conference'),
  );
  expect(
    bars.map((bar) => [bar.ariaLabel?.startsWith('Goes on'), bar.style.getPropertyValue('--days')]),
  ).toEqual([
    [false, '4'],
    [true, '7'],
    [true, '2'],
  ]);
  expect(document.activeElement).toBe(bars[0]);
  await expect.element(page.getByRole('button', { name: 'Sunday 29 November, 1 event' })).toBeVisible();
  await expectAccessible(screen.container);
});

it('[W1] leads from a full day of the month to the day, which has all of it', async () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    rowOf(`Talk ${at}`, timed('2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z')),
  );
  const { screen } = await renderView('/week?view=month', many);
  await page.getByRole('button', { name: /^\+29\d more$/ }).click();
  await expect.element(heading('Tomorrow, Thursday 26 November')).toBeVisible();
  await expect.poll(() => screen.container.querySelectorAll('[data-event]').length).toBe(300);
});

it('[W1] moves an own event by a week with the keys of a month, and follows it with the focus', async () => {
  const { client } = await renderView('/week?view=month');
  await focusOn('Call Sam');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect
    .poll(() => client.inputsOf('own-event.save'))
    .toEqual([{ id: 'own-1', time: { ...own.time, start: '2026-12-06T18:00:00' } }]);
  await expect.element(block('Call Sam')).toHaveFocus();
});

it('[W1] plans on a day of the month by a double click', async () => {
  const { screen } = await renderView('/week?view=month');
  await expect.element(block('Chess')).toBeVisible();
  const cell = block('Chess').element().closest('td');
  cell?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(screen.container.querySelectorAll('td')).toHaveLength(42);
});

it('[W1] goes to the week to which an own event is moved, and keeps the focus on it', async () => {
  const moved = rowOf('Call Sam', timed('2026-11-30T17:00:00Z', '2026-11-30T18:00:00Z'), {
    kind: 'social',
    own: { ...own, time: { ...own.time, start: '2026-11-30T18:00:00' } },
    key: 'by-itself@example.com' as EventKey,
  } as Partial<EventRow>);
  let isMoved = false;
  await renderWeek([], {
    handlers: {
      'week.get': async ({ of }) => {
        const { buildWeek } = await import('../build-week');
        const shown = of === ('2026-11-23' as Day) ? (isMoved ? [] : [call]) : [moved];
        return success(buildWeek(of, shown));
      },
      'own-event.save': async () => {
        isMoved = true;
        return success({ edit: null, id: own.id, key: moved.key });
      },
    },
  });
  await focusOn('Call Sam');
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await expect.element(heading(/^Coming week|^Week of 30|30 November/)).toBeVisible();
  await expect.element(block('Call Sam')).toHaveFocus();
});

it('[W1] shows a small month and the list of its day in a narrow window', async () => {
  await page.viewport(420, 900);
  try {
    const { screen } = await renderView('/week?view=month');
    await page.getByRole('button', { name: 'Thursday 26 November, 1 event' }).click();
    await expect.element(block('Chess')).toBeVisible();
    expect(screen.container.querySelectorAll('[data-event]')).toHaveLength(1);
    expect(window.location.hash).toBe('#/week?view=month&of=2026-11-26');
    await expectAccessible(screen.container);
  } finally {
    await page.viewport(1280, 800);
  }
});

it('[X4] has a page of its own for paper, while it is printed', async () => {
  const { screen } = await renderView('/week');
  await expect.element(block('Chess')).toBeVisible();
  const paper = () => screen.container.querySelector('[data-paper]');
  window.dispatchEvent(new Event('beforeprint'));
  expect(paper()?.querySelectorAll('th')).toHaveLength(7);
  expect(paper()?.textContent).toContain('18:30–21:00');
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(paper).toBe(null);
});

it('[W11] marks what clashes in the month and in the agenda, as the week does', async () => {
  const { screen } = await renderView('/week?view=month&of=2026-11-26');
  await expect.element(page.getByRole('button', { name: /Chess\..*Clashes with Talk/ })).toBeVisible();
  expect(document.querySelectorAll('[data-clash]')).toHaveLength(1);
  await screen.unmount();
  await renderView('/week?view=agenda&of=2026-11-24');
  await expect.poll(() => document.querySelectorAll('[data-clash]').length).toBe(1);
});
