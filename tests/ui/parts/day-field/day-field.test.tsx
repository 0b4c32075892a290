import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure, success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
import { DayField } from '../../../../src/ui/parts/day-field/day-field';
import type { TakeDay } from '../../../../src/ui/parts/day-field/use-day-text';
import { expectAccessible, renderScreen, testAppInfo } from '../../../helpers/render-screen';

/** Today is Wednesday, 25 November 2026. */

interface Host {
  readonly taken: readonly (Day | null)[];
}

interface Options {
  readonly value?: string | null;
  readonly clearable?: boolean;
  readonly locale?: string;
  /** Answers instead of taking the day. */
  readonly answer?: TakeDay;
}

/** A field that keeps its day, between two buttons. */
async function show({
  value = '2026-12-01',
  clearable = true,
  locale = 'en-GB',
  answer,
}: Options = {}): Promise<Host> {
  const taken: (Day | null)[] = [];
  function Form() {
    const [day, setDay] = useState(value as Day | null);
    const take = (next: Day | null) => {
      taken.push(next);
      if (answer) return answer(next);
      setDay(next);
    };
    return (
      <>
        <button type="button">Before</button>
        <DayField label="Due" placeholder="No day" clearable={clearable} value={day} onChange={take} />
        <button type="button">After</button>
      </>
    );
  }
  await renderScreen(<Form />, { 'app.info': async () => success({ ...testAppInfo, locale }) });
  await expect.element(field()).toBeVisible();
  return { taken };
}

const field = () => page.getByRole('textbox', { name: 'Due', exact: true });
const note = () => page.getByRole('status');
const calendar = () => page.getByRole('dialog', { name: 'Due: calendar' });

/** Types over what is in the field. */
async function type(text: string): Promise<void> {
  await field().click();
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard(text);
}

it('[E6] says what it understands while one types, and takes it on Enter', async () => {
  const { taken } = await show();
  await expect.element(field()).toHaveValue('1 Dec 2026');
  await type('tomorrow');
  await expect.element(note()).toHaveTextContent('Thu 26 Nov 2026, tomorrow');
  await expect.element(field()).toHaveAccessibleDescription('Thu 26 Nov 2026, tomorrow');
  expect(taken).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('26 Nov 2026');
  await expect.element(field()).toHaveFocus();
  await expect.element(note()).toHaveTextContent('');
  expect(taken).toEqual(['2026-11-26']);
});

it.each([
  ['25.12.2026', '2026-12-25'],
  ['25 Dec', '2026-12-25'],
  ['nächsten Dienstag', '2026-12-01'],
  ['Fri 3pm', '2026-11-27'],
])('[E6] takes what was typed when the focus leaves: %s', async (text, day) => {
  const { taken } = await show({ value: null });
  await type(text);
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
  expect(taken).toEqual([day]);
});

it('[E6] keeps what is typed while the focus is on its own calendar button', async () => {
  const { taken } = await show();
  await type('tomorrow');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Due: calendar' })).toHaveFocus();
  await expect.element(field()).toHaveValue('tomorrow');
  expect(taken).toEqual([]);
});

it('[E6] writes and reads numbers in the order of the region', async () => {
  const { taken } = await show({ locale: 'en-US' });
  await expect.element(field()).toHaveValue('Dec 1 2026');
  await type('12/10{Enter}');
  await expect.element(field()).toHaveValue('Dec 10 2026');
  expect(taken).toEqual(['2026-12-10']);
});

it('[E6] keeps a text that it does not understand, and says why', async () => {
  const { taken } = await show();
  await type('31.02.');
  await expect.element(note()).toHaveTextContent('');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field()).toHaveAccessibleDescription('No calendar has this day.');
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(field()).toHaveValue('31.02.');
  await expect.element(page.getByText('No calendar has this day.').nth(1)).toBeVisible();
  await expectAccessible(document.body);
  expect(taken).toEqual([]);
  await type('28.02.');
  await expect.element(field()).not.toHaveAttribute('aria-invalid');
  await expect.element(note()).toHaveTextContent('Sun 28 Feb 2027, in 14 weeks');
});

it('[E6] names both days of a text that can be two', async () => {
  await show();
  await type('Mon or Tue{Enter}');
  await expect
    .element(note())
    .toHaveTextContent('This can be Mon 30 Nov 2026 or Tue 1 Dec 2026. Write one of them.');
});

it('[E6] shows again what was there on Escape', async () => {
  const { taken } = await show();
  await type('tomorrow{Escape}');
  await expect.element(field()).toHaveValue('1 Dec 2026');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Tab}{Tab}');
  expect(taken).toEqual([]);
});

it('[E6] takes no Enter that ends a composition', async () => {
  const { taken } = await show();
  await type('tomorrow');
  const input = field().element();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
  await expect.element(field()).toHaveValue('tomorrow');
  expect(taken).toEqual([]);
});

it('[E6] has no day when it is emptied, where that is allowed', async () => {
  const { taken } = await show();
  await type('{Delete}{Enter}');
  await expect.element(field()).toHaveValue('');
  expect(taken).toEqual([null]);
});

it('[E6] says that a day is missing where there must be one', async () => {
  const { taken } = await show({ clearable: false });
  await type('{Delete}{Enter}');
  await expect.element(note()).toHaveTextContent('A day is missing.');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('1 Dec 2026');
  expect(taken).toEqual([]);
});

it('[E6] picks from a calendar that opens at the app’s today by a key', async () => {
  const { taken } = await show({ value: null });
  await field().click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(calendar()).toBeVisible();
  const today = page.getByRole('button', { name: '25 November 2026' });
  await expect.element(today).toHaveFocus();
  await expect.element(today).toHaveAttribute('aria-current', 'date');
  await expectAccessible(calendar().element());
  await userEvent.keyboard('{ArrowRight}{ArrowUp}{Enter}');
  await expect.element(calendar()).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('19 Nov 2026');
  expect(taken).toEqual(['2026-11-19']);
});

it('[E6] drops what was typed for the day that is picked', async () => {
  const { taken } = await show();
  await type('tomorrow');
  await page.getByRole('button', { name: 'Due: calendar' }).click();
  await page.getByRole('button', { name: '27 November 2026', exact: true }).click();
  await expect.element(field()).toHaveValue('27 Nov 2026');
  expect(taken).toEqual(['2026-11-27']);
});

it('[E6] shows a typed day in the calendar, and on Escape goes back to what was typed', async () => {
  const { taken } = await show();
  await type('tomorrow');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(calendar()).toBeVisible();
  await expect.element(page.getByRole('button', { name: '26 November 2026', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar()).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('tomorrow');
  expect(taken).toEqual([]);
});

it('takes the day away in the calendar, and today', async () => {
  const { taken } = await show();
  await page.getByRole('button', { name: 'Due: calendar' }).click();
  await page.getByRole('button', { name: 'No day' }).click();
  await expect.element(field()).toHaveValue('');
  await page.getByRole('button', { name: 'Due: calendar' }).click();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect.element(field()).toHaveValue('25 Nov 2026');
  expect(taken).toEqual([null, '2026-11-25']);
});

it('shows the old day again when the new one could not be saved', async () => {
  let refuse = () => {};
  const answer = () =>
    new Promise<{ readonly ok: boolean }>((resolve) => {
      refuse = () => resolve(failure({ code: 'disk-full', message: '' }));
    });
  await show({ answer });
  await type('tomorrow{Enter}');
  await expect.element(field()).toHaveValue('26 Nov 2026');
  refuse();
  await expect.element(field()).toHaveValue('1 Dec 2026');
});
