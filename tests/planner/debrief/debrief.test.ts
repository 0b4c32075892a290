import { describe, expect, it, onTestFinished } from 'vitest';
import type { Client, InputOf } from '../../../src/contract/client';
import type { DebriefReading } from '../../../src/contract/views/debrief';
import type { EventKey } from '../../../src/domain/event/key';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const meetup = 'meetup' as EventKey;
const day = '2026-03-01' as Day;

const calendar = buildIcs([
  buildEvent('meetup', [
    'SUMMARY:Maps meetup',
    'DTSTART:20260301T180000Z',
    'DTEND:20260301T200000Z',
    'ATTENDEE;CN=Jonas Weber;PARTSTAT=ACCEPTED:mailto:jonas@example.com',
  ]),
  buildEvent('lunch', [
    'SUMMARY:Lunch',
    'DTSTART:20260105T110000Z',
    'DTEND:20260105T120000Z',
    'ATTENDEE;CN=Jonas Falk;PARTSTAT=ACCEPTED:mailto:falk@example.com',
  ]),
]);

/** On 2 March 2026, 08:00 UTC, the morning after a meetup with Jonas Weber. */
async function openDebrief() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { id } = await reviewFile(planner.client, calendar);
  await expectValue(planner.client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  return { ...planner, ...createAsking(planner.client) };
}

function createAsking(client: Client) {
  const read = (lines: readonly string[], eventKey: EventKey | null = meetup) =>
    expectValue(client.call('debrief.read', { eventKey, lines: [...lines] }));
  /** Keeps what is understood as it is proposed. */
  const keep = async (lines: readonly string[], eventKey: EventKey | null = meetup) =>
    expectValue(client.call('debrief.keep', toKept(await read(lines, eventKey), eventKey)));
  return {
    read,
    keep,
    event: () => expectValue(client.call('event.get', { key: meetup })),
    undo: () => expectValue(client.call('history.undo', {})),
    people: async () => {
      const views = await expectValue(client.call('people.list', {}));
      return views.map(({ name, organisation, isKept, lastMet }) => [name, organisation, isKept, lastMet]);
    },
    page: async (name: string) => {
      const found = (await expectValue(client.call('people.list', {}))).find((one) => one.name === name);
      if (!found) throw new Error(`${name} is not there`);
      return expectValue(client.call('person.get', { id: found.id }));
    },
  };
}

const whoIs = (meaning: { readonly meant: string | null } | null) =>
  meaning?.meant ? { kind: 'known' as const, id: meaning.meant as never } : { kind: 'new' as const };

const toKept = ({ lines, log }: DebriefReading, eventKey: EventKey | null): InputOf<'debrief.keep'> => ({
  eventKey,
  day,
  log: log && {
    ...log,
    kind: 'social',
    people: log.people.map(({ name, meaning }) => ({ name, who: whoIs(meaning) })),
  },
  lines: lines.map(({ line, entries }) => ({
    line,
    entries: entries.map(({ meaning, ...entry }) => ({
      ...entry,
      followUps: [...entry.followUps],
      facts: [...entry.facts],
      who: whoIs(meaning),
    })),
  })),
});

const anaLine = 'Ana Ruiz, Acme, met at the poster, send thesis by Fri, intern lead';

describe('a debrief', () => {
  it('[F1] knows the guest Jonas by the first name, and offers others', async () => {
    const { read } = await openDebrief();
    const meaningIn = async (line: string, key: EventKey | null = meetup) =>
      (await read([line], key)).lines[0]?.entries[0]?.meaning;
    expect(await meaningIn('jonas hiring two working students')).toEqual({
      meant: 'mailto:jonas@example.com',
      candidates: [
        { id: 'mailto:jonas@example.com', name: 'Jonas Weber', organisation: '', isHere: true },
        { id: 'mailto:falk@example.com', name: 'Jonas Falk', organisation: '', isHere: false },
      ],
    });
    const apart = await meaningIn('Jonas, hiring two working students', null);
    expect([apart?.meant, apart?.candidates.length]).toEqual([null, 2]);
    expect(await meaningIn('Bo Lind, Acme')).toEqual({ meant: null, candidates: [] });
  });

  it('[F1] makes persons, follow-ups and leads in one edit, which undo takes back', async () => {
    const { keep, event, people, page, undo } = await openDebrief();
    await keep([anaLine]);
    const { followUps, leads, debrief, writtenOf } = await event();
    expect(followUps.map(({ person, text, due }) => [person, text, due])).toEqual([
      ['Ana Ruiz', 'send thesis', '2026-03-06'],
    ]);
    expect(leads.map(({ kind, person }) => [kind, person])).toEqual([['internship', 'Ana Ruiz']]);
    expect(debrief).toEqual([anaLine]);
    expect(writtenOf).toEqual([{ person: 'Ana Ruiz', personId: followUps[0]?.personId }]);
    expect(await people()).toContainEqual(['Ana Ruiz', 'Acme', true, '2026-03-01']);
    const { facts, timeline } = await page('Ana Ruiz');
    expect([facts.howMet, timeline.map(({ summary, said }) => [summary, said])]).toEqual([
      'met at the poster',
      [['Maps meetup', ['met at the poster']]],
    ]);
    await undo();
    expect((await people()).map(([name]) => name)).toEqual(['Jonas Falk', 'Jonas Weber']);
    expect((await event()).followUps).toEqual([]);
  });

  it('[F1] doubles nothing when it is kept again, and follows changed lines', async () => {
    const { keep, event, people } = await openDebrief();
    await keep([anaLine, 'jonas, promised repo tomorrow']);
    const before = await event();
    await keep([anaLine, 'jonas, promised repo tomorrow']);
    expect(await event()).toEqual(before);
    await keep(['Ana Ruiz, Acme, call her on Thursday']);
    const { followUps, leads, debrief } = await event();
    expect([followUps.map(({ text }) => text), leads, debrief]).toEqual([
      ['call her'],
      [],
      ['Ana Ruiz, Acme, call her on Thursday'],
    ]);
    expect((await people()).filter(([name]) => name === 'Ana Ruiz').length).toBe(1);
  });

  it('[F1] does not bring back a follow-up that was removed since', async () => {
    const { client, keep, event } = await openDebrief();
    await keep([anaLine]);
    for (const { id } of (await event()).followUps)
      await expectValue(client.call('follow-up.remove', { id }));
    await keep([anaLine, 'Bo Lind, Acme']);
    expect((await event()).followUps).toEqual([]);
  });

  it('[P2] never overwrites what is known of a person; what differs is kept as said', async () => {
    const { client, keep, page } = await openDebrief();
    const facts = { name: 'Ana Ruiz', organisation: 'Oxbow', howMet: 'at school' };
    await expectValue(client.call('person.save', { id: null, facts }));
    await keep([anaLine]);
    const ana = await page('Ana Ruiz');
    expect([ana.facts.organisation, ana.facts.howMet, ana.timeline[0]?.said]).toEqual([
      'Oxbow',
      'at school',
      ['met at the poster', 'Acme'],
    ]);
  });

  it('[P2] says how one met only at the first event with somebody', async () => {
    const { keep, page } = await openDebrief();
    await keep(['Jonas Falk, at the bar', 'Jonas Weber, at the poster']);
    const howMet = async (name: string) => (await page(name)).facts.howMet;
    expect([await howMet('Jonas Falk'), await howMet('Jonas Weber')]).toEqual(['', 'at the poster']);
  });

  it('[F1] keeps what it does not understand of a line about one person as a fact of theirs', async () => {
    const { read, keep, page } = await openDebrief();
    const line = 'Jonas Weber, loves chess, two kids';
    const { lines } = await read([line]);
    expect(lines.map(({ entries, note }) => [entries[0]?.facts, note])).toEqual([
      [['loves chess', 'two kids'], ''],
    ]);
    await keep([line]);
    const { timeline } = await page('Jonas Weber');
    expect(timeline.map(({ said }) => said)).toEqual([['loves chess', 'two kids']]);
  });

  it('[F1] keeps what it does not understand, and ticks whom one wanted to meet', async () => {
    const { client, keep, event } = await openDebrief();
    const mustMeet = { id: 'm', email: '', why: '', questions: '', give: '', met: false };
    const goal = { id: 'g', text: 'Two hosts', when: '', action: '', reached: false };
    const networking = {
      ...emptyNetworkingPrep,
      mustMeets: [{ ...mustMeet, name: 'Ana Ruiz' }],
      goals: [goal],
    };
    await expectValue(
      client.call('prep.save', {
        key: meetup,
        scope: 'series',
        networking: { mustMeets: [...networking.mustMeets], goals: [...networking.goals] },
      }),
    );
    await keep([anaLine, '?? 42 !!']);
    const view = await event();
    expect([view.debrief, view.networking.mustMeets[0]?.met, view.networking.goals[0]?.reached]).toEqual([
      [anaLine, '?? 42 !!'],
      true,
      false,
    ]);
  });
});

describe('what was in no calendar', () => {
  it('[S7] becomes an own event of the past with its people', async () => {
    const { client, keep, people } = await openDebrief();
    const { eventKey } = await keep(['dinner with Ana, Ben and Cara yesterday'], null);
    if (eventKey === null) throw new Error('there is no event');
    const { row, own } = await expectValue(client.call('event.get', { key: eventKey }));
    expect([row.summary, row.mark?.form, own?.time]).toEqual([
      'Dinner with Ana, Ben and Cara',
      'meal',
      { kind: 'timed', start: '2026-03-01T19:00:00', zone: 'Europe/Berlin', minutes: 120 },
    ]);
    expect(
      (await people()).filter(([, , , lastMet]) => lastMet === '2026-03-01').map(([name]) => name),
    ).toEqual(['Ana', 'Ben', 'Cara', 'Jonas Weber']);
  });

  it('[S7] has what is said of the person after it', async () => {
    const { client, keep, page } = await openDebrief();
    const { eventKey } = await keep(['called Sam yesterday, send him the link by Friday'], null);
    const list = await expectValue(client.call('follow-ups.list', {}));
    expect(list.map(({ person, text, due, eventKey: of }) => [person, text, due, of])).toEqual([
      ['Sam', 'send him the link', '2026-03-06', eventKey],
    ]);
    expect((await page('Sam')).timeline.map(({ summary, day: on }) => [summary, on])).toEqual([
      ['Called Sam', '2026-03-01'],
    ]);
  });
});

describe('whom a debrief names', () => {
  it('[F2] is offered to be thanked also where the name alone was kept', async () => {
    const { client, read, event } = await openDebrief();
    const { lines, ...reading } = await read(['Ben', 'jonas']);
    const input = toKept({ lines, ...reading }, meetup);
    const [ben, jonas] = input.lines;
    if (!ben || !jonas) throw new Error('the lines are not read');
    const alone = {
      ...ben,
      entries: ben.entries.map((entry) => ({ ...entry, who: { kind: 'name-only' as const } })),
    };
    await expectValue(client.call('debrief.keep', { ...input, lines: [alone, jonas] }));
    const { writtenOf } = await event();
    expect(writtenOf.map(({ person, personId }) => [person, personId === null])).toEqual([
      ['Jonas Weber', false],
      ['Ben', true],
    ]);
  });
});
