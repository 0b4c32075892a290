import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { FollowUpView } from '../../../src/contract/views/follow-up';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { FollowUpsScreen } from '../../../src/ui/screens/follow-ups/follow-ups-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildFollowUp } from '../build-views';

const show = (followUps: readonly FollowUpView[], more: Partial<Handlers> = {}) =>
  renderScreen(
    <FollowUpsScreen />,
    {
      'follow-ups.list': async () => success(followUps),
      'follow-up.save': async ({ id }) => success({ id: id ?? ('new' as FollowUpId) }),
      'follow-up.remove': async () => success(null),
      ...more,
    },
    '/follow-ups',
  );

it('[F2] lists follow-ups by when they are due, the earliest first, the done ones last', async () => {
  const { screen } = await show([
    buildFollowUp({ id: '1' as FollowUpId, person: 'Done', dueness: 'done', state: 'sent' }),
    buildFollowUp({ id: '2' as FollowUpId, person: 'Later', dueness: 'later', due: '2026-12-01' as Day }),
    buildFollowUp({ id: '3' as FollowUpId, person: 'Today' }),
    buildFollowUp({ id: '4' as FollowUpId, person: 'Late', dueness: 'overdue', due: '2026-11-23' as Day }),
    buildFollowUp({
      id: '5' as FollowUpId,
      person: 'Later still',
      dueness: 'overdue',
      due: '2026-11-20' as Day,
    }),
    buildFollowUp({ id: '6' as FollowUpId, person: 'Some day', dueness: 'no-date', due: null }),
  ]);
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const headings = screen.getByRole('heading', { level: 2 }).elements();
  expect(headings.map((heading) => heading.textContent)).toEqual([
    'Overdue 2',
    'Today 1',
    'Later 1',
    'Some day 1',
    'Done 1',
  ]);
  const people = [...document.querySelectorAll('li b')].map((name) => name.textContent);
  expect(people).toEqual(['Later still', 'Late', 'Today', 'Later', 'Some day', 'Done']);
  await expectAccessible(document.body);
});

it('[F2] changes the state and keeps the rest', async () => {
  const { screen, client } = await show([buildFollowUp()]);
  await screen
    .getByRole('combobox', { name: 'State of the follow-up for Ana Ruiz' })
    .selectOptions('Answered');
  const { id, eventKey, person, text, due } = buildFollowUp();
  await expect
    .poll(() => client.inputsOf('follow-up.save'))
    .toEqual([{ id, eventKey, person, text, due, state: 'answered' }]);
});

it('[F2] moves the due day', async () => {
  const { screen, client } = await show([buildFollowUp()]);
  await screen.getByRole('textbox', { name: 'Due day for Ana Ruiz' }).fill('3 Dec 2026');
  await expect.poll(() => client.inputsOf('follow-up.save').at(-1)?.due).toBe('2026-12-03');
});

it('leads to the event it comes from', async () => {
  const { screen } = await show([buildFollowUp()]);
  await screen.getByRole('button', { name: 'Geo meetup' }).click();
  expect(window.location.hash).toBe('#/follow-ups?event=meetup%40example.com');
});

it('[T2] removes a follow-up and offers to take that back', async () => {
  const { screen, client } = await show([buildFollowUp()]);
  await screen.getByRole('button', { name: 'Remove the follow-up for Ana Ruiz' }).click();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(client.inputsOf('follow-up.remove')).toEqual([{ id: 'f1' as FollowUpId }]);
});

it('says what goes here while there is nothing', async () => {
  const { screen } = await show([]);
  await expect
    .element(screen.getByText('What you promised someone stands here until it is done.'))
    .toBeVisible();
});

it('says what happened and offers to try again when the list cannot be read', async () => {
  let attempts = 0;
  const { screen } = await show([], {
    'follow-ups.list': async () => {
      attempts += 1;
      return attempts === 1
        ? { ok: false, error: { code: 'damaged', message: '' } }
        : success([buildFollowUp()]);
    },
  });
  await expect.element(screen.getByText('A file of Mingle could not be read.')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Send the link')).toBeVisible();
});
