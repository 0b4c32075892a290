import { expect, it } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { ContactItem, ContactsPage } from '../../../src/contract/views/contacts';
import type { PersonId } from '../../../src/domain/people/person';
import { success } from '../../../src/domain/result';
import { ContactsReviewScreen } from '../../../src/ui/screens/contacts-review/contacts-review-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';

const buildItem = (name: string, given: Partial<ContactItem>): ContactItem => ({
  key: name,
  group: 'new',
  name,
  ref: null,
  emails: [],
  phones: [],
  organisation: '',
  role: '',
  birthday: null,
  changes: [],
  moved: null,
  candidates: [],
  leftOut: null,
  fileName: 'friends.vcf',
  ...given,
});

const ana = buildItem('Ana Ruiz', {
  group: 'changed',
  moved: { from: 'Acme', to: 'Beta' },
  changes: [
    { field: 'organisation', before: ['Acme'], after: ['Beta'], isProposed: true },
    { field: 'role', before: ['Own words'], after: ['Lead'], isProposed: false },
  ],
});
const bo = buildItem('Bo Li', {
  group: 'unsure',
  candidates: [
    {
      as: 'mailto:bo@example.com',
      name: 'Bo Li',
      emails: ['bo@example.com'],
      phones: [],
      organisation: '',
      role: '',
      birthday: null,
      changes: [],
    },
  ],
});
const items = [buildItem('Carla Weber', { organisation: 'Acme' }), ana, bo];

const review: ContactsPage = {
  id: 'review',
  files: [{ fileName: 'friends.vcf', contacts: 3, columns: [], rows: [], asksColumns: false }],
  counts: { new: 1, changed: 1, same: 0, unsure: 1, unreadable: 0 },
  groups: ['Chess'],
  kept: 2,
  items,
  total: items.length,
  problems: [{ code: 'bad-line', line: 12, about: 'what is this', fileName: 'friends.vcf' }],
};

async function show(items = review.items) {
  const shown = { ...review, items, total: items.length };
  const applied: InputOf<'contacts.apply'>[] = [];
  const { screen } = await renderScreen(
    <ContactsReviewScreen />,
    {
      'contacts.waiting': async () => success([shown]),
      'contacts.get': async () => success(shown),
      'contacts.apply': async (input) => {
        applied.push(input);
        return success({ edit: 1, added: 1, updated: 1, people: [], at: 0 });
      },
    },
    '/contacts',
  );
  const open = (group: string) =>
    screen.getByRole('list', { name: 'Groups' }).getByRole('button', { name: group }).click();
  return { screen, applied, open };
}

it('[P7] says on its button what it will do, and what stays', async () => {
  const { screen, open } = await show();
  await expect.element(screen.getByRole('button', { name: 'Add 1, update 1' })).toBeVisible();
  await expect
    .element(
      screen.getByText('Stays untouched: what you wrote about the 2 people you keep. Nobody is removed.'),
    )
    .toBeVisible();
  await screen.getByRole('checkbox', { name: 'Take Carla Weber' }).click();
  await expect.element(screen.getByRole('button', { name: 'Update 1' })).toBeVisible();
  await open('Notes');
  await expect.element(screen.getByText('Line 12')).toBeVisible();
  await expectAccessible(screen.container);
});

it('[P7] gives each changed field a tick, and the own words stay unless ticked', async () => {
  const { screen, open, applied } = await show();
  await open('Changed');
  await expect.element(screen.getByText('moved from Acme to Beta')).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: /Organisation/i })).toBeChecked();
  await expect.element(screen.getByRole('checkbox', { name: /Role/i })).not.toBeChecked();
  await expectAccessible(screen.container);
  await screen.getByRole('checkbox', { name: /Role/i }).click();
  await screen.getByRole('checkbox', { name: /Chess/ }).click();
  await screen.getByRole('button', { name: 'Add 1, update 1' }).click();
  await expect
    .poll(() => applied)
    .toEqual([
      {
        reviewId: 'review',
        decisions: [{ key: 'Ana Ruiz', fields: ['organisation', 'role'] }],
        groupsAsCircles: true,
      },
    ]);
});

it('[P7] leaves somebody unsure out until the user says who it is', async () => {
  const { screen, open, applied } = await show();
  await open('May be the same');
  await expectAccessible(screen.container);
  await screen.getByRole('button', { name: /Same person as Bo Li/ }).click();
  // Nobody keeps them yet, so their entry is a new one.
  await expect.element(screen.getByRole('button', { name: 'Add 2, update 1' })).toBeVisible();
  await screen.getByRole('button', { name: 'Somebody else' }).click();
  await screen.getByRole('button', { name: 'Add 2, update 1' }).click();
  await expect.poll(() => applied.map(({ decisions }) => decisions)).toEqual([[{ key: 'Bo Li', as: 'new' }]]);
});

it('[P7] counts a person once, whichever contacts of the files they are in', async () => {
  const of = (as: string, changes: ContactItem['changes'] = []) => ({
    ...{ as: as as 'new' & string, name: 'Ana Ruiz', emails: [], phones: [], organisation: '', role: '' },
    ...{ birthday: null, changes },
  });
  const phones = { field: 'phones', before: [], after: ['110'], isProposed: true } as const;
  const changed = { ...ana, ref: 'p1' as PersonId };
  const dora = buildItem('Dora', { group: 'same', ref: 'p2' as PersonId });
  const unsure = (key: string, candidate: ReturnType<typeof of>) =>
    buildItem(key, { group: 'unsure', candidates: [candidate as never] });
  const { screen, open } = await show([
    ...[changed, dora],
    unsure('Ana R', of('p1', [phones])),
    unsure('A. Ruiz', of('contact:Ana Ruiz', [phones])),
    unsure('D', of('contact:Dora', [phones])),
  ]);
  await expect.element(screen.getByRole('button', { name: 'Update 1' })).toBeVisible();
  await open('May be the same');
  await screen.getByRole('button', { name: 'All are the same' }).click();
  await expect.element(screen.getByRole('button', { name: 'Update 2' })).toBeVisible();
});
