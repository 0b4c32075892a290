import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EditId } from '../../../src/contract/views/edit';
import type { CircleView, PersonView } from '../../../src/contract/views/person';
import type { CircleId } from '../../../src/domain/people/circle';
import type { PersonId } from '../../../src/domain/people/person';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { PeopleScreen } from '../../../src/ui/screens/people/people-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildPerson } from '../build-views';

const ana = buildPerson('Ana Ruiz', {
  organisation: 'Acme',
  place: 'Prague',
  isKept: true,
  lastMet: '2026-10-21' as Day,
  next: '2026-11-27' as Day,
  circles: ['Maps'],
});
const ines = buildPerson('Inês Carvalho', { lastMet: '2026-07-01' as Day });
const jonas = buildPerson('Jonas Weber', {
  isKept: true,
  lastMet: '2026-11-24' as Day,
  due: '2026-11-20' as Day,
});
const everybody = [ana, ines, jonas];

const chess: CircleView = {
  id: 'chess' as CircleId,
  name: 'Chess club',
  cadenceDays: 7,
  members: [{ id: 'felix' as PersonId, name: 'Felix' }],
};
const edit = 1 as EditId;

const show = (people: readonly PersonView[], more: Partial<Handlers> = {}, at = '/people') =>
  renderScreen(
    <PeopleScreen />,
    {
      'people.list': async () => success(people),
      'circles.list': async () => success([chess]),
      'circle.save': async ({ id }) => success({ id: id ?? ('new' as CircleId), edit }),
      ...more,
    },
    at,
  );

const names = () => [...document.querySelectorAll('[aria-label="People"] a')].map((link) => link.textContent);

it('[P1] [P3] lists people to skim: who they are, when we last met in words, what is next', async () => {
  const { screen } = await show(everybody);
  await expect.element(screen.getByText('3 people, 2 kept, 1 due')).toBeVisible();
  const rows = screen.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect
    .element(rows.nth(0))
    .toHaveTextContent('Ana RuizAcme · PragueMapsmet five weeks agonext Friday');
  await expect.element(rows.nth(1)).toHaveTextContent(/five months ago/);
  await expect.element(rows.nth(2)).toHaveTextContent(/yesterday.*due$/);
  await expectAccessible(document.body);
});

it('[P10] finds people by name without accents, organisation, place and circle', async () => {
  const { screen } = await show(everybody);
  const search = screen.getByRole('searchbox');
  for (const [text, found] of [
    ['ines', 'Inês Carvalho'],
    ['acme', 'Ana Ruiz'],
    ['maps prag', 'Ana Ruiz'],
    ['in Prague', 'Ana Ruiz'],
    ['jonas.weber@', 'Jonas Weber'],
    ['not since September', 'Inês Carvalho'],
  ] as const) {
    await search.fill(text);
    await expect.poll(names).toEqual([found]);
  }
  await search.fill('nobody at all');
  await expect.element(screen.getByText('Nobody fits. Take away a word or a chip.')).toBeVisible();
});

it('[P4] shows who is due, who is kept, and who was not met for long', async () => {
  const { screen } = await show(everybody);
  await screen.getByRole('button', { name: 'Due' }).click();
  await expect.poll(names).toEqual(['Jonas Weber']);
  expect(window.location.hash).toBe('#/people?due=');
  await screen.getByRole('button', { name: 'Due' }).click();
  await screen.getByRole('combobox', { name: 'Not met since' }).selectOptions('Not met for a month');
  await expect.poll(names).toEqual(['Ana Ruiz', 'Inês Carvalho']);
  await screen.getByRole('combobox', { name: 'Sort' }).selectOptions('Met last, longest ago first');
  await expect.poll(names).toEqual(['Inês Carvalho', 'Ana Ruiz']);
  await screen.getByRole('button', { name: 'Kept' }).click();
  await expect.poll(names).toEqual(['Ana Ruiz']);
});

it('[E1] goes from the search into the list and opens a page by keyboard alone', async () => {
  await show(everybody);
  await expect.poll(names).toHaveLength(3);
  await userEvent.keyboard('/');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('link', { name: 'Jonas Weber' })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByRole('link', { name: 'Ana Ruiz' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe('#/people/mailto%3Aana.ruiz%40example.com');
});

it('[P10] puts several people into a circle at once, also those who are only mentioned', async () => {
  const { screen, client } = await show(everybody);
  await screen.getByRole('checkbox', { name: 'Select Ana Ruiz' }).click();
  await screen.getByRole('link', { name: 'Ana Ruiz' }).element().focus();
  await userEvent.keyboard('{ArrowDown}x');
  await expect.element(screen.getByText('2 people selected')).toBeVisible();
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Add to a circle' }).click();
  await screen.getByRole('menuitem', { name: 'Chess club' }).click();
  await expect
    .poll(() => client.inputsOf('circle.save'))
    .toEqual([{ id: 'chess', members: ['felix', ana.id, ines.id] }]);
  await expect.element(page.getByText('Added 2 people to “Chess club”.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

it('[P4] makes, renames and removes circles, with their cadence', async () => {
  const { screen, client } = await show(everybody, { 'circle.remove': async () => success({ edit }) });
  await screen.getByRole('button', { name: 'Circles' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name of the new circle' }).fill('Choir');
  await dialog
    .getByRole('combobox', { name: 'How often to be in touch', exact: true })
    .selectOptions('monthly');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the circle Chess club' }).fill('Chess');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('circle.save'))
    .toEqual([
      { id: null, name: 'Choir', cadenceDays: 30, members: [] },
      { id: 'chess', name: 'Chess' },
    ]);
  await expectAccessible(document.body);
  await dialog.getByRole('button', { name: 'Remove the circle Chess club' }).click();
  await expect.poll(() => client.inputsOf('circle.remove')).toEqual([{ id: 'chess' }]);
});

it('[P11] says who of this name is known already before it adds a second one', async () => {
  const { screen, client } = await show(everybody, {
    'person.save': async () => success({ id: 'p9' as PersonId, edit }),
  });
  await screen.getByRole('button', { name: 'Add someone' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('ana  ruiz');
  await expect.element(dialog.getByRole('link', { name: 'Ana Ruiz' })).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Add another person' })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Cleo');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect
    .poll(() => client.inputsOf('person.save'))
    .toEqual([{ id: null, facts: { name: 'Cleo', organisation: '', emails: [] } }]);
  await expect.poll(() => window.location.hash).toBe('#/people/p9');
});

it('says what goes here while there is nobody', async () => {
  const { screen } = await show([]);
  await expect.element(screen.getByText('The people you meet are listed here.')).toBeVisible();
});

it('[P10] shows thousands of people as quickly as a few, and keeps only those in sight on the page', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    buildPerson(`Person ${String(index).padStart(4, '0')}`),
  );
  const { screen } = await show(many);
  await expect.element(screen.getByText('5,000 people')).toBeVisible();
  expect(names().length).toBeLessThan(60);
  await screen.getByRole('searchbox').fill('4999');
  await expect.poll(names).toEqual(['Person 4999']);
});

it('[P1] is scrolled as it was when one comes back to it', async () => {
  const many = Array.from({ length: 200 }, (_, index) => buildPerson(`Person ${index}`));
  function Switching() {
    const [isShown, setShown] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setShown(!isShown)}>
          Go and come
        </button>
        {isShown && <PeopleScreen />}
      </>
    );
  }
  await renderScreen(<Switching />, {
    'people.list': async () => success(many),
    'circles.list': async () => success([]),
  });
  await expect.poll(names).toContain('Person 0');
  const scroller = () => document.querySelector('[aria-label="People"]')?.parentElement;
  scroller()?.scrollTo({ top: 5_000 });
  await expect.poll(names).not.toContain('Person 0');
  const away = page.getByRole('button', { name: 'Go and come' });
  await away.click();
  await expect.poll(names).toEqual([]);
  await away.click();
  // To a row: heights are estimated until rows are measured.
  await expect.poll(() => Math.round((scroller()?.scrollTop ?? 0) / 100)).toBe(50);
});
