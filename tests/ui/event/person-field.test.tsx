import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PersonView } from '../../../src/contract/views/person';
import type { PersonId } from '../../../src/domain/people/person';
import { success } from '../../../src/domain/result';
import { PersonField } from '../../../src/ui/screens/event/fields/person-field';
import { renderScreen } from '../../helpers/render-screen';
import { buildPerson } from '../build-views';

const kept = (id: string, name: string, changes: Partial<PersonView> = {}) =>
  buildPerson(name, { id: id as PersonId, isKept: true, ...changes });
const people = [
  kept('acme', 'Anna Berg', { organisation: 'Acme' }),
  kept('choir', 'Anna Berg', { organisation: '', place: 'Graz' }),
  kept('leila', 'Leila Haddad'),
];

async function show(): Promise<readonly (readonly [string, string | null])[]> {
  const taken: (readonly [string, string | null])[] = [];
  function Form() {
    const [name, setName] = useState('');
    return (
      <PersonField
        label="Guest"
        value={name}
        names={[]}
        onChange={(next, person) => {
          setName(next);
          taken.push([next, person?.id ?? null]);
        }}
      />
    );
  }
  await renderScreen(<Form />, { 'people.list': async () => success(people) });
  return taken;
}

it('[P11] tells two people of one name apart, and keeps which one is meant', async () => {
  const taken = await show();
  await page.getByRole('combobox', { name: 'Guest' }).click();
  await userEvent.keyboard('anna b');
  await expect
    .poll(() =>
      page
        .getByRole('option')
        .elements()
        .map(({ textContent }) => textContent),
    )
    .toEqual(['Anna Berg (Acme)', 'Anna Berg (Graz)']);
  await page.getByRole('option', { name: 'Anna Berg (Graz)' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Guest' })).toHaveValue('Anna Berg');
  expect(taken.at(-1)).toEqual(['Anna Berg', 'choir']);
});

it('[P11] takes the only one of a name that is typed, and nobody where several have it', async () => {
  const taken = await show();
  await page.getByRole('combobox', { name: 'Guest' }).fill('leila h');
  // The people are asked for once somebody is about to be named.
  await expect.element(page.getByRole('option', { name: 'Leila Haddad' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Guest' }).fill('leila haddad');
  await expect.poll(() => taken.at(-1)).toEqual(['leila haddad', 'leila']);
  await page.getByRole('combobox', { name: 'Guest' }).fill('Anna Berg');
  await expect.poll(() => taken.at(-1)).toEqual(['Anna Berg', null]);
});
