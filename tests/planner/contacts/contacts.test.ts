import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { card, importContacts, reviewContacts, said } from './open-contacts';

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
});
afterEach(() => planner.close());

const ana = (...lines: readonly string[]) => card('UID:book-1', 'FN:Ana Ruiz', 'N:Ruiz;Ana;;;', ...lines);
const people = () => expectValue(planner.client.call('people.list', {}));
const named = async (name: string) => {
  const one = (await people()).find((person) => person.name === name);
  if (!one) throw new Error(`nobody is called ${name}`);
  return one;
};
const review = (text: string, fileName = 'friends.vcf') =>
  reviewContacts(planner.client, { [fileName]: text });
const save = async (name: string, facts: { readonly organisation?: string; readonly emails?: string[] }) =>
  expectValue(planner.client.call('person.save', { id: (await named(name)).id, facts }));

describe('contacts.review', () => {
  it('[P7] shows who is new, and changes nothing yet', async () => {
    const page = await review(ana('EMAIL:ana@example.com', 'ORG:Acme'));
    expect(said(page)).toEqual(['new Ana Ruiz']);
    expect(page.counts).toEqual({ new: 1, changed: 0, same: 0, unsure: 0, unreadable: 0 });
    expect(await people()).toEqual([]);
  });

  it('[P7] shows each field that a newer file changes, and what the user wrote is not chosen', async () => {
    await importContacts(planner.client, ana('ORG:Acme', 'TITLE:Engineer', 'TEL:+49 30 1234567'));
    await save('Ana Ruiz', { organisation: 'Own Studio' });
    const page = await review(ana('ORG:Beta', 'TITLE:Lead', 'TEL:+49 30 1234567', 'TEL:+49 40 7654321'));
    expect(said(page)).toEqual([
      'changed Ana Ruiz: perhaps organisation Own Studio → Beta, role Engineer → Lead, phones +49 30 1234567 → +49 30 1234567|+49 40 7654321',
    ]);
  });

  it('[P7] asks about a name alone, and never about two profiles', async () => {
    await importContacts(planner.client, ana('EMAIL:ana@example.com'));
    expect(said(await review(card('FN:Ana Ruiz', 'EMAIL:other@example.com')))).toEqual(['unsure Ana Ruiz']);
    const twins = [
      'First Name,Last Name,URL',
      'Bo,Li,https://www.linkedin.com/in/bo-li-1',
      'Bo,Li,https://www.linkedin.com/in/bo-li-2',
    ].join('\n');
    expect(said(await review(twins, 'connections.csv'))).toEqual(['new Bo Li', 'new Bo Li']);
  });

  it('[P7] takes nobody for a person with another name at the same address', async () => {
    await importContacts(planner.client, card('FN:Ana Ruiz', 'EMAIL:family@example.com'));
    expect(said(await review(card('FN:Tom Berg', 'EMAIL:family@example.com')))).toEqual(['unsure Tom Berg']);
  });

  it('[P7] says who moved, by a second export of LinkedIn', async () => {
    const row = (organisation: string) =>
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/ana-ruiz,,${organisation},Engineer,12 Mar 2019\n`;
    await importContacts(planner.client, row('Acme'));
    const { items } = await review(row('Beta'), 'Connections.csv');
    expect(items.map(({ group, moved }) => ({ group, moved }))).toEqual([
      { group: 'changed', moved: { from: 'Acme', to: 'Beta' } },
    ]);
  });

  it('[P7] joins several cards of one person, and several files, in any order', async () => {
    const files = {
      'a.vcf': card('FN:Ana Ruiz', 'EMAIL:ana@example.com', 'TEL:+49 30 1234567'),
      'b.vcf': card('FN:Ana Ruiz', 'EMAIL:ana@example.com', 'ORG:Acme'),
    };
    const { items, counts } = await reviewContacts(planner.client, files);
    expect(items.map(({ name, organisation, phones }) => ({ name, organisation, phones }))).toEqual([
      { name: 'Ana Ruiz', organisation: 'Acme', phones: ['+49 30 1234567'] },
    ]);
    expect(counts.new).toBe(1);
  });

  it('[P7] takes organisation and role from one card where two files disagree', async () => {
    const files = (a: readonly string[], b: readonly string[]) => ({
      'a.vcf': card('FN:Ana Ruiz', 'EMAIL:ana@example.com', ...a),
      'b.vcf': card('FN:Ana Ruiz', 'EMAIL:ana@example.com', ...b),
    });
    const position = async (a: readonly string[], b: readonly string[]) => {
      const { items } = await reviewContacts(planner.client, files(a, b));
      return items.map(({ organisation, role }) => `${role} at ${organisation}`);
    };
    const whole = ['ORG:Acme', 'TITLE:Engineer'];
    expect(await position(whole, ['ORG:Beta'])).toEqual(['Engineer at Acme']);
    expect(await position(['ORG:Beta'], whole)).toEqual(['Engineer at Acme']);
    expect(await position(whole, ['TITLE:Lead'])).toEqual(['Engineer at Acme']);
    expect(await position(['ORG:Acme'], ['TITLE:Lead'])).toEqual(['Lead at Acme']);
    expect(await position(whole, ['ORG:Beta', 'TITLE:Lead'])).toEqual(['Lead at Beta']);
    expect(await position(['ORG:Beta', 'TITLE:Lead'], whole)).toEqual(['Lead at Beta']);
    expect(await position(['ORG:acme'], whole)).toEqual([expect.stringMatching(/^Engineer at acme$/i)]);
  });

  it('[P7] shows of the same ones what Mingle has, not what the file says', async () => {
    const file = ana('ORG:Acme', 'TITLE:Engineer', 'EMAIL:ana@example.com');
    await importContacts(planner.client, file);
    const { id } = await named('Ana Ruiz');
    await expectValue(planner.client.call('person.save', { id, facts: { organisation: 'Own Studio' } }));
    const { items } = await review(file);
    expect(items.map(({ group, organisation, role }) => [group, organisation, role])).toEqual([
      ['same', 'Own Studio', 'Engineer'],
    ]);
  });

  it('[P7] proposes to leave out firms, and the user', async () => {
    await expectValue(planner.client.call('settings.save', { myEmails: ['me@example.com'] }));
    const { items } = await review(
      card('FN:Acme Office', 'KIND:org') + card('FN:Robin Example', 'EMAIL:me@example.com'),
    );
    expect(items.map(({ leftOut }) => leftOut)).toEqual(['organisation', 'yourself']);
  });

  it('[P7] refuses a file without contacts, and asks what the columns of an unknown table hold', async () => {
    const letter = new TextEncoder().encode('Dear Ann, how are you?\n');
    const refused = await planner.client.call('contacts.review', { fileName: 'letter.csv', content: letter });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-contacts' } });
    const table = 'Wie,Wo,Was\nAna Ruiz,ana@example.com,x\nBo Li,bo@example.com,y\n';
    const { id, files, total } = await review(table, 'liste.csv');
    const asked = files[0]?.asksColumns === true ? 'asks' : 'knows';
    const adjusted = await expectValue(
      planner.client.call('contacts.adjust', {
        reviewId: id,
        file: 0,
        columns: ['name', 'email', null],
        hasHeader: true,
      }),
    );
    expect({ asked, total, rows: files[0]?.rows.length, counts: adjusted.counts }).toEqual({
      asked: 'asks',
      total: 2,
      rows: 3,
      counts: { new: 2, changed: 0, same: 0, unsure: 0, unreadable: 0 },
    });
  });
});

describe('contacts.apply', () => {
  it('[P7] is one edit, which undo takes back whole', async () => {
    const {
      edit,
      added,
      people: ids,
    } = await importContacts(
      planner.client,
      ana('EMAIL:ana@example.com', 'CATEGORIES:Chess') + card('FN:Bo Li', 'CATEGORIES:Chess'),
      {},
      true,
    );
    expect([edit, added, ids.length]).toEqual([1, 2, 2]);
    const circles = await expectValue(planner.client.call('circles.list', {}));
    expect(circles.map(({ name, members }) => [name, members.length])).toEqual([['Chess', 2]]);
    await expectValue(planner.client.call('history.undo', {}));
    expect(await people()).toEqual([]);
    expect(await expectValue(planner.client.call('circles.list', {}))).toEqual([]);
  });

  it('[P7] makes no circles unless the user says so', async () => {
    await importContacts(planner.client, ana('CATEGORIES:Chess'));
    expect(await expectValue(planner.client.call('circles.list', {}))).toEqual([]);
  });

  it('[P7] changes nothing when the same file comes again', async () => {
    const book = ana('EMAIL:ana@example.com', 'ORG:Acme', 'X-CUSTOM:kept', 'ADR:;;Main St 1;Prague;;;');
    await importContacts(planner.client, book);
    await save('Ana Ruiz', { organisation: 'Own Studio' });
    expect(said(await review(book))).toEqual(['same Ana Ruiz']);
    expect(await importContacts(planner.client, book)).toMatchObject({
      edit: null,
      added: 0,
      updated: 0,
      people: [],
    });
  });

  it('[P7] leaves unsure ones out, joins them with whom the user says, or adds them', async () => {
    await importContacts(planner.client, ana('EMAIL:ana@example.com'));
    const other = card('FN:Ana Ruiz', 'EMAIL:work@example.com');
    expect(await importContacts(planner.client, other)).toMatchObject({ edit: null, added: 0, updated: 0 });
    const { id: ref } = await named('Ana Ruiz');
    await importContacts(planner.client, other, { 'Ana Ruiz': { as: ref } });
    expect((await people()).map(({ emails }) => emails)).toEqual([['ana@example.com', 'work@example.com']]);
    await importContacts(planner.client, card('FN:Ana Ruiz', 'EMAIL:third@example.com'), {
      'Ana Ruiz': { as: 'new' },
    });
    expect((await people()).map(({ emails }) => emails.length)).toEqual([2, 1]);
  });

  it('[P7] makes one entry of two contacts of a guest, and counts it once', async () => {
    const ics = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20260301T100000Z', 'SUMMARY:Lunch'],
      ...['ATTENDEE;CN=Ana Ruiz:mailto:ana@example.com', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const { id } = await expectValue(
      planner.client.call('calendar.review', { fileName: 'a.ics', content: new TextEncoder().encode(ics) }),
    );
    await expectValue(planner.client.call('calendar.apply', { reviewId: id }));
    const file =
      card('UID:1', 'FN:Ana Ruiz', 'X-SOCIALPROFILE:https://www.linkedin.com/in/a', 'TEL:+49 30 1234567') +
      card('UID:2', 'FN:Ana Ruiz', 'X-SOCIALPROFILE:https://www.linkedin.com/in/b', 'ORG:Acme');
    const { id: reviewId, items } = await review(file);
    expect(items.map(({ group }) => group)).toEqual(['unsure', 'unsure']);
    const decisions = items.map(({ key }) => ({ key, as: 'mailto:ana@example.com' }));
    const applied = await expectValue(
      planner.client.call('contacts.apply', { reviewId, decisions, groupsAsCircles: false }),
    );
    expect([applied.added, applied.updated]).toEqual([1, 0]);
    expect((await people()).map((one) => [one.name, one.emails, one.organisation])).toEqual([
      ['Ana Ruiz', ['ana@example.com'], 'Acme'],
    ]);
  });

  it('[P7] takes only the fields that the user ticks, and does not ask about the others again', async () => {
    await importContacts(planner.client, ana('ORG:Acme', 'TITLE:Engineer'));
    const newer = ana('ORG:Beta', 'TITLE:Lead');
    await importContacts(planner.client, newer, { 'Ana Ruiz': { fields: ['role'] } });
    const { organisation, role } = await named('Ana Ruiz');
    expect([organisation, role]).toEqual(['Acme', 'Lead']);
    expect(said(await review(newer))).toEqual(['same Ana Ruiz']);
  });

  it('[P7] takes in a guest of the calendars who has the address', async () => {
    const ics = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20260301T100000Z', 'SUMMARY:Lunch'],
      ...['ATTENDEE;CN=Ana R.:mailto:ana@example.com', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const { id } = await expectValue(
      planner.client.call('calendar.review', { fileName: 'a.ics', content: new TextEncoder().encode(ics) }),
    );
    await expectValue(planner.client.call('calendar.apply', { reviewId: id }));
    await importContacts(planner.client, ana('EMAIL:ana@example.com'));
    expect((await people()).map(({ name, isKept, events }) => [name, isKept, events])).toEqual([
      ['Ana Ruiz', true, 1],
    ]);
  });
});

describe('contacts.export', () => {
  it('[P7] writes back what Mingle does not use, with what the user changed', async () => {
    await importContacts(
      planner.client,
      ana(
        'EMAIL;TYPE=WORK:ana@example.com',
        'ORG:Acme;Research',
        'X-CUSTOM;P=1:kept',
        'ADR;TYPE=WORK:;;Main St 1;Prague;;;',
      ),
    );
    await save('Ana Ruiz', { organisation: 'Own Studio' });
    const { text, people: count } = await expectValue(
      planner.client.call('contacts.export', { version: '4.0' }),
    );
    expect(count).toBe(1);
    expect(text.split('\r\n').filter((line) => line !== '')).toEqual([
      ...['BEGIN:VCARD', 'VERSION:4.0', 'UID:book-1', 'FN:Ana Ruiz', 'N:Ruiz;Ana;;;'],
      ...['EMAIL;TYPE=work:ana@example.com', 'ADR;TYPE=work:;;Main St 1;Prague;;;', 'ORG:Own Studio'],
      ...['X-CUSTOM;P=1:kept', 'END:VCARD'],
    ]);
  });
});
