import { useState } from 'react';
import { expect, it } from 'vitest';
import type { EventKey } from '../../../../src/domain/event/key';
import { failure, success } from '../../../../src/domain/result';
import { useEdit, useUnsavedForm } from '../../../../src/ui/app/client/edits';
import { SaveState } from '../../../../src/ui/parts/save-state';
import { renderScreen } from '../../../helpers/render-screen';

function Buttons() {
  const mark = useEdit('event.mark');
  const undo = useEdit('history.undo');
  const markDinner = () => mark({ keys: ['dinner' as EventKey], scope: 'series', kind: 'social' });
  return (
    <>
      <button type="button" onClick={() => void markDinner()}>
        mark
      </button>
      <button type="button" onClick={() => void undo({})}>
        undo
      </button>
    </>
  );
}

it('[T2] sends an undo only once the edit before it is answered', async () => {
  const seen: string[] = [];
  let answerMark = () => {};
  const { screen } = await renderScreen(<Buttons />, {
    'event.mark': () =>
      new Promise((resolve) => {
        seen.push('mark asked');
        answerMark = () => {
          seen.push('mark answered');
          resolve(success({ marked: 1, edit: 1 }));
        };
      }),
    'history.undo': async () => {
      seen.push('undo asked');
      return success({ edit: 1, label: { code: 'remove-rule' } });
    },
  });
  await screen.getByRole('button', { name: 'mark' }).click();
  await screen.getByRole('button', { name: 'undo' }).click();
  expect(seen).toEqual(['mark asked']);
  answerMark();
  await expect.poll(() => seen).toEqual(['mark asked', 'mark answered', 'undo asked']);
});

it('[T2] [T4] says nothing of unsaved work when there was nothing to undo', async () => {
  const undone = { code: 'nothing-to-undo', message: '' } as const;
  const { screen } = await renderScreen(
    <>
      <Buttons />
      <SaveState />
    </>,
    { 'history.undo': async () => failure(undone) },
  );
  await screen.getByRole('button', { name: 'undo' }).click();
  await expect.element(screen.getByText('There is nothing to undo.')).toBeVisible();
  await expect.element(screen.getByText('Saved', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Not saved')).not.toBeInTheDocument();
});

function Form() {
  const [isUnsaved, setIsUnsaved] = useState(true);
  useUnsavedForm(isUnsaved);
  const save = useEdit('settings.save');
  const [answers, setAnswers] = useState(0);
  const saveOther = async () => {
    await save({});
    setAnswers(answers + 1);
  };
  return (
    <>
      <button type="button" onClick={() => void saveOther()}>
        save something else
      </button>
      <button type="button" onClick={() => setIsUnsaved(false)}>
        save the form
      </button>
      <p>{answers} answered</p>
      <SaveState />
    </>
  );
}

it('[T4] says Saved only once nothing is left to save', async () => {
  const { screen } = await renderScreen(<Form />, { 'settings.save': async () => success({} as never) });
  const status = screen.getByText(/^(Saving…|Saved)$/);
  await expect.element(status).toHaveTextContent('Saving…');
  await screen.getByRole('button', { name: 'save something else' }).click();
  await expect.element(screen.getByText('1 answered')).toBeVisible();
  await expect.element(status).toHaveTextContent('Saving…');
  await screen.getByRole('button', { name: 'save the form' }).click();
  await expect.element(status).toHaveTextContent('Saved');
});
