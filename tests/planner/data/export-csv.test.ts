import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportTable } from '../../../src/contract/schemas/export-table';
import { exportTables } from '../../../src/contract/schemas/export-table';
import type { EventKey } from '../../../src/domain/event/key';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

let planner: TestPlanner;
const lunch = 'lunch-ana@example.com' as EventKey;

beforeEach(async () => {
  planner = await openTestPlanner();
  const { client } = planner;
  const calendar = buildIcs([
    buildEvent(lunch, [
      'SUMMARY:Lunch with Ana',
      'DTSTART:20260220T110000Z',
      'DTEND:20260220T120000Z',
      'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com',
    ]),
  ]);
  const { id } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  const ana = await expectValue(
    client.call('person.save', {
      id: 'mailto:ana@example.com',
      facts: { organisation: '=Acme', birthday: '--05-02' as Birthday, note: 'Likes "maps"\nand tea' },
    }),
  );
  await expectValue(
    client.call('circle.save', { id: null, name: 'Map people', cadenceDays: 30, members: [ana.id] }),
  );
  await expectValue(client.call('circle.save', { id: null, name: 'Empty' }));
  await expectValue(
    client.call('follow-up.save', {
      id: null,
      eventKey: lunch,
      person: 'ana ruiz',
      text: 'Send the scan',
      state: 'to-do',
      due: '2026-03-09' as Day,
    }),
  );
  await expectValue(
    client.call('lead.save', {
      id: null,
      eventKey: lunch,
      kind: 'intro',
      text: 'The map room',
      person: 'Ana Ruiz',
    }),
  );
  await expectValue(
    client.call('outcome.save', {
      key: lunch,
      outcome: { worthIt: 'yes', minutes: 90, learning: 'Ask early' },
    }),
  );
});
afterEach(() => planner.close());

const ask = (table: ExportTable | undefined, shareSafe = false) =>
  planner.client.call('data.export', { format: 'csv', shareSafe, ...(table && { table }) });
const linesOf = async (table: ExportTable) => (await expectValue(ask(table))).text.trimEnd().split('\r\n');

describe('[X2] a table of', () => {
  it('events is what a CSV file holds where nothing else is said', async () => {
    expect(await expectValue(ask(undefined))).toEqual(await expectValue(ask('events')));
    expect(await linesOf('events')).toEqual([
      'uid,recurrenceId,start,end,allDay,summary,location,status,calendar,kind,form,prepDone,prepTotal,purpose,people',
      'lunch-ana@example.com,,2026-02-20T11:00:00Z,2026-02-20T12:00:00Z,false,Lunch with Ana,,confirmed,mine,,,0,0,,1',
    ]);
  });

  it('people has what the user wrote of them', async () => {
    expect(await linesOf('people')).toEqual([
      'name,otherNames,emails,phones,organisation,role,place,birthday,ties,circles,cadenceDays,kept,events,hours,lastMet,next,due,howMet,gifts,food,children,note',
      `Ana Ruiz,,ana@example.com,,'=Acme,,,'--05-02,,Map people,,true,1,1,2026-02-20,,2026-03-22,,,,,"Likes ""maps""\nand tea"`,
    ]);
  });

  it('circles has a row for each membership', async () => {
    expect(await linesOf('circles')).toEqual([
      'circle,cadenceDays,person',
      'Empty,,',
      'Map people,30,Ana Ruiz',
    ]);
  });

  it('follow-ups names the person as they are called now, and the event', async () => {
    expect(await linesOf('follow-ups')).toEqual([
      'person,text,due,state,stateSince,event,eventDay,createdAt',
      'Ana Ruiz,Send the scan,2026-03-09,to-do,2026-03-02T08:00:00Z,Lunch with Ana,2026-02-20,2026-03-02T08:00:00Z',
    ]);
  });

  it('leads names person and event', async () => {
    expect(await linesOf('leads')).toEqual([
      'kind,text,person,state,stateSince,event,eventDay,createdAt',
      'intro,The map room,Ana Ruiz,open,2026-03-02T08:00:00Z,Lunch with Ana,2026-02-20,2026-03-02T08:00:00Z',
    ]);
  });

  it('outcomes has the verdicts', async () => {
    expect(await linesOf('outcomes')).toEqual([
      'event,eventDay,worthIt,again,minutes,cost,learning',
      'Lunch with Ana,2026-02-20,yes,,90,,Ask early',
    ]);
  });
});

describe('[X3] a table to share', () => {
  it('of events has no names, no addresses and no notes', async () => {
    const { text } = await expectValue(ask('events', true));
    const [header, row = ''] = text.split('\r\n');
    expect(header).toBe(
      'uid,recurrenceId,start,end,allDay,summary,location,status,calendar,kind,form,prepDone,prepTotal',
    );
    expect(row.split(',').slice(1)).toEqual(
      ',2026-02-20T11:00:00Z,2026-02-20T12:00:00Z,false,Lunch with …,,confirmed,mine,,,0,0'.split(','),
    );
    expect(row).toMatch(/^[\da-f]{32},/);
  });

  it.each(exportTables.filter((table) => table !== 'events'))('of %s is refused', async (table) => {
    const answer = await ask(table, true);
    expect(answer.ok ? null : [answer.error.code, answer.error.message]).toEqual([
      'bad-input',
      'A copy to share has no people, and nothing that you wrote of them: only the table of events can be shared.',
    ]);
  });
});
