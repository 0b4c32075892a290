import { expect, it } from 'vitest';
import { isOperationName, operationNames } from '../../../../src/contract/operation-names';
import { operations } from '../../../../src/contract/operations';
import type { EditLabel } from '../../../../src/contract/views/edit';
import type { FollowUpView } from '../../../../src/contract/views/follow-up';
import type { EventKey } from '../../../../src/domain/event/key';
import type { FollowUpId } from '../../../../src/domain/follow-ups/follow-up';
import { success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
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

it('asks again for what could not be loaded when the connection to the host changes', async () => {
  let code: 'unreachable' | 'forbidden' | null = 'forbidden';
  const { screen, client } = await renderScreen(<UndoWord />, {
    'history.get': async () =>
      code === null
        ? success({ edits: [], latest: 0, undo: null, redo: null })
        : { ok: false, error: { code, message: '' } },
  });
  await expect.element(screen.getByText('failed')).toBeVisible();
  code = null;
  client.push({ kind: 'connection', connection: 'up' });
  await expect.element(screen.getByText('nothing')).toBeVisible();
  client.push({ kind: 'connection', connection: 'lost' });
  expect(client.inputsOf('history.get').length).toBe(2);
});

it('[P11] fetches an event again when somebody it names was renamed or merged', () => {
  expect(topicsOf['event.get']).toContain('people');
});

const view = (id: string, due: string | null, text = id): FollowUpView => ({
  id: id as FollowUpId,
  eventKey: 'dinner' as EventKey,
  person: '',
  text,
  due: due as Day | null,
  state: 'to-do',
  personId: null,
  stateSince: 1,
  step: null,
  createdAt: 1,
  dueness: due === null ? 'no-date' : 'later',
  sinceDay: '2026-03-01' as Day,
  event: { summary: 'Dinner', day: null, calendarId: null },
});

function FollowUpTexts() {
  const list = useOperation('follow-ups.list', {});
  return <p>{list.kind === 'loaded' ? list.value.map(({ text }) => text).join(', ') : list.kind}</p>;
}

it('[F2] asks only for the follow-ups that the host names, and puts them where they belong', async () => {
  let now = [view('bread', '2026-03-02'), view('wine', null)];
  const { screen, client } = await renderScreen(<FollowUpTexts />, {
    'follow-ups.list': async ({ ids }) => success(now.filter(({ id }) => ids?.includes(id) ?? true)),
  });
  await expect.element(screen.getByText('bread, wine')).toBeVisible();
  now = [view('call', '2026-03-01'), view('wine', null, 'red wine')];
  client.push({
    kind: 'changed',
    topics: ['events', 'follow-ups', 'history'],
    events: ['dinner' as EventKey],
    followUps: ['call', 'bread', 'wine'] as FollowUpId[],
  });
  await expect.element(screen.getByText('call, red wine')).toBeVisible();
  expect(client.inputsOf('follow-ups.list')).toEqual([{}, { ids: ['call', 'bread', 'wine'] }]);
});

it('[F2] asks for all again where the answer is on its way and may be from before the edit', async () => {
  const answers: ((texts: readonly string[]) => void)[] = [];
  const { screen, client } = await renderScreen(<FollowUpTexts />, {
    'follow-ups.list': ({ ids }) =>
      ids
        ? Promise.resolve(success([]))
        : new Promise((resolve) => {
            answers.push((texts) => resolve(success(texts.map((text) => view(text, null)))));
          }),
  });
  await expect.poll(() => answers.length).toBe(1);
  client.push({
    kind: 'changed',
    topics: ['events', 'follow-ups', 'history'],
    events: ['dinner' as EventKey],
    followUps: ['bread' as FollowUpId],
  });
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.(['before']);
  answers[1]?.(['after']);
  await expect.element(screen.getByText('after')).toBeVisible();
});

function Clashes() {
  const days = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };
  const list = useOperation('events.list', { ...days, clashes: true });
  const plain = useOperation('events.list', days);
  if (list.kind !== 'loaded' || plain.kind !== 'loaded') return <p>loading</p>;
  return <p>{list.value.truncated ? 'clashes after' : 'clashes before'}</p>;
}

it('[W11] asks anew for what clashes after a mark, and for the rows alone does not', async () => {
  let isMarked = false;
  const { screen, client } = await renderScreen(<Clashes />, {
    'events.list': async () => success({ events: [], truncated: isMarked }),
    'events.states': async () => success([]),
  });
  await expect.element(screen.getByText('clashes before')).toBeVisible();
  isMarked = true;
  client.push({ kind: 'changed', topics: ['events', 'history'], events: ['dinner' as EventKey] });
  await expect.element(screen.getByText('clashes after')).toBeVisible();
  expect(client.inputsOf('events.list').map(({ clashes = false }) => clashes)).toEqual([true, false, true]);
});
