import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
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

it('[F2] [E6] moves to another group when its day is typed to the end, and keeps the focus', async () => {
  const other = buildFollowUp({
    id: 'f2' as FollowUpId,
    person: 'Jonas',
    dueness: 'later',
    due: '2026-12-01' as Day,
  });
  let list = [buildFollowUp(), other];
  const { screen, client } = await show([], {
    'follow-ups.list': async () => success(list),
    'follow-up.save': async ({ id, due }) => {
      list = [buildFollowUp({ due, dueness: 'later' }), other];
      return success({ id: id ?? ('new' as FollowUpId) });
    },
  });
  const due = screen.getByRole('textbox', { name: 'Due day for Ana Ruiz' });
  await due.click();
  await userEvent.keyboard('{Control>}a{/Control}3.12.');
  await expect.element(screen.getByText('Thu 3 Dec 2026, in 8 days').first()).toBeInTheDocument();
  expect(client.inputsOf('follow-up.save')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('follow-up.save').map((input) => input.due))
    .toEqual(['2026-12-03']);
  client.changed('follow-ups');
  await expect.element(screen.getByRole('heading', { name: 'Today 1' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'Later 2' })).toBeVisible();
  await expect.element(due).toHaveFocus();
  await expect.element(due).toHaveValue('3 Dec 2026');
});

it('[E1] leaves the focus where the user put it when a follow-up moves to another group', async () => {
  const other = buildFollowUp({ id: 'f2' as FollowUpId, person: 'Jonas' });
  let list = [buildFollowUp(), other];
  const { screen, client } = await show([], { 'follow-ups.list': async () => success(list) });
  await screen.getByRole('textbox', { name: 'Due day for Ana Ruiz' }).click();
  await screen.getByRole('textbox', { name: 'Due day for Jonas' }).click();
  list = [buildFollowUp({ due: '2026-12-03' as Day, dueness: 'later' }), other];
  client.changed('follow-ups');
  await expect.element(screen.getByRole('heading', { name: 'Later 1' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Due day for Jonas' })).toHaveFocus();
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
