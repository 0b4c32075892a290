import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
import { defaultTargets } from '../../../../src/domain/week/target';
import { expectAccessible } from '../../../helpers/render-screen';
import { rowOf } from '../../build-row';
import { timed } from '../build-week';
import { renderWeek } from '../render-week';

const meetup = rowOf('Meetup', timed('2026-11-24T17:30:00Z', '2026-11-24T21:00:00Z'), {
  kind: 'networking',
  people: 2,
});
const dinner = rowOf('Dinner', timed('2026-11-28T18:00:00Z', '2026-11-28T22:00:00Z'), {
  kind: 'social',
  people: 1,
});

it('[W2] opens the events, the people and the days behind each number', async () => {
  await renderWeek([meetup, dinner]);
  await page.getByRole('button', { name: /^Networking: 3.5/ }).click();
  const events = page.getByRole('dialog');
  await expect.element(events).toHaveTextContent(/Meetup.*3\.5 h/);
  await expectAccessible(document.body);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: /of 5\+ people/ }).click();
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/guest 0 · Dinner/);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: '2 days with a talk' }).click();
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/28 Nov.*Dinner/);
});

it('[W4] shows twelve weeks with planned against real, and goes to one', async () => {
  const amounts = (networking: number) => ({ networking, social: 60, people: 2 });
  const weeks = [
    { from: '2026-11-16' as Day, planned: amounts(240), real: amounts(120) },
    { from: '2026-11-23' as Day, planned: amounts(60), real: null },
  ];
  const { client } = await renderWeek([meetup], {
    handlers: { 'week.trend': async () => success({ weeks, targets: defaultTargets }) },
  });
  await page.getByRole('button', { name: 'Trend' }).click();
  await page.getByText('As a table').click();
  const table = page.getByRole('table', { name: /Real of planned/ });
  await expect.element(table).toBeVisible();
  const cells = [...table.element().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['16 November', '2 of 4', '1 of 1', '2 of 2'],
    ['23 November', '1 planned', '1 planned', '2 planned'],
  ]);
  await expectAccessible(document.body);
  expect(client.inputsOf('week.trend')).toEqual([{ of: '2026-11-23', weeks: 12 }]);
  await page.getByRole('button', { name: '16 November' }).click();
  await expect.poll(() => window.location.hash).toBe('#/week?of=2026-11-16');
});

it('[W9] asks in one line whether the events took place, with a key for each answer', async () => {
  let asked = [meetup, dinner];
  const { client } = await renderWeek([meetup, dinner], {
    handlers: {
      'happened.get': async () => success({ from: '2026-11-23' as Day, events: asked }),
      'happened.save': async ({ keys }) => {
        asked = asked.filter(({ key }) => !keys.includes(key));
        return success({ edit: 1 });
      },
    },
  });
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect.element(page.getByRole('button', { name: 'It happened: Meetup' })).toHaveFocus();
  await expectAccessible(document.body);
  await userEvent.keyboard('n');
  await expect.element(page.getByRole('button', { name: 'It happened: Dinner' })).toHaveFocus();
  await userEvent.keyboard('s');
  await expect
    .poll(() => client.inputsOf('happened.save'))
    .toEqual([
      { keys: [meetup.key], answer: 'did-not' },
      { keys: [dinner.key], answer: 'skipped' },
    ]);
});

it('[W9] puts the question away for the week', async () => {
  const { client } = await renderWeek([meetup, dinner], {
    handlers: {
      'happened.get': async () => success({ from: '2026-11-23' as Day, events: [meetup, dinner] }),
      'happened.save': async () => success({ edit: 1 }),
    },
  });
  await page.getByRole('button', { name: 'Not this week' }).click();
  await expect
    .poll(() => client.inputsOf('happened.save'))
    .toEqual([{ keys: [meetup.key, dinner.key], answer: 'skipped' }]);
});
