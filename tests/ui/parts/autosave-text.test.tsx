import { useState } from 'react';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AutosaveText } from '../../../src/ui/parts/autosave-text';
import { renderScreen } from '../../helpers/render-screen';

/** A field over a value that another window can change too. */
function Field({ onSave }: { readonly onSave: (text: string) => Promise<boolean> }) {
  const [value, setValue] = useState('');
  const [shown, setShown] = useState(true);
  return (
    <>
      {shown && <AutosaveText label="Why" value={value} onSave={onSave} />}
      <button type="button" onClick={() => setValue('from elsewhere')}>
        Elsewhere
      </button>
      <button type="button" onClick={() => setShown(false)}>
        Leave
      </button>
    </>
  );
}

/** A click that leaves the focus where it is. */
const press = (button: Element) => button.dispatchEvent(new MouseEvent('click', { bubbles: true }));

async function show(outcome: () => boolean = () => true) {
  const saved: string[] = [];
  const { screen } = await renderScreen(
    <Field
      onSave={async (text) => {
        saved.push(text);
        return outcome();
      }}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Why' });
  await expect.element(field).toBeVisible();
  return { screen, field, saved };
}

it('saves once, a moment after the last key', async () => {
  const { field, saved } = await show();
  await field.click();
  await userEvent.keyboard('to meet Ana');
  expect(saved).toEqual([]);
  await expect.poll(() => saved).toEqual(['to meet Ana']);
});

it('saves at once when one leaves the field, and not again without a change', async () => {
  const { field, saved } = await show();
  await field.fill('to meet Ana');
  await userEvent.keyboard('{Tab}');
  expect(saved).toEqual(['to meet Ana']);
  await field.click();
  await userEvent.keyboard('{Tab}');
  expect(saved).toEqual(['to meet Ana']);
});

it('[T4] saves what is typed when the field or the page goes away', async () => {
  const { screen, field, saved } = await show();
  await field.fill('first');
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(saved).toEqual(['first']);
  await field.fill('second');
  press(screen.getByRole('button', { name: 'Leave' }).element());
  await expect.poll(() => saved).toEqual(['first', 'second']);
});

it('keeps what could not be saved in the field and tries again', async () => {
  let works = false;
  const { field, saved } = await show(() => works);
  await field.fill('to meet Ana');
  await expect.poll(() => saved).toEqual(['to meet Ana']);
  await expect.element(field).toHaveValue('to meet Ana');
  works = true;
  await userEvent.keyboard('{Tab}');
  expect(saved).toEqual(['to meet Ana', 'to meet Ana']);
});

it('shows what another window wrote, unless something here waits to be saved', async () => {
  const { screen, field } = await show();
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.element(field).toHaveValue('from elsewhere');
});

it('does not let another window overwrite what is being typed', async () => {
  const { screen, field } = await show(() => false);
  await field.fill('mine');
  press(screen.getByRole('button', { name: 'Elsewhere' }).element());
  await expect.element(field).toHaveValue('mine');
});
