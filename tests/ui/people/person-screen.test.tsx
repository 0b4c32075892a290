import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EditId } from '../../../src/contract/views/edit';
import type { PersonEvent, PersonPage } from '../../../src/contract/views/person';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey } from '../../../src/domain/event/key';
import type { PhotoFile } from '../../../src/domain/people/contact';
import type { MergeId } from '../../../src/domain/people/merge';
import type { PersonId } from '../../../src/domain/people/person';
import { unknownFacts } from '../../../src/domain/people/person';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import type { Instant } from '../../../src/domain/time/instant';
import { PersonScreen } from '../../../src/ui/screens/people/person/person-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildFollowUp, buildPerson, buildPersonPage } from '../build-views';

const buildEvent = (summary: string, day: string, state: PersonEvent['state']): PersonEvent => ({
  key: `${summary}@example.com` as EventKey,
  calendarId: 'work' as CalendarId,
  summary,
  span: { kind: 'all-day', start: day as Day, end: day as Day },
  day: day as Day,
  kind: 'networking',
  state,
  said: [],
  verdict: null,
  felt: null,
});

const meetup = buildEvent('Maps meetup', '2026-10-21', 'met');
const kubecon = buildEvent('KubeCon', '2026-12-07', 'planned');
const first = buildEvent('Hackathon', '2025-05-12', 'met');
const edit = 1 as EditId;

const ana = buildPersonPage('Ana Ruiz', {
  timeline: [kubecon, meetup, first],
  firstMet: first,
  events: 3,
  hours: 12,
});

/** A host with one person, which keeps what is saved. */
function buildHost(start: PersonPage) {
  let now = start;
  const handlers: Partial<Handlers> = {
    'person.get': async () => success(now),
    'circles.list': async () => success([]),
    'people.list': async () => success([buildPerson('Ana Ruiz'), buildPerson('Jonas Weber')]),
    'person.save': async ({ facts, restUntil }) => {
      const all = { ...now.facts, ...facts } as PersonPage['facts'];
      now = {
        ...now,
        id: 'p1' as PersonId,
        isKept: true,
        facts: all,
        ...(restUntil !== undefined && { restUntil }),
      };
      return success({ id: 'p1' as PersonId, edit });
    },
  };
  return handlers;
}

const at = '/people/mailto%3Aana.ruiz%40example.com';
const show = (person: PersonPage, more: Partial<Handlers> = {}, where = at) =>
  renderScreen(<PersonScreen />, { ...buildHost(person), ...more }, where);

it('[P2] [P8] tells where we met first and last, what is next, and the hours with their source', async () => {
  const { screen } = await show(ana);
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ana Ruiz');
  await expect
    .element(screen.getByText(/^In your calendars, you first met/))
    .toHaveTextContent(
      'In your calendars, you first met on Mon 12 May 2025, at Hackathon. You last met five weeks ago, at Maps meetup. ' +
        'Next is Mon 7 Dec, in 12 days: KubeCon. Together for about 12 hours so far, ' +
        'fewer than the 50 or so that a casual friendship usually takes.',
    );
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Where this comes from' }).click();
  await expect.element(page.getByText(/Hall, Journal of Social and Personal Relationships/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Maps meetup' }).first().click();
  expect(window.location.hash).toMatch(/event=Maps\+meetup%40example\.com$/);
});

it('[P2] [F5] says in the timeline what the user thought of an event', async () => {
  const verdict = { worthIt: 'yes', again: 'maybe', learning: 'Sit at the back' } as const;
  const { screen } = await show({ ...ana, timeline: [{ ...meetup, verdict }] });
  await expect
    .element(screen.getByText(/^It was worth it/))
    .toHaveTextContent('It was worth it. You might go again. Sit at the back');
});

it('[P2] saves what is written a moment later, once, and then calls the person by their entry', async () => {
  const { screen, client } = await show(ana);
  await screen.getByRole('textbox', { name: 'Organisation' }).click();
  await userEvent.keyboard('Acme');
  await screen.getByRole('textbox', { name: 'Role' }).click();
  await expect
    .poll(() => client.inputsOf('person.save'))
    .toEqual([{ id: 'mailto:ana.ruiz@example.com', facts: { organisation: 'Acme' } }]);
  await userEvent.keyboard('thesis host');
  await screen.getByRole('button', { name: 'friend' }).click();
  await screen.getByRole('button', { name: 'professional' }).click();
  await expect
    .poll(() => client.inputsOf('person.save').slice(1))
    .toEqual([
      { id: 'p1', facts: { role: 'thesis host' } },
      { id: 'p1', facts: { ties: ['friend'] } },
      { id: 'p1', facts: { ties: ['friend', 'professional'] } },
    ]);
  await expect.poll(() => window.location.hash).toBe('#/people/p1');
  await expect.element(screen.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Acme');
});

it('[T2] shows the person as before when the edit that made their entry is undone', async () => {
  const host = buildHost(ana);
  let isUndone = false;
  const { screen, client } = await show(ana, {
    'person.get': async (input) => {
      if (!isUndone) return (await host['person.get']?.(input)) ?? success(ana);
      return input.id === ana.id ? success(ana) : { ok: false, error: { code: 'not-found', message: '' } };
    },
  });
  const organisation = screen.getByRole('textbox', { name: 'Organisation' });
  await organisation.fill('Acme');
  await screen.getByRole('textbox', { name: 'Role' }).click();
  await expect.poll(() => window.location.hash).toBe('#/people/p1');
  isUndone = true;
  client.changed('people');
  await expect.poll(() => window.location.hash).toBe(`#${at}`);
  await expect.element(organisation).toHaveValue('');
});

it('[P9] [E6] reads a birthday with or without its year, and says what it understood', async () => {
  const { screen, client } = await show(ana);
  const birthday = screen.getByRole('textbox', { name: 'Birthday' });
  await birthday.fill('2 Nov 1980');
  await expect
    .element(screen.getByText('2 November 1980, turns 47 on Tue 2 Nov 2027, in 11 months'))
    .toBeVisible();
  await birthday.fill('2 Nov');
  await userEvent.keyboard('{Tab}');
  await expect
    .poll(() => client.inputsOf('person.save').map(({ facts }) => facts))
    .toEqual([{ birthday: '--11-02' }]);
  await expect.element(birthday).toHaveValue('2 November');
  await birthday.fill('some day');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(/^This is not understood as a birthday/)).toBeVisible();
});

it('[P11] refuses an address that somebody else has, and keeps what was typed', async () => {
  const message =
    'jonas@example.com is an address of Jonas Weber already. Merge the two if they are one person.';
  const { screen } = await show(ana, {
    'person.save': async () => ({ ok: false, error: { code: 'bad-input', message, field: 'emails' } }),
  });
  const emails = screen.getByRole('textbox', { name: 'E-mail addresses' });
  await emails.fill('ana.ruiz@example.com\njonas@example.com');
  await screen.getByRole('textbox', { name: 'Food' }).click();
  await expect.element(screen.getByText(message)).toBeVisible();
  await expect.element(emails).toHaveValue('ana.ruiz@example.com\njonas@example.com');
});

it('[P4] says that it is time to be in touch, and puts it off without a trace', async () => {
  const due = buildPersonPage('Ana Ruiz', {
    id: 'p1' as PersonId,
    isKept: true,
    due: '2026-11-20' as Day,
    cadence: 91,
    facts: { ...unknownFacts, name: 'Ana Ruiz', cadenceDays: 91 },
  });
  const { screen, client } = await show(due, {}, '/people/p1');
  await expect.element(screen.getByText('It is time to be in touch.')).toBeVisible();
  await screen.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('menuitem', { name: 'Not for a month' }).click();
  await expect
    .poll(() => client.inputsOf('person.save'))
    .toEqual([{ id: 'p1', facts: {}, restUntil: '2026-12-25' }]);
});

it('[P2] [F4] shows what is open between us, and closes a follow-up in place', async () => {
  const open = buildPersonPage('Ana Ruiz', {
    followUps: [buildFollowUp()],
    threads: [
      {
        text: 'The move of the lab',
        from: 'topic',
        plan: 'dinner@example.com' as EventKey,
        item: 't',
        event: meetup.key,
        day: '2026-05-12' as Day,
        summary: 'Maps meetup',
      },
    ],
  });
  const { screen, client } = await show(open, {
    'follow-ups.edit': async () => success({ edit: 1 }),
  });
  await expect.element(screen.getByText(/carried from Tue 12 May/)).toBeVisible();
  await screen.getByRole('button', { name: 'Done: Send the link' }).click();
  await expect.poll(() => client.inputsOf('follow-ups.edit').map(({ state }) => state)).toEqual(['closed']);
});

const other = buildPersonPage('A. Ruiz', {
  id: 'p2' as PersonId,
  isKept: true,
  facts: { ...unknownFacts, name: 'A. Ruiz', organisation: 'Acme Labs' },
});

it('[P6] merges two entries with a choice for each field that differs', async () => {
  const kept = buildPersonPage('Ana Ruiz', {
    id: 'p1' as PersonId,
    isKept: true,
    facts: { ...unknownFacts, name: 'Ana Ruiz', organisation: 'Acme', food: 'Vegetarian' },
    alike: [{ id: 'p2' as PersonId, name: 'A. Ruiz', emails: [], isKept: true }],
  });
  const { screen, client } = await show(
    kept,
    {
      'person.get': async ({ id }) => success(id === 'p2' ? other : kept),
      'people.merge': async () => success({ id: 'p1' as PersonId, edit }),
    },
    '/people/p1',
  );
  await screen.getByRole('button', { name: 'Same person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Acme Labs' }).click();
  await expectAccessible(document.body);
  await dialog.getByRole('button', { name: 'Make them one' }).click();
  await expect
    .poll(() => client.inputsOf('people.merge'))
    .toEqual([{ into: 'p1', absorbed: 'p2', fromAbsorbed: ['organisation'] }]);
  await expect.element(page.getByText('The two are one person now.')).toBeVisible();
});

it('[P6] takes an earlier merge back', async () => {
  const merges = [{ id: 'm1' as MergeId, name: 'A. Ruiz', at: Date.parse('2026-11-01T09:00:00Z') }];
  const { screen, client } = await show(buildPersonPage('Ana Ruiz', { merges }), {
    'merge.take-back': async () => success({ id: 'p2' as PersonId, edit }),
  });
  await screen.getByRole('button', { name: 'Take back the merge with A. Ruiz' }).click();
  await expect.poll(() => client.inputsOf('merge.take-back')).toEqual([{ id: 'm1' }]);
});

it('[T2] asks before it removes somebody, says what stays, and offers to take that back', async () => {
  const kept = { ...ana, id: 'p1' as PersonId, isKept: true };
  const { screen, client } = await show(
    kept,
    { 'person.remove': async () => success({ edit }) },
    '/people/p1',
  );
  await screen.getByRole('button', { name: 'More about Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/What names them stays as it is: 3 events\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => client.inputsOf('person.remove')).toEqual([{ id: 'p1' }]);
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(window.location.hash).toBe('#/people');
});

it('[P11] asks which one is meant when several people have a name', async () => {
  const { screen } = await show(
    ana,
    {
      'person.get': async () => ({ ok: false, error: { code: 'not-found', message: '' } }),
      'people.list': async () =>
        success([
          buildPerson('Ana Ruiz', { organisation: 'Acme' }),
          buildPerson('Ana Ruiz', { id: 'p7' as PersonId, organisation: 'Choir' }),
        ]),
    },
    '/people/name%3Aana%20ruiz',
  );
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Which Ana Ruiz?');
  expect(
    screen
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent),
  ).toEqual(['Ana Ruiz Acme · ana.ruiz@example.com', 'Ana Ruiz Choir · ana.ruiz@example.com']);
  await expectAccessible(document.body);
});

it('[P7] shows the photo of their card beside the name, and nothing where its file is gone', async () => {
  const photo = `${'0'.repeat(64)}.gif` as PhotoFile;
  const card = { fileName: 'friends.vcf', importedAt: 0 as Instant, connectedOn: null, photo };
  const address = 'data:image/gif;base64,R0lGODlhAQABAAAAADs=';
  const { screen, client } = await show({ ...ana, card }, { 'contacts.photo': async () => success(address) });
  await expect.poll(() => screen.container.querySelector('header img')?.getAttribute('src')).toBe(address);
  expect(client.inputsOf('contacts.photo')).toEqual([{ photo }]);
  await expectAccessible(document.body);
  const gone = await show({ ...ana, card }, { 'contacts.photo': async () => success(null) });
  await expect.poll(() => gone.client.inputsOf('contacts.photo')).toHaveLength(1);
  await expect.poll(() => gone.screen.container.querySelector('header span + h1')).toBeNull();
});
