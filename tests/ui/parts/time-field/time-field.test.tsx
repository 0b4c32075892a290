import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { TimeField } from '../../../../src/ui/parts/time-field/time-field';
import { expectAccessible, renderScreen, testAppInfo } from '../../../helpers/render-screen';

/** A field that keeps its time, before a button. */
async function show(hourCycle: 12 | 24 = 24) {
  const taken: number[] = [];
  function Form() {
    const [minutes, setMinutes] = useState(14 * 60);
    const take = (next: number) => {
      taken.push(next);
      setMinutes(next);
    };
    return (
      <>
        <TimeField label="From" value={minutes} onChange={take} />
        <button type="button">After</button>
      </>
    );
  }
  await renderScreen(<Form />, { 'app.info': async () => success({ ...testAppInfo, hourCycle }) });
  await expect.element(field()).toBeVisible();
  return taken;
}

const field = () => page.getByRole('textbox', { name: 'From' });
const note = () => page.getByRole('status');
const leave = () => page.getByRole('button', { name: 'After' }).click();

it('[E5] shows the time on the clock of the settings, whatever the browser’s is', async () => {
  await show();
  await expect.element(field()).toHaveValue('14:00');
});

it('[E5] shows it on the 12-hour clock, too, and reads either', async () => {
  const taken = await show(12);
  await expect.element(field()).toHaveValue('2:00 pm');
  await field().fill('16:30');
  await expect.element(note()).toHaveTextContent('4:30 pm');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('4:30 pm');
  await field().fill('930');
  await leave();
  expect(taken).toEqual([990, 570]);
});

it('[E6] says what it understands, and why it does not', async () => {
  const taken = await show();
  await field().fill('2:30pm');
  await expect.element(note()).toHaveTextContent('14:30');
  await field().fill('half past');
  await expect.element(note()).toHaveTextContent('');
  await leave();
  await expect.element(note()).toHaveTextContent('This is no time of day. Write it like “14:30”.');
  await expect.element(field()).toHaveValue('half past');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(document.body);
  await field().click();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('14:00');
  expect(taken).toEqual([]);
});
