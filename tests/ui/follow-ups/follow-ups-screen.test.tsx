import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { FollowUpView } from '../../../src/contract/views/follow-up';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { entryIdOf } from '../../../src/ui/parts/people/name-field';
import { FollowUpsScreen } from '../../../src/ui/screens/follow-ups/follow-ups-screen';
import { expectAccessible, type RenderOptions, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildFollowUp, buildPerson } from '../build-views';

const id = (text: string) => text as FollowUpId;
const day = (text: string) => text as Day;

const show = (
  followUps: readonly FollowUpView[],
  more: Partial<Handlers> = {},
  options: RenderOptions = {},
) =>
  renderScreen(
    <FollowUpsScreen />,
    {
      'follow-ups.list': async () => success(followUps),
      'follow-up.save': async ({ id }) => success({ id: id ?? ('new' as FollowUpId) }),
      'follow-ups.edit': async () => success({ edit: 1 }),
      'people.list': async () => success([buildPerson('Ana Ruiz'), buildPerson('Leila Haddad')]),
      ...more,
    },
    '/follow-ups',
    options,
  );

/** A host that keeps what is edited, as the planner would. */
async function showKept(followUps: readonly FollowUpView[], more: Partial<Handlers> = {}) {
  let list = followUps;
  const shown = await show([], {
    'follow-ups.list': async () => success(list),
    'follow-ups.edit': async ({ ids, state, due, remove }) => {
      list = list
        .filter((one) => !(remove && ids.includes(one.id)))
        .map((one) => {
          if (!ids.includes(one.id)) return one;
          if (state === 'sent') return { ...one, state, dueness: 'waiting' };
          if (state !== undefined) return { ...one, state, dueness: 'done' };
          return { ...one, due: due ?? null, dueness: due ? 'later' : 'no-date' };
        });
      shown.client.changed('follow-ups');
      return success({ edit: 1 });
    },
    ...more,
  });
  const row = (name: string) => shown.screen.getByRole('listitem', { name, exact: true });
  await expect.element(shown.screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
  return { ...shown, row };
}

const three = [
  buildFollowUp({ id: id('1'), person: 'Ana', text: 'Send the link' }),
  buildFollowUp({ id: id('2'), person: 'Ben', text: 'Book the coffee' }),
  buildFollowUp({ id: id('3'), person: 'Cleo', text: 'Write', dueness: 'later', due: day('2026-12-04') }),
];

const headings = () =>
  page
    .getByRole('heading', { level: 2 })
    .elements()
    .map((heading) => heading.textContent);

it('[F2] lists follow-ups by when they are due, the earliest first, then what waits, the done ones last', async () => {
  const { screen } = await show([
    buildFollowUp({ id: id('1'), text: 'Done', dueness: 'done', state: 'closed' }),
    buildFollowUp({ id: id('2'), text: 'Later', dueness: 'later', due: day('2026-12-01') }),
    buildFollowUp({ id: id('3'), text: 'Today' }),
    buildFollowUp({ id: id('4'), text: 'Late', dueness: 'overdue', due: day('2026-11-23') }),
    buildFollowUp({ id: id('5'), text: 'Later still', dueness: 'overdue', due: day('2026-11-20') }),
    buildFollowUp({ id: id('6'), text: 'Some day', dueness: 'no-date', due: null }),
    buildFollowUp({ id: id('7'), text: 'Soon', dueness: 'this-week', due: day('2026-11-28') }),
    buildFollowUp({
      id: id('8'),
      text: 'Asked',
      dueness: 'waiting',
      state: 'sent',
      sinceDay: day('2026-11-22'),
    }),
  ]);
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(headings()).toEqual([
    'Overdue 2',
    'Today 1',
    'This week 1',
    'Waiting for an answer 1',
    'Later 1',
    'Some day 1',
    'Done 1',
  ]);
  const texts = [...document.querySelectorAll('li button[aria-expanded]')].map(
    (button) => button.textContent,
  );
  expect(texts.filter((text) => text !== '')).toEqual([
    ...['Later still', 'Late', 'Today', 'Soon', 'Asked', 'Later', 'Some day', 'Done'],
  ]);
  await expect.element(screen.getByText('sent three days ago')).toBeVisible();
  await expectAccessible(document.body);
});

it('[F2] groups them by person and by event, where what is overdue is said in words', async () => {
  const { screen } = await show([
    buildFollowUp({ id: id('1'), person: 'Ana', dueness: 'overdue', due: day('2026-11-20') }),
    buildFollowUp({ id: id('2'), person: '', eventKey: null, text: 'Print cards', due: day('2026-11-26') }),
    buildFollowUp({ id: id('3'), person: 'ana', due: day('2026-11-27') }),
  ]);
  await screen.getByText('By person').click();
  await expect.poll(headings).toEqual(['Ana 2', 'For nobody in particular 1']);
  await expect.element(screen.getByText('was due Fri 20 Nov')).toBeVisible();
  await screen.getByText('By event').click();
  await expect.poll(headings).toEqual(['Geo meetup Tue 24 Nov · 2', 'From no event 1']);
});

it('[F2] works down the list by keys, and the focus goes on where a row moves to another group', async () => {
  const { client, row } = await showKept(three);
  await expect.element(row('Ana: Send the link')).toBeVisible();
  row('Ana: Send the link').element().focus();
  await userEvent.keyboard(' ');
  await expect.poll(headings).toEqual(['Today 1', 'Waiting for an answer 1', 'Later 1']);
  await expect.element(row('Ben: Book the coffee')).toHaveFocus();
  await userEvent.keyboard('z');
  await expect.element(page.getByRole('button', { name: 'Tomorrow' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(headings).toEqual(['Waiting for an answer 1', 'Later 2']);
  await userEvent.keyboard('{Home}a');
  await expect.poll(headings).toEqual(['Later 2', 'Done 1']);
  await userEvent.keyboard('{ArrowDown}c');
  await expect.poll(headings).toEqual(['Later 1', 'Done 2']);
  await userEvent.keyboard('{Home}n');
  await expect.poll(headings).toEqual(['Done 3']);
  expect(client.inputsOf('follow-ups.edit')).toEqual([
    { ids: ['1'], state: 'sent' },
    { ids: ['2'], due: '2026-11-26' },
    { ids: ['1'], state: 'answered' },
    { ids: ['3'], state: 'closed' },
    { ids: ['2'], state: 'no-answer' },
  ]);
});

it('[F2] leaves letters alone when single-letter keys are off, and keeps Space', async () => {
  const settings = { ...testAppInfo.settings, letterKeys: false };
  const { client, row } = await showKept(three, {
    'app.info': async () => success({ ...testAppInfo, settings }),
  });
  await expect.element(row('Ana: Send the link')).toBeVisible();
  row('Ana: Send the link').element().focus();
  await userEvent.keyboard('cx ');
  await expect.poll(headings).toEqual(['Today 1', 'Waiting for an answer 1', 'Later 1']);
  expect(client.inputsOf('follow-ups.edit')).toEqual([{ ids: ['1'], state: 'sent' }]);
});

it('[F2] [T2] selects several, removes them at once, and offers to take that back', async () => {
  const { client, row } = await showKept(three);
  await expect.element(row('Ana: Send the link')).toBeVisible();
  row('Ana: Send the link').element().focus();
  await userEvent.keyboard('x{Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('2 follow-ups selected')).toBeVisible();
  await userEvent.keyboard('{Delete}');
  await expect.poll(headings).toEqual(['Later 1']);
  await expect.element(row('Cleo: Write')).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(client.inputsOf('follow-ups.edit')).toEqual([{ ids: ['1', '2'], remove: true }]);
});

it('[F2] [T4] saves what was changed with what it was changed from', async () => {
  const { screen, client } = await show([buildFollowUp()]);
  await screen.getByRole('button', { name: 'Send the link', exact: true }).click();
  await screen.getByRole('textbox', { name: 'What' }).fill('Send both links');
  await userEvent.keyboard('{Enter}');
  const { id: of, eventKey, person, personId, text, due, state } = buildFollowUp();
  const base = { person, personId, text, due, state };
  await expect
    .poll(() => client.inputsOf('follow-up.save'))
    .toEqual([{ id: of, eventKey, ...base, text: 'Send both links', base }]);
});

it('[F2] [T4] asks which to keep when another window wrote the same', async () => {
  const other = buildFollowUp({ text: 'Send the poster' });
  let list = [buildFollowUp()];
  const { screen, client } = await show([], {
    'follow-ups.list': async () => success(list),
    'follow-up.save': async ({ id: saved, text, base }) => {
      if (base?.text !== list[0]?.text) {
        return { ok: false, error: { code: 'changed-elsewhere', message: 'changed' } };
      }
      list = [buildFollowUp({ text })];
      client.changed('follow-ups');
      return success({ id: saved ?? id('new') });
    },
  });
  await screen.getByRole('button', { name: 'Send the link', exact: true }).click();
  const field = screen.getByRole('textbox', { name: 'What' });
  await field.fill('Send the slides');
  list = [other];
  client.changed('follow-ups');
  await expect.element(screen.getByRole('button', { name: 'Send the poster', exact: true })).toBeVisible();
  await expect.element(field).toHaveValue('Send the slides');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('This was changed in another window while you wrote.')).toBeVisible();
  await screen.getByRole('button', { name: 'Keep mine' }).click();
  await expect.element(screen.getByRole('button', { name: 'Send the slides', exact: true })).toBeVisible();
  expect(list.map(({ text }) => text)).toEqual(['Send the slides']);
});

it('[F2] [P11] adds one of no event for somebody known, by a day in words, and is empty again', async () => {
  const { screen, client } = await show([]);
  await screen.getByRole('textbox', { name: 'Add a follow-up' }).fill('Send the slides');
  await screen.getByRole('combobox', { name: 'For whom' }).fill('Lei');
  await screen.getByRole('option', { name: 'Leila Haddad' }).click();
  await screen.getByRole('textbox', { name: 'By when' }).fill('friday');
  await userEvent.keyboard('{Enter}');
  const person = buildPerson('Leila Haddad');
  await expect
    .poll(() => client.inputsOf('follow-up.save'))
    .toEqual([
      {
        id: null,
        eventKey: null,
        person: 'Leila Haddad',
        personId: entryIdOf(person),
        text: 'Send the slides',
        due: '2026-11-27',
        state: 'to-do',
      },
    ]);
  await expect.element(screen.getByRole('textbox', { name: 'Add a follow-up' })).toHaveFocus();
  await expect.element(screen.getByRole('textbox', { name: 'Add a follow-up' })).toHaveValue('');
  await expect.element(screen.getByRole('combobox', { name: 'For whom' })).toHaveValue('');
  await expect.element(screen.getByRole('textbox', { name: 'By when' })).toHaveValue('');
});

it('[F2] says that a day is not understood, and adds nothing without it', async () => {
  const { screen, client } = await show([]);
  await screen.getByRole('textbox', { name: 'Add a follow-up' }).fill('Send the slides');
  await screen.getByRole('textbox', { name: 'By when' }).fill('whenever');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByText('Nothing was added: the day is not understood yet.'))
    .toBeInTheDocument();
  expect(client.inputsOf('follow-up.save')).toEqual([]);
  await expect.element(screen.getByRole('textbox', { name: 'By when' })).toHaveValue('whenever');
});

it('[F2] adds by one Enter in the field of the name, too', async () => {
  const { screen, client } = await show([]);
  await screen.getByRole('textbox', { name: 'Add a follow-up' }).fill('Send the slides');
  await screen.getByRole('combobox', { name: 'For whom' }).fill('Leila Haddad');
  await expect.element(screen.getByRole('option', { name: 'Leila Haddad' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('follow-up.save').map(({ person, text }) => [person, text]))
    .toEqual([['Leila Haddad', 'Send the slides']]);
});

it('[F2] [T4] keeps what is typed over another screen and a restart, until it is added', async () => {
  const first = await show([]);
  await first.screen.getByRole('textbox', { name: 'Add a follow-up' }).fill('Send the slides');
  await first.screen.getByRole('combobox', { name: 'For whom' }).fill('Noor');
  await first.screen.getByRole('textbox', { name: 'By when' }).fill('friday');
  await first.screen.getByRole('combobox', { name: 'For whom' }).click();
  await first.screen.unmount();
  const { screen, client } = await show([], {}, { keepUnsaved: true });
  await expect
    .element(screen.getByRole('textbox', { name: 'Add a follow-up' }))
    .toHaveValue('Send the slides');
  await screen.getByRole('button', { name: 'Add', exact: true }).click();
  await expect
    .poll(() => client.inputsOf('follow-up.save'))
    .toEqual([
      {
        id: null,
        eventKey: null,
        person: 'Noor',
        personId: null,
        text: 'Send the slides',
        due: '2026-11-27',
        state: 'to-do',
      },
    ]);
  await expect.element(screen.getByRole('textbox', { name: 'Add a follow-up' })).toHaveValue('');
  await screen.unmount();
  const last = await show([], {}, { keepUnsaved: true });
  await expect.element(last.screen.getByRole('textbox', { name: 'Add a follow-up' })).toHaveValue('');
});

it('[F2] draws only the rows near to what is in sight', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    buildFollowUp({ id: id(`f${at}`), text: `No ${at}` }),
  );
  await show(many);
  await expect.poll(headings).toEqual(['Today 10,000']);
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(200);
});

it('leads to the event it comes from', async () => {
  const { screen } = await show([buildFollowUp()]);
  await screen.getByRole('button', { name: 'Geo meetup' }).click();
  expect(window.location.hash).toBe('#/follow-ups?event=meetup%40example.com');
});

it('says what goes here while there is nothing', async () => {
  const { screen } = await show([]);
  await expect
    .element(screen.getByText('What you promised someone is kept here until it is done.'))
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
