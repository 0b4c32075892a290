import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure, success } from '../../../src/domain/result';
import { expectAccessible } from '../../helpers/render-screen';
import { buildPick, buildProgramme, buildSession, first, nothing, sessions, show } from './fixture';

const [a] = sessions as [ReturnType<typeof buildSession>];

it('[N7] shows a day by time and room, where keys go from room to room and pick', async () => {
  const { screen, client } = await show(buildProgramme(), { picks: [buildPick(a)] });
  await userEvent.click(screen.getByText('Rooms', { exact: true }));
  const hall = screen.getByRole('list', { name: 'Hall' });
  await expect.element(hall.getByRole('button', { name: /^Talk a.*, going$/ })).toBeVisible();
  await expectAccessible(screen.container);
  await userEvent.click(screen.getByRole('tab', { name: /Tuesday/ }));
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(hall.getByRole('button', { name: /^Talk a/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  const attic = screen.getByRole('list', { name: 'Attic' });
  await expect.element(attic.getByRole('button', { name: /^Talk b/ })).toHaveFocus();
  await userEvent.keyboard('m');
  await expect.element(attic.getByRole('button', { name: /^Talk b.*, maybe$/ })).toBeVisible();
  expect(client.inputsOf('pick.set').map(({ ids, as }) => [ids, as])).toEqual([[['b'], 'maybe']]);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Talk b' })).toBeVisible();
});

it('[N7] renders of three thousand sessions only what is in sight', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    buildSession(`s${index}`, `${String(9 + (index % 9)).padStart(2, '0')}:00`, {
      room: `Room ${index % 60}`,
      day: first,
    }),
  );
  const { screen } = await show(buildProgramme({ sessions: many, days: [first], rooms: [] }));
  await userEvent.click(screen.getByText('Rooms', { exact: true }));
  await expect.element(screen.getByRole('list', { name: 'Room 0' })).toBeVisible();
  expect(document.querySelectorAll('[data-cell]').length).toBeLessThan(1_000);
});

it('[N7] says below the address what came in place of a programme, and that http is open to others', async () => {
  const answers = [
    failure({ code: 'not-found', message: 'example.org has nothing at this address (404).' } as const),
    failure({
      code: 'not-a-programme',
      message: 'example.org has no programme that Mingle can read.',
      details: { problem: 'not-a-programme', about: 'web-page' },
    } as const),
  ];
  const { screen } = await show(
    null,
    {},
    {
      'programme.subscribe': async () => answers.shift() ?? success({ kind: 'unchanged' }),
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Fetch it from an address…' }));
  const field = page.getByRole('textbox', { name: 'Address' });
  await userEvent.fill(field, 'http://example.org/schedule');
  await expect.element(page.getByText(/anyone on the way can read this programme/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText(/^example.org has nothing at this address \(404\)\. Nothing was changed\./))
    .toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText(/but a web page; look for the schedule as XML, JSON or \.ics\./))
    .toBeVisible();
  await expect.element(field).toHaveFocus();
});

it('[N7] asks of a pick that is there several times which one it is, apart from what is gone', async () => {
  const unclear = buildPick(
    { ...a, id: 'lost', title: 'Lunch' },
    { status: { kind: 'ambiguous', candidates: ['b'] } },
  );
  const { screen } = await show(buildProgramme(), { ...nothing, picks: [unclear] });
  const which = screen.getByRole('region', { name: 'Which of these is it?' });
  await expect.element(which.getByRole('button', { name: /^Pick .* Attic$/ })).toBeVisible();
  await expect
    .element(screen.getByRole('region', { name: 'No longer in the programme' }))
    .not.toBeInTheDocument();
});
