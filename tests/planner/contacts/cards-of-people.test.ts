import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { card, importContacts } from './open-contacts';

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
});
afterEach(() => planner.close());

const people = () => expectValue(planner.client.call('people.list', {}));
const cards = async () => {
  const { text } = await expectValue(
    planner.client.call('data.export', { format: 'json', shareSafe: false }),
  );
  const { contactCards } = JSON.parse(text).plan as {
    readonly contactCards: Readonly<Record<string, { readonly contact: { readonly uid: string } }>>;
  };
  return contactCards;
};

it('[P7] removes the card with its person, and undo brings both back', async () => {
  await importContacts(planner.client, card('UID:book-1', 'FN:Ana Ruiz'));
  const [ana] = await people();
  await expectValue(planner.client.call('person.remove', { id: ana?.id as never }));
  expect(await cards()).toEqual({});
  await expectValue(planner.client.call('history.undo', {}));
  expect(Object.values(await cards()).map(({ contact }) => contact.uid)).toEqual(['book-1']);
});

it('[P6] [P7] keeps what both cards had when two entries become one', async () => {
  await importContacts(
    planner.client,
    card('UID:book-1', 'FN:Ana Ruiz', 'X-ONE:1') + card('UID:book-2', 'FN:Annie R', 'X-TWO:2'),
  );
  const [one, other] = await people();
  await expectValue(
    planner.client.call('people.merge', {
      into: one?.id as never,
      absorbed: other?.id as never,
      fromAbsorbed: [],
    }),
  );
  const { text } = await expectValue(planner.client.call('contacts.export', { version: '4.0' }));
  expect(text.split('\r\n').filter((line) => /^(?:UID|FN|X-)/.test(line))).toEqual([
    'UID:book-1',
    'FN:Ana Ruiz',
    'X-TWO:2',
    'X-ONE:1',
  ]);
});

it('[P7] says on the page of a person where the entry is from', async () => {
  await importContacts(planner.client, card('FN:Ana Ruiz'));
  const [ana] = await people();
  const { card: from } = await expectValue(planner.client.call('person.get', { id: ana?.id as never }));
  expect(from).toEqual({
    fileName: 'friends.vcf',
    importedAt: Date.parse('2026-03-02T08:00:00Z'),
    connectedOn: null,
    photo: null,
  });
});
