import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import type { DataStatus } from '../../../src/contract/views/data';
import { success } from '../../../src/domain/result';
import { App } from '../../../src/ui/app/app';
import { createFakeClient } from '../../helpers/fake-client';
import { expectAccessible, testAppInfo } from '../../helpers/render-screen';

const damaged: DataStatus = {
  state: 'damaged',
  message: 'mingle.json: line 3 cannot be read.',
  dataFolder: '/home/robin/.config/mingle',
  readable: {
    from: 'backup',
    file: '2026-11-24.json',
    at: Date.parse('2026-11-24T12:00:00Z'),
    counts: { calendars: 2, marks: 18, preps: 1, followUps: 0, ownEvents: 0, people: 0 },
  },
  others: [],
};

async function show(first: DataStatus) {
  let status = first;
  const client = createFakeClient({
    'data.status': async () => success(status),
    'data.recover': async () => {
      status = { ...first, state: 'ready' };
      client.changed('data');
      return success(status);
    },
    'app.info': async () => success({ ...testAppInfo, calendars: 0 }),
    'reviews.list': async () => success([]),
    'follow-ups.list': async () => success([]),
  });
  window.location.hash = '/today';
  const screen = await render(<App client={client} />);
  return {
    screen,
    client,
    mend: () => {
      status = { ...first, state: 'ready' };
    },
  };
}

it('[T6] says what happened, what was kept, and offers the newest backup', async () => {
  const { screen, client } = await show(damaged);
  await expect.element(screen.getByRole('heading', { name: 'Your data could not be read.' })).toBeVisible();
  await expect.element(screen.getByText('mingle.json: line 3 cannot be read.')).toBeVisible();
  await expect.element(screen.getByText(/^Nothing was changed\..*“quarantine”/)).toBeVisible();
  await expect
    .element(
      screen.getByText(
        /with 2 calendars, 18 marks, 1 preparation, 0 follow-ups, 0 events of your own, 0 people\./,
      ),
    )
    .toBeVisible();
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Go on with the newest backup' }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([{ from: 'backup' }]);
});

it('[T6] offers the plan up to the damage in its log before any backup', async () => {
  const { readable } = damaged;
  const { screen, client } = await show({ ...damaged, readable: readable && { ...readable, from: 'plan' } });
  await expect
    .element(
      screen.getByText(
        'It has 2 calendars, 18 marks, 1 preparation, 0 follow-ups, 0 events of your own, 0 people. What you changed after the damage is not in it; no backup is newer.',
      ),
    )
    .toBeVisible();
  await screen.getByRole('button', { name: 'Go on with what can be read' }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([{ from: 'file' }]);
});

it('[T6] offers a file whose checksum does not fit as it is, beside the newest backup', async () => {
  const counts = { calendars: 2, marks: 21, preps: 1, followUps: 0, ownEvents: 0, people: 0 };
  const altered = { from: 'altered', file: 'mingle.json', at: damaged.readable?.at ?? 0, counts } as const;
  const { screen, client } = await show({ ...damaged, others: [altered] });
  await expect
    .element(
      screen.getByText(
        'It has 2 calendars, 21 marks, 1 preparation, 0 follow-ups, 0 events of your own, 0 people. Choose this if you changed it yourself; else something in it may be wrong.',
      ),
    )
    .toBeVisible();
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Go on with the file as it is' }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([{ from: 'file' }]);
});

it('[T3] lists the other backups', async () => {
  const other = {
    from: 'backup',
    file: '2026-11-20.0007.json',
    at: Date.parse('2026-11-20T12:00:00Z'),
    counts: { calendars: 1, marks: 4, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
  } as const;
  const { screen, client } = await show({ ...damaged, others: [other] });
  await screen.getByText('Go on with another backup').click();
  await expect
    .element(
      screen.getByText(
        '1 calendar, 4 marks, 0 preparations, 0 follow-ups, 0 events of your own, 0 people 2026-11-20.0007.json',
      ),
    )
    .toBeVisible();
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: /20/ }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([{ from: 'backup', file: '2026-11-20.0007.json' }]);
});

it('[T6] can start with nothing when there is no backup', async () => {
  const { screen, client } = await show({ ...damaged, readable: null });
  await expect.element(screen.getByText('There is no backup that can be read.')).toBeVisible();
  await screen.getByRole('button', { name: 'Start with nothing' }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([{ from: 'nothing' }]);
});

it.each([
  ['newer-version', 'Your data comes from a newer Mingle.'],
  ['in-use', 'Mingle is already open with this data.'],
  ['unreadable', 'The folder with your data cannot be read.'],
] as const)('[T6] leaves data that is %s alone and goes on once that is over', async (state, title) => {
  const { screen, client, mend } = await show({ ...damaged, state, message: '' });
  await expect.element(screen.getByRole('heading', { name: title })).toBeVisible();
  mend();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  expect(client.inputsOf('data.recover')).toEqual([]);
});
