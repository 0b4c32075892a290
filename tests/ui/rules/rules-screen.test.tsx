import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { RuleTrial, RuleView } from '../../../src/contract/views/rule';
import { success } from '../../../src/domain/result';
import type { RuleId } from '../../../src/domain/rules/rule';
import { showToast } from '../../../src/ui/app/toasts';
import { RulesScreen } from '../../../src/ui/screens/rules/rules-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar } from '../build-views';

const buildRule = (text: string, changes: Partial<RuleView> = {}): RuleView => ({
  id: text as RuleId,
  place: 1,
  createdAt: 0,
  conditions: [{ field: 'title', relation: 'contains', text }],
  kind: 'social',
  form: null,
  isOn: true,
  fits: 5,
  decides: 5,
  ...changes,
});

const trial: RuleTrial = {
  events: 212,
  fits: 1,
  byHand: 0,
  byEarlierRule: 0,
  examples: [
    {
      key: 'drinks@example.com' as RuleTrial['examples'][number]['key'],
      title: 'Drinks after the retrospective',
      start: { kind: 'utc', at: Date.parse('2026-11-26T18:00:00Z') },
      kind: null,
      stays: null,
    },
  ],
};

/** Shorter than the time after which a toast disappears by itself. */
const soon = { timeout: 2000 };

/** Renders the rules over a host that keeps them; its push arrives before the answer to an edit. */
async function renderRules(rules: readonly RuleView[], handlers: Partial<Handlers> = {}) {
  let current = rules;
  const change = (next: readonly RuleView[]) => {
    current = next;
    rendered.client.changed('rules', 'events');
  };
  const rendered = await renderScreen(
    <RulesScreen />,
    {
      'calendars.list': async () => success([buildCalendar()]),
      'rules.list': async () => success(current),
      'rule.try': async () => success(trial),
      'rule.save': async ({ id, ...words }) => {
        const saved = buildRule('new', words as Partial<RuleView>);
        change(
          id === null
            ? [...current, saved]
            : current.map((rule) => (rule.id === id ? { ...saved, id } : rule)),
        );
        return success({ id: id ?? saved.id, edit: 1 });
      },
      'rule.remove': async ({ id }) => {
        change(current.filter((rule) => rule.id !== id));
        return success(null);
      },
      'history.undo': async () => {
        change(rules);
        return success({ edit: 1, label: { code: 'remove-rule' } });
      },
      ...handlers,
    },
    '/rules',
  );
  await expect.element(newButton()).toBeVisible();
  return rendered;
}

const newButton = () => page.getByRole('button', { name: 'New rule…' });
const button = (word: 'Change…' | 'Remove:', text: string) =>
  page.getByRole('button', { name: `${word} If the title contains “${text}”`, exact: true });
const dialog = () => page.getByRole('dialog');
const text = (at: number) => dialog().getByRole('textbox', { name: 'Text' }).nth(at);
const cells = (row: number) =>
  [...page.getByRole('row').nth(row).element().children].slice(1, 4).map((cell) => cell.textContent);

it('[E1] goes on at what opened the dialog, however it is closed', async () => {
  await renderRules([buildRule('drinks')]);
  await newButton().click();
  await expect.element(text(0)).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(newButton()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(text(0)).toHaveFocus();
  await userEvent.keyboard('chess{Enter}');
  await expect.element(newButton()).toHaveFocus();
  await expect.element(button('Change…', 'chess')).toBeVisible();
  await button('Change…', 'drinks').click();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await expect.element(button('Change…', 'drinks')).toHaveFocus();
  await expect.element(dialog()).not.toBeInTheDocument();
});

it('[T2] says that a rule was removed, gives it back, and goes on at its neighbour', async () => {
  const { client } = await renderRules([buildRule('drinks'), buildRule('chess')]);
  showToast('Undone: Mark as social', { topic: 'undo' });
  await button('Remove:', 'drinks').click();
  await expect.element(page.getByText('Removed the rule.')).toBeVisible();
  await expect.element(page.getByText('Undone: Mark as social'), soon).not.toBeInTheDocument();
  await expect.element(button('Change…', 'chess')).toHaveFocus();
  await button('Remove:', 'chess').click();
  await expect.element(newButton()).toHaveFocus();
  // Waits until the first toast has faded out.
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect.poll(() => undo.elements().length).toBe(1);
  await undo.click();
  await expect.element(page.getByText('Undone: Remove a rule')).toBeVisible();
  await expect.element(page.getByText('Removed the rule.'), soon).not.toBeInTheDocument();
  expect(client.inputsOf('history.undo')).toEqual([{}]);
});

it('offers to take back a removal only while that is what undo would take back', async () => {
  await renderRules([buildRule('drinks'), buildRule('chess')]);
  await button('Remove:', 'drinks').click();
  await expect.element(page.getByText('Removed the rule.')).toBeVisible();
  await page.getByRole('switch', { name: /chess/ }).click({ force: true });
  await expect.element(page.getByText('Removed the rule.'), soon).not.toBeInTheDocument();
});

it('[M5] says of each rule how many of the events that fit it marks', async () => {
  const { screen } = await renderRules([
    buildRule('drinks', { fits: 12, decides: 9 }),
    buildRule('chess', { fits: 1, decides: 0 }),
    buildRule('dinner', { fits: 0, decides: 0 }),
  ]);
  await expect.element(page.getByRole('columnheader', { name: 'Marks' })).toBeVisible();
  expect(cells(1)).toEqual(['If the title contains “drinks”', 'Social', 'Marks 9 of 12 that fit']);
  expect(cells(2)[2]).toBe('Marks 0 of 1 that fits');
  expect(cells(3)[2]).toBe('Marks no event yet');
  await expect
    .element(page.getByRole('table', { name: 'Rules' }))
    .toHaveAccessibleDescription(
      /^A rule marks the events that fit it, except those that you marked by hand/,
    );
  await expectAccessible(screen.container);
});

it('[M5] goes into a condition that is added, and tries the others meanwhile', async () => {
  const { client } = await renderRules([]);
  await newButton().click();
  await text(0).fill('drinks');
  const found = dialog().getByText('Drinks after the retrospective');
  await expect.element(found).toBeVisible();
  await dialog().getByRole('button', { name: 'And…' }).click();
  await expect.element(text(1)).toHaveFocus();
  await expect.element(dialog().getByText('A condition that says nothing yet does not count.')).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expect.element(found).toBeVisible();
  await expect.element(dialog().getByRole('button', { name: 'Keep the rule' })).toBeDisabled();
  expect(client.inputsOf('rule.try')).toEqual([
    { id: null, conditions: [{ field: 'title', relation: 'contains', text: 'drinks' }] },
  ]);
  await dialog().getByRole('button', { name: 'Remove this condition' }).nth(1).click();
  await expect.element(text(0)).toHaveFocus();
});

it('[M5] says plainly that a rule fits no event yet, and keeps it', async () => {
  const { client } = await renderRules([], {
    'rule.try': async () => success({ ...trial, fits: 0, examples: [] }),
  });
  await newButton().click();
  await text(0).fill('regatta');
  await expect.element(dialog().getByText('Fits no event yet: it will mark those that come.')).toBeVisible();
  await dialog().getByRole('button', { name: 'Keep the rule' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(client.inputsOf('rule.save')).toHaveLength(1);
});

it('[M5] shows the hours of the condition that stays when another one goes', async () => {
  const time = (from: number) => ({ field: 'time', weekdays: [1], starts: { from, to: 1440 } }) as const;
  await renderRules([buildRule('evenings', { conditions: [time(540), time(1080)] })]);
  await page.getByRole('button', { name: /^Change…/ }).click();
  await dialog().getByRole('button', { name: 'Remove this condition' }).first().click();
  await expect.element(dialog().getByRole('textbox', { name: 'From' })).toHaveValue('18:00');
});

it('[M5] [E5] takes hours on any clock, and says when the second is not after the first', async () => {
  const starts = { from: 540, to: 1440 };
  const { client } = await renderRules([
    buildRule('evenings', { conditions: [{ field: 'time', weekdays: [1], starts }] }),
  ]);
  await page.getByRole('button', { name: /^Change…/ }).click();
  const hours = (name: string) => dialog().getByRole('textbox', { name, exact: true });
  await hours('From').fill('6 pm');
  await hours('To').fill('17');
  await hours('From').click();
  await expect.element(dialog().getByText('The first time has to be before the second.')).toBeVisible();
  await hours('To').fill('2230');
  await dialog().getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(() => client.inputsOf('rule.save').map(({ conditions }) => conditions))
    .toEqual([[{ field: 'time', weekdays: [1], starts: { from: 1080, to: 1350 } }]]);
});

it('shows the whole title of what a rule would mark in a narrow window, and all of the focus ring', async () => {
  await page.viewport(420, 800);
  await renderRules([]);
  await newButton().click();
  await text(0).fill('drinks');
  const title = dialog().getByText('Drinks after the retrospective');
  await expect.element(title).toBeVisible();
  const { scrollWidth, clientWidth } = title.element();
  expect(scrollWidth).toBe(clientWidth);
  const header = dialog().getByText('New rule').element().parentElement?.getBoundingClientRect();
  const first = dialog().getByRole('combobox', { name: 'Look at' }).element().getBoundingClientRect();
  expect(first.top - (header?.bottom ?? 0)).toBeGreaterThanOrEqual(1);
  await page.viewport(1280, 800);
});

it('[M6] sets the kind on the line of its rule', async () => {
  await renderRules([buildRule('drinks')]);
  const middleOf = (column: number) => {
    const range = document.createRange();
    range.selectNodeContents(page.getByRole('row').nth(1).element().children[column] as Element);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  expect(Math.abs(middleOf(2) - middleOf(1))).toBeLessThan(1);
});
