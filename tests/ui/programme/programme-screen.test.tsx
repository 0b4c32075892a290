import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { EventKey } from '../../../src/domain/event/key';
import type { FriendPicksId } from '../../../src/domain/programme/pick';
import { failure, success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import {
  a,
  b,
  buildPick,
  buildProgramme,
  buildSession,
  c,
  first,
  key,
  second,
  sessions,
  show,
  title,
} from './fixture';

it('[N7] offers to load a programme where there is none, and asks for the zone that it does not name', async () => {
  const asked: unknown[] = [];
  const { screen } = await show(
    null,
    {},
    {
      'programme.load': async ({ zone, fileName }) => {
        asked.push([fileName, zone]);
        return success({ kind: 'needs-zone', named: '', sessions: 12 });
      },
    },
  );
  await expect.element(screen.getByRole('button', { name: 'Open its file…' })).toBeVisible();
  await expectAccessible(screen.container);
  const field = document.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(field as HTMLInputElement, new File(['<schedule/>'], 'schedule.xml'));
  await expect.element(page.getByText(/It has 12 sessions. Where is the conference/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Load it so' })).toBeDisabled();
  await userEvent.fill(page.getByRole('combobox', { name: 'Time zone of the conference' }), 'Lisbon');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Load it so' }));
  await expect
    .poll(() => asked)
    .toEqual([
      ['schedule.xml', undefined],
      ['schedule.xml', 'Europe/Lisbon'],
    ]);
});

it('[N7] says why a file may be another conference, and loads it only when that is confirmed', async () => {
  const { screen, client } = await show(
    null,
    {},
    {
      'programme.load': async ({ confirm }) =>
        confirm
          ? success({
              kind: 'loaded',
              name: 'Summit 2025',
              edit: 1,
              added: 3,
              changed: 0,
              gone: 0,
              same: 0,
              picks: { changed: 0, gone: 0, ambiguous: 0 },
              problems: [],
            })
          : success({
              kind: 'doubtful',
              name: 'Summit 2025',
              added: 3,
              changed: 0,
              gone: 0,
              same: 0,
              doubts: [
                {
                  code: 'other-days',
                  event: { first, last: second },
                  programme: { first: '2025-12-08' as Day, last: '2025-12-09' as Day },
                },
              ],
            }),
    },
  );
  await expect.element(screen.getByRole('button', { name: 'Open its file…' })).toBeVisible();
  const field = document.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(field as HTMLInputElement, new File(['<schedule/>'], 'schedule.xml'));
  await expect.element(page.getByText(/None of its sessions is on a day of the event/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Load it all the same' }));
  await expect.element(page.getByText('Summit 2025: 3 sessions.')).toBeVisible();
  expect(client.inputsOf('programme.load').map(({ confirm }) => confirm)).toEqual([undefined, true]);
});

it('[N7] shows a day by time; keys pick, and what is at once, free and another room is said', async () => {
  const { screen, client } = await show();
  await userEvent.click(screen.getByRole('tab', { name: /Tuesday/ }));
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(title('Talk a')).toHaveFocus();
  await userEvent.keyboard('g{ArrowDown}m{ArrowDown}g');
  const mine = screen.getByRole('region', { name: 'My Tuesday' });
  await expect.element(mine.getByText('2 going, 1 maybe')).toBeVisible();
  await expect.element(mine.getByText('at the same time: “Talk a”')).toBeVisible();
  await expect.element(mine.getByText('free 10:15–13:00, 2.8 h')).toBeVisible();
  await expect.element(screen.getByText('at the same time: “Talk b”')).toBeVisible();
  await userEvent.keyboard('g');
  await expect.element(mine.getByText('1 going, 1 maybe')).toBeVisible();
  expect(client.inputsOf('pick.set').map(({ ids, as }) => [...ids, as])).toEqual([
    ['a', 'going'],
    ['b', 'maybe'],
    ['c', 'going'],
    ['c', 'none'],
  ]);
  await expectAccessible(screen.container);
});

it('[N7] opens a session with what it is about, adds its speaker to the people to meet, and keeps a note', async () => {
  const { screen, client } = await show(buildProgramme(), { picks: [buildPick(c)] });
  await userEvent.click(title('Talk c').first());
  const details = screen.getByRole('region', { name: 'Talk c' });
  await expect.element(details.getByText('About the river.')).toBeVisible();
  await userEvent.click(details.getByRole('button', { name: 'Meet Speaker c' }));
  await userEvent.fill(details.getByRole('textbox', { name: 'Your note' }), 'Ask about maps');
  await userEvent.tab();
  await expect
    .poll(() => client.inputsOf('pick.note'))
    .toEqual([{ key, id: 'c', note: 'Ask about maps', base: '' }]);
  expect(client.inputsOf('session.meet')).toEqual([{ key, id: 'c', speaker: 'Speaker c' }]);
  await expectAccessible(screen.container);
  await userEvent.keyboard('{Escape}');
  await expect.element(details).not.toBeInTheDocument();
});

it('[N7] shows a note again that could not be saved before the window went', async () => {
  const picks = { picks: [buildPick(c)] };
  const refused = {
    'pick.note': async () => failure({ code: 'disk-full' as const, message: 'The disk is full.' }),
  };
  const { screen } = await show(buildProgramme(), picks, refused);
  await userEvent.click(title('Talk c').first());
  await userEvent.fill(screen.getByRole('textbox', { name: 'Your note' }), 'Ask about maps');
  await cleanup();
  const again = await show(buildProgramme(), picks, {}, { keepUnsaved: true });
  await userEvent.click(title('Talk c').first());
  await expect
    .element(again.screen.getByRole('textbox', { name: 'Your note' }))
    .toHaveValue('Ask about maps');
  await expect.poll(() => again.client.inputsOf('pick.note').at(-1)?.note).toBe('Ask about maps');
});

it('[N7] finds words of titles at once and those of abstracts by the host, and says which day has them', async () => {
  const { screen } = await show();
  await userEvent.click(screen.getByRole('tab', { name: /Wednesday/ }));
  await userEvent.keyboard('/river');
  await userEvent.click(screen.getByRole('button', { name: 'See 1 on Tuesday 8 December' }));
  await expect.element(title('Talk c')).toBeVisible();
  await expect.element(title('Talk a')).not.toBeInTheDocument();
});

it('[N7] goes to a day by its number', async () => {
  const { screen } = await show();
  await expect.element(title('Talk a')).toBeVisible();
  await userEvent.keyboard('2');
  await expect.element(screen.getByRole('tab', { name: /Wednesday/, selected: true })).toHaveFocus();
  await expect.element(title('Talk d')).toBeVisible();
});

it('[N7] says what a new version changed, and keeps what is gone until it is let go', async () => {
  const gone = buildPick(buildSession('x', '15:00'), { status: { kind: 'gone' }, note: 'Bring the map' });
  const before = { ...buildPick(a).session, room: 'Cellar' };
  const moved = buildPick(a, { status: { kind: 'changed', changes: ['room'], before } });
  const { screen, client } = await show(buildProgramme(), {
    picks: [moved, gone],
    news: { added: 12, changed: 4, gone: 2 },
  });
  await expect
    .element(screen.getByText(/1 of your picks changed, 1 is gone, 12 new sessions, 4 changed in all/))
    .toBeVisible();
  await expect.element(screen.getByText('was in Cellar')).toBeVisible();
  await expect.element(screen.getByText('Bring the map')).toBeVisible();
  await expectAccessible(screen.container);
  await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Let go: Talk x' }));
  await expect.element(screen.getByText('Bring the map')).not.toBeInTheDocument();
  expect([client.inputsOf('programme.seen').length, client.inputsOf('pick.set')]).toEqual([
    1,
    [{ key, ids: ['x'], as: 'none' }],
  ]);
});

it('[N7] asks after a session whether it was seen, and makes a missed one a follow-up', async () => {
  const past = buildSession('p', '09:00', { day: '2026-11-24' as Day });
  const { screen, client } = await show(
    buildProgramme({ days: ['2026-11-24' as Day], sessions: [past] }),
    { picks: [buildPick(past)] },
    { 'pick.follow-up': async () => success({ edit: 6, id: 'f' as never }) },
  );
  const mine = screen.getByRole('region', { name: 'My Tuesday' });
  await userEvent.click(screen.getByRole('tab', { name: /Tuesday/ }));
  await userEvent.keyboard('{ArrowDown}x');
  await userEvent.click(mine.getByRole('button', { name: 'Watch it later: Talk p' }));
  await expect.element(page.getByText('“Talk p” is among your follow-ups.')).toBeVisible();
  expect([client.inputsOf('pick.attend'), client.inputsOf('pick.follow-up')]).toEqual([
    [{ key, ids: ['p'], as: 'missed' }],
    [{ key, id: 'p' }],
  ]);
});

it('[N7] shows friends’ picks by their initial, and what the calendars have on the day', async () => {
  const { screen } = await show(buildProgramme(), {
    picks: [buildPick(a)],
    friends: [{ id: 'ben' as FriendPicksId, name: 'Ben', sessions: ['a', 'b'], others: ['Elsewhere'] }],
    appointments: [
      {
        key: 'lunch@example.com' as EventKey,
        summary: 'Lunch with Leila',
        location: 'Foyer',
        span: {
          kind: 'timed',
          start: Date.parse('2026-12-08T12:00:00Z'),
          end: Date.parse('2026-12-08T13:00:00Z'),
        },
      },
    ],
  });
  await expect.element(screen.getByText('Ben picked this').first()).toBeInTheDocument();
  await expect.element(screen.getByText('in your calendar · 12:00–13:00 · Foyer')).toBeVisible();
  await expect.element(screen.getByText('2 sessions, 1 with you, 1 not in this programme')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ben', exact: true }));
  await expect.element(title('Talk b')).toBeVisible();
  await expect.element(title('Talk c')).not.toBeInTheDocument();
  await expectAccessible(screen.container);
});

it('[N7] gives a code only where the picks fit, and offers those of a day', async () => {
  const { screen, client } = await show(
    buildProgramme(),
    { picks: [buildPick(a), buildPick(sessions[3] ?? b)] },
    {
      'pick.export': async ({ day }) =>
        success({ text: 'x'.repeat(day ? 900 : 2_901), sessions: day ? 1 : 2, left: 0 }),
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Picks to the phone' }));
  await expect
    .element(page.getByText(/too many for a code that a camera can read. Choose a day/))
    .toBeVisible();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which picks' }), first);
  await expect.element(page.getByRole('img', { name: 'The picks as a QR code' })).toBeVisible();
  expect(client.inputsOf('pick.export')).toContainEqual({ key, day: first, short: true });
});

it('[N7] says what failed when the programme cannot be loaded', async () => {
  const { screen } = await show(
    null,
    {},
    {
      'programme.get': async () => failure({ code: 'not-found', message: 'gone' }),
    },
  );
  await expect.element(screen.getByText('That is no longer here.')).toBeVisible();
});
