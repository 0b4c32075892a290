import { expect, it } from 'vitest';
import { isOperationName, operationNames } from '../../../../src/contract/operation-names';
import { operations } from '../../../../src/contract/operations';
import type { EditLabel } from '../../../../src/contract/views/edit';
import { success } from '../../../../src/domain/result';
import { topicsOf } from '../../../../src/ui/app/client/changes';
import { useOperation } from '../../../../src/ui/app/client/operation';
import { renderScreen } from '../../../helpers/render-screen';

it('knows for every reading operation what makes its answer out of date', () => {
  const reading = operationNames.filter((name) => operations[name].access === 'read');
  expect(reading.filter((name) => (topicsOf[name] ?? []).length === 0)).toEqual([]);
  expect(Object.keys(topicsOf).filter((name) => !isOperationName(name))).toEqual([]);
});

function UndoWord() {
  const history = useOperation('history.get', {});
  return <p>{history.kind === 'loaded' ? (history.value.undo?.code ?? 'nothing') : history.kind}</p>;
}

it('fetches again what the host says has changed, and keeps the last value when that fails', async () => {
  let undo: EditLabel | null = { code: 'add-rule' };
  const { screen, client } = await renderScreen(<UndoWord />, {
    'history.get': async () =>
      undo === null
        ? { ok: false, error: { code: 'damaged', message: '' } }
        : success({ edits: [], latest: 0, undo, redo: null }),
  });
  await expect.element(screen.getByText('add-rule')).toBeVisible();
  undo = { code: 'remove-rule' };
  client.changed('calendars');
  client.changed('history');
  await expect.element(screen.getByText('remove-rule')).toBeVisible();
  undo = null;
  client.changed('history');
  await expect.poll(() => client.inputsOf('history.get').length).toBe(3);
  await expect.element(screen.getByText('remove-rule')).toBeVisible();
});
