import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventKey } from '../../../src/domain/event/key';
import { emptyOutcome } from '../../../src/domain/outcomes/outcome';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { buildLead } from '../build-views';
import { ana, buildNetworkingView, buildSocialView, buildSummit, renderPanel } from './panel-host';

/** Monday 23 November 2026: two days ago. */
const over = buildSummit({
  span: {
    kind: 'timed',
    start: Date.parse('2026-11-23T18:00:00Z'),
    end: Date.parse('2026-11-23T20:00:00Z'),
  },
});
const group = (name: string) => page.getByRole('group', { name });

it('[F5] keeps a verdict and what was learned, and takes an answer back', async () => {
  const { view } = await renderPanel(buildNetworkingView({}, { row: over }));
  await group('Worth it?').getByRole('button', { name: 'Yes' }).click();
  await group('Go again?').getByRole('button', { name: 'Maybe' }).click();
  await page.getByRole('textbox', { name: 'What I learned' }).fill('Write to people before');
  await page.getByRole('textbox', { name: 'Hours it took' }).fill('2.5');
  await page.getByRole('textbox', { name: 'What it cost' }).fill('180 €');
  await expect
    .poll(() => view().outcome)
    .toEqual({
      ...emptyOutcome,
      worthIt: 'yes',
      again: 'maybe',
      minutes: 150,
      cost: '180 €',
      learning: 'Write to people before',
    });
  await group('Go again?').getByRole('button', { name: 'Maybe' }).click();
  await expect.poll(() => view().outcome.again).toBeNull();
});

it('[F5] asks only once the event has begun, and judges nothing among friends', async () => {
  await renderPanel(buildNetworkingView());
  await expect.element(page.getByRole('heading', { name: 'Follow-ups' })).toBeVisible();
  expect(page.getByRole('heading', { name: 'What came of it' }).elements()).toEqual([]);
});

it('[F5] asks friends only for something to remember', async () => {
  const view = buildSocialView({}, {});
  await renderPanel({ ...view, row: { ...view.row, span: over.span } });
  await expect.element(page.getByRole('heading', { name: 'To remember' })).toBeVisible();
  expect(page.getByRole('group', { name: 'Worth it?' }).elements()).toEqual([]);
  expect(page.getByRole('button', { name: 'Add a lead' }).elements()).toEqual([]);
});

it('[S6] asks with one tap how it felt, once it is over, and takes the answer back', async () => {
  const start = buildSocialView({}, {});
  const { view } = await renderPanel({ ...start, row: { ...start.row, span: over.span } });
  const good = group('How did it feel?').getByRole('button', { name: 'Good' });
  await good.click();
  await expect.poll(() => view().outcome.felt).toBe('good');
  await expectAccessible(group('How did it feel?').element());
  await good.click();
  await expect.poll(() => view().outcome.felt).toBeNull();
});

it('[F5] adds leads by the keyboard alone, one after another', async () => {
  const { view } = await renderPanel(buildNetworkingView({}, { row: over, guests: [ana] }));
  await page.getByRole('button', { name: 'Add a lead' }).click();
  await page.getByRole('combobox', { name: 'Kind of lead' }).selectOptions('internship');
  await userEvent.keyboard('{Tab}Thesis at Acme{Tab}Ana Ruiz{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Lead', exact: true })).toHaveFocus();
  await userEvent.keyboard('A second one{Enter}');
  await expect
    .poll(() => view().leads.map(({ kind, text, person }) => [kind, text, person]))
    .toEqual([
      ['internship', 'Thesis at Acme', 'Ana Ruiz'],
      ['internship', 'A second one', ''],
    ]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Add a lead' })).toHaveFocus();
});

it('[F5] changes the state of a lead, and removes it', async () => {
  const leads = [buildLead('l', { text: 'Thesis at Acme' })];
  const { view } = await renderPanel(buildNetworkingView({}, { row: over, leads }));
  await page.getByRole('combobox', { name: 'State of the lead Thesis at Acme' }).selectOptions('won');
  await expect.poll(() => view().leads.map(({ state }) => state)).toEqual(['won']);
  await page.getByRole('button', { name: 'Remove the lead Thesis at Acme' }).click();
  await expect.poll(() => view().leads).toEqual([]);
});

it('[F5] shows what came of the edition before', async () => {
  const lastTime = {
    ...emptyOutcome,
    key: 'last@example.com' as EventKey,
    summary: 'Open Maps Summit 2025',
    day: '2025-10-01' as Day,
    worthIt: 'yes',
    again: 'maybe',
    learning: 'Write to people before',
    cost: '180 €',
    goals: { reached: 2, total: 3 },
    leads: [buildLead('l', { kind: 'internship', text: 'Acme' })],
  } as const;
  await renderPanel(buildNetworkingView({}, { lastTime }));
  await expect
    .element(page.getByRole('complementary', { name: 'Last time' }))
    .toHaveTextContent(
      'Last time, Open Maps Summit 2025, Wed 1 Oct 2025It was worth it. You might go again.2 goals reached · Internship: Acme · 180 €Write to people before',
    );
});

it('[F5] shows what another window wrote, and overwrites nothing of it unseen', async () => {
  const { view, change } = await renderPanel(buildNetworkingView({}, { row: over }));
  const learned = page.getByRole('textbox', { name: 'What I learned' });
  await learned.fill('Go on Monday');
  await expect.poll(() => view().outcome.learning).toBe('Go on Monday');
  change({ outcome: { ...view().outcome, learning: 'Go on Sunday', worthIt: 'yes' } });
  await expect.element(learned).toHaveValue('Go on Sunday');
  await learned.fill('Go on Sunday, early');
  await expect
    .poll(() => [view().outcome.learning, view().outcome.worthIt])
    .toEqual(['Go on Sunday, early', 'yes']);
});
