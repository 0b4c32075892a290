import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RunSheetView, StepView } from '../../../src/contract/views/run-sheet';
import type { TemplateName } from '../../../src/domain/run-sheets/template';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { buildNetworkingView, renderPanel, summit } from './panel-host';

const day = (text: string) => text as Day;
const offset = (days: number) => ({ by: 'offset', days }) as const;

const sheet = (said: Partial<RunSheetView>): RunSheetView => ({
  steps: null,
  firstDay: day('2026-11-26'),
  lastDay: day('2026-11-26'),
  rest: null,
  offer: null,
  ...said,
});

const offered = sheet({
  offer: {
    template: 'conference' as TemplateName,
    name: 'Conference',
    steps: [
      { id: 'why', text: 'Write down why', isNeeded: true, day: day('2026-11-25'), time: offset(-1) },
      { id: 'pack', text: 'Pack', isNeeded: true, day: day('2026-11-25'), time: offset(-1) },
    ],
    leftOut: [{ id: 'cards', text: 'Print cards', days: -7, isNeeded: false }],
    reason: { code: 'few-days', days: 1 },
  },
});

const step = (id: string, text: string, said: Partial<StepView> = {}): StepView => ({
  ...{ id, text, time: offset(-1), day: day('2026-11-25'), state: 'todo' },
  ...said,
});

it('[N6] offers the steps with their days, says what is left out, and takes those that stay', async () => {
  const { client } = await renderPanel(buildNetworkingView({}, { runSheet: offered }));
  const section = page.getByRole('region', { name: 'Steps' });
  await expect.element(section.getByText('Left out, because there is only 1 day: Print cards')).toBeVisible();
  await expectAccessible(document.body);
  await section.getByRole('button', { name: 'Leave out: Pack' }).click();
  await section.getByRole('button', { name: 'Take 1 step' }).click();
  await expect
    .poll(() => client.inputsOf('run-sheet.take'))
    .toEqual([{ key: summit, template: 'conference', leaveOut: ['pack'], done: [] }]);
});

it('[N6] takes the steps by ticking one of them, all by keyboard', async () => {
  const { client } = await renderPanel(buildNetworkingView({}, { runSheet: offered }));
  const row = page.getByRole('listitem', { name: 'Write down why' });
  await expect.element(row).toBeVisible();
  row.element().focus();
  await userEvent.keyboard('{ArrowDown}x{ArrowUp} ');
  await expect
    .poll(() => client.inputsOf('run-sheet.take'))
    .toEqual([{ key: summit, template: 'conference', leaveOut: ['pack'], done: ['why'] }]);
});

it('[N6] ticks with Space, leaves out with X, and brings back what was left out', async () => {
  const steps = [
    step('why', 'Write down why', { state: 'done' }),
    step('pack', 'Pack'),
    step('cards', 'Print cards', { state: 'dropped' }),
  ];
  const { client } = await renderPanel(buildNetworkingView({}, { runSheet: sheet({ steps }) }));
  const row = page.getByRole('listitem', { name: 'Pack' });
  await expect.element(row).toBeVisible();
  row.element().focus();
  await userEvent.keyboard(' x');
  await page.getByRole('button', { name: 'Take in again: Print cards' }).click();
  await expect
    .poll(() => client.inputsOf('step.settle'))
    .toEqual([
      { key: summit, id: 'pack', state: 'done', base: 'todo' },
      { key: summit, id: 'pack', state: 'dropped', base: 'todo' },
      { key: summit, id: 'cards', state: 'todo', base: 'dropped' },
    ]);
  await expectAccessible(document.body);
});

it('[N6] says that the steps of a cancelled event rest', async () => {
  await renderPanel(
    buildNetworkingView({}, { runSheet: sheet({ steps: [step('pack', 'Pack')], rest: 'cancelled' }) }),
  );
  await expect
    .element(
      page.getByText('It was cancelled, so its steps rest. Should it take place after all, they are back.'),
    )
    .toBeVisible();
});
