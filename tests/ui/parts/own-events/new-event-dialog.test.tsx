import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputOf } from '../../../../src/contract/client';
import type { EventKey } from '../../../../src/domain/event/key';
import { success } from '../../../../src/domain/result';
import { usePlanning } from '../../../../src/ui/parts/own-events/planning';
import { expectAccessible, renderScreen } from '../../../helpers/render-screen';
import { quickReading } from '../../quick-reading';

function Opener() {
  const plan = usePlanning();
  return (
    <button type="button" onClick={() => plan()}>
      Open
    </button>
  );
}

async function openDialog() {
  const kept: InputOf<'quick-add.keep'>[] = [];
  const rendered = await renderScreen(<Opener />, {
    'quick-add.read': async ({ text }) => success(quickReading(text)),
    'quick-add.keep': async (input) => {
      kept.push(input);
      return success({ key: 'new' as EventKey, isLogged: false, edit: 1 });
    },
    'people.list': async () => success([]),
    'events.list': async () => success({ events: [], truncated: false } as never),
    'history.get': async () => success({ undo: null, redo: null } as never),
  });
  await page.getByRole('button', { name: 'Open' }).click();
  return { ...rendered, kept, what: page.getByRole('textbox', { name: 'What' }) };
}

it('[W7] shows what is understood while typing, fills the fields, and keeps it by Enter', async () => {
  const { what, kept, screen } = await openDialog();
  await what.fill('coffee with Ana Fri 3pm at Café Blum');
  const understood = page.getByRole('list', { name: 'Understood' });
  await expect.element(understood.getByText('“coffee with Ana”')).toBeVisible();
  await expect.element(understood.getByText('at Café Blum')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Where' })).toHaveValue('Café Blum');
  await expectAccessible(screen.baseElement);
  await what.click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => kept.length).toBe(1);
  expect(kept[0]).toMatchObject({
    title: 'coffee with Ana',
    time: { kind: 'timed', start: '2026-11-27T15:00:00' },
    place: 'Café Blum',
    people: [{ name: 'Ana', who: { kind: 'new' } }],
    kind: 'social',
    form: 'hanging-out',
  });
});

it('[W7] leaves a field as the user changed it, whatever the words say', async () => {
  const { what } = await openDialog();
  const where = page.getByRole('textbox', { name: 'Where' });
  await where.fill('At home');
  await what.fill('coffee with Ana Fri 3pm at Café Blum');
  await expect.element(page.getByText('at Café Blum')).toBeVisible();
  await expect.element(where).toHaveValue('At home');
});

it('[W7] says that no day is said yet, and logs what is past', async () => {
  const { what } = await openDialog();
  await what.fill('coffee with Ana');
  await expect.element(page.getByText(/^No day is said yet\. Proposed: /)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Plan it' })).toBeVisible();
  await what.fill('coffee with Ana yesterday 3pm');
  await expect.element(page.getByRole('button', { name: 'Log it' })).toBeVisible();
});
