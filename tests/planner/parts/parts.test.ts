import { expect, it, onTestFinished } from 'vitest';
import type { Push } from '../../../src/contract/push';
import type { EventKey } from '../../../src/domain/event/key';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const at = (uid: string, title: string, day: string, hour: number, ...more: readonly string[]) =>
  buildEvent(uid, [
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:202603${day}T${String(hour).padStart(2, '0')}0000`,
    'DURATION:PT1H',
    ...more,
  ]);
const conference = buildEvent('kubecon', [
  'SUMMARY:KubeCon EU',
  ...['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260305', 'LOCATION:Messe Wien'],
]);
const dinner = at('dinner', 'KubeCon: speakers’ dinner', '02', 19);
const talk = at('talk', 'Scaling', '03', 10, 'LOCATION:Messe Wien\\, Halle B');
const dentist = at('dentist', 'Zahnarzt', '03', 12);
const standUp = at('stand-up', 'KubeCon stand-up', '02', 9, 'RRULE:FREQ=WEEKLY');

/** A planner with these events; it is Monday, 2 March 2026, 9:00 in Berlin. */
async function openDesk(...events: readonly string[]) {
  const { client, setNow, close } = await openTestPlanner();
  onTestFinished(close);
  const { id } = await reviewFile(client, buildIcs(events, ['X-WR-CALNAME:Mine']));
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  const ask = {
    mark: (key: string, kind: Kind | null, form: Form | null = null) =>
      expectValue(client.call('event.mark', { keys: [key as EventKey], scope: 'series', kind, form })),
    row: async (key: string) => (await expectValue(client.call('event.get', { key: key as EventKey }))).row,
    view: (key: string) => expectValue(client.call('event.get', { key: key as EventKey })),
    set: (key: string, of?: string | null) =>
      client.call('part.set', {
        keys: [key as EventKey],
        ...(of !== undefined && { of: of as EventKey | null }),
      }),
    unmarked: async () => (await expectValue(client.call('triage.get', {}))).groups.map(({ title }) => title),
    rows: async () =>
      (await expectValue(client.call('events.list', { from: '2026-03-01' as Day, to: '2026-03-06' as Day })))
        .events,
  };
  return { client, setNow, ...ask };
}

it('[N7] takes the sessions of a marked conference as its parts, and asks for none of them', async () => {
  const desk = await openDesk(conference, dinner, talk, dentist, standUp);
  expect(new Set(await desk.unmarked())).toEqual(
    new Set(['KubeCon EU', 'KubeCon: speakers’ dinner', 'Scaling', 'Zahnarzt', 'KubeCon stand-up']),
  );
  await desk.mark('kubecon', 'networking', 'conference');
  expect(new Set(await desk.unmarked())).toEqual(new Set(['Zahnarzt', 'KubeCon stand-up']));
  const { part, mark, markScope, progress, suggestion } = await desk.row('dinner');
  expect({ part, mark: mark && [mark.kind, mark.form, mark.by], markScope, progress, suggestion }).toEqual({
    part: {
      of: 'kubecon',
      title: 'KubeCon EU',
      kind: 'networking',
      why: 'title',
      isSaid: false,
      givesPurpose: false,
    },
    mark: ['networking', null, 'whole'],
    markScope: null,
    progress: { done: 0, total: 0 },
    suggestion: null,
  });
  expect((await desk.row('talk')).part?.why).toBe('place');
  expect((await desk.row('dentist')).part).toBeNull();
  expect((await desk.view('kubecon')).parts.map(({ key }) => key)).toEqual(['dinner', 'talk']);
});

it('[N7] lends the purpose and the plan of the conference where a part has none', async () => {
  const desk = await openDesk(conference, dinner);
  await desk.mark('kubecon', 'networking', 'conference');
  const save = (key: string, goTo: string) =>
    expectValue(
      desk.client.call('prep.save', {
        key: key as EventKey,
        scope: 'series',
        networking: { purpose: { ...emptyNetworkingPrep.purpose, goTo } },
      }),
    );
  await save('kubecon', 'the talks');
  const purposeOf = async () => {
    const { part, purposes } = await desk.row('dinner');
    return [part?.givesPurpose, purposes.map((one) => 'goTo' in one && one.goTo)];
  };
  expect(await purposeOf()).toEqual([true, ['the talks']]);
  expect((await desk.view('dinner')).whole?.networking?.purpose.goTo).toBe('the talks');
  await save('dinner', 'Ana');
  expect(await purposeOf()).toEqual([false, ['Ana']]);
});

it('[N7] keeps a mark of the part’s own, and other stays other', async () => {
  const desk = await openDesk(conference, dinner);
  await desk.mark('kubecon', 'networking', 'conference');
  for (const kind of ['social', 'other'] as const) {
    await desk.mark('dinner', kind);
    const { mark, part } = await desk.row('dinner');
    expect([mark?.kind, mark?.by, part?.of]).toEqual([kind, 'hand', 'kubecon']);
  }
  await desk.mark('dinner', null);
  expect((await desk.row('dinner')).mark?.by).toBe('whole');
});

it('[N7] goes by what the user says, takes it back with undo, and refuses a circle', async () => {
  const desk = await openDesk(conference, dinner, dentist);
  await desk.mark('kubecon', 'networking', 'conference');
  const partsOf = async (key: string) => (await desk.view(key)).parts.map((row) => row.key);
  await expectValue(desk.set('dinner', null));
  await expectValue(desk.set('dentist', 'kubecon'));
  expect(await partsOf('kubecon')).toEqual(['dentist']);
  await expectValue(desk.client.call('history.undo', {}));
  await expectValue(desk.client.call('history.undo', {}));
  expect(await partsOf('kubecon')).toEqual(['dinner']);
  expect(await desk.set('kubecon', 'dinner')).toEqual({
    ok: false,
    error: {
      code: 'part-of-itself',
      message: '“KubeCon EU” cannot be part of “KubeCon: speakers’ dinner”, which is part of it.',
    },
  });
  await expectValue(desk.set('dinner', null));
  await expectValue(desk.set('dinner'));
  expect(await partsOf('kubecon')).toEqual(['dinner']);
});

it('[N7] counts a conference once in the mix, and lists its parts right after it', async () => {
  const desk = await openDesk(at('early', 'Early call', '02', 7), conference, dinner, talk);
  await desk.mark('kubecon', 'networking', 'conference');
  const mixOf = async () =>
    (await expectValue(desk.client.call('week.get', { of: '2026-03-02' as Day }))).mix;
  const { networking, unmarked } = await mixOf();
  expect([networking, unmarked.events]).toEqual([{ minutes: 18 * 60, events: 1, people: 0 }, 1]);
  expect((await desk.rows()).map(({ key }) => key)).toEqual(['kubecon', 'dinner', 'early', 'talk']);
  await desk.mark('dinner', 'social');
  const { social, networking: rest } = await mixOf();
  expect([social.events, rest.events]).toEqual([1, 1]);
});

it('[N7] shows the parts of today under their conference, and asks how the conference was', async () => {
  const guest = 'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.com';
  const lunch = at('lunch', 'KubeCon lunch', '02', 12, guest);
  const desk = await openDesk(conference, dinner, talk, lunch, dentist);
  await desk.mark('kubecon', 'networking', 'conference');
  const today = () => expectValue(desk.client.call('today.get', {}));
  const { headline, rest, unmarked } = await today();
  expect([headline?.row.key, headline?.part?.key, headline?.parts.map(({ row }) => row.key), rest]).toEqual([
    'kubecon',
    'lunch',
    ['lunch', 'dinner'],
    [],
  ]);
  expect(unmarked.events).toBe(1);
  desk.setNow('2026-03-02T15:00:00Z');
  expect((await today()).toDebrief).toBeNull();
  // Its last day is over in the evening, as Today says.
  desk.setNow('2026-03-04T16:30:00Z');
  expect((await today()).toDebrief).toBeNull();
  desk.setNow('2026-03-04T17:30:00Z');
  expect((await today()).toDebrief?.key).toBe('kubecon');
  desk.setNow('2026-03-05T08:00:00Z');
  expect((await today()).toDebrief?.key).toBe('kubecon');
});

it('[N7] sees a clash of two parts that the user said yes to, and none with the conference', async () => {
  const other = at('other', 'KubeCon panel', '03', 10);
  const desk = await openDesk(conference, talk, other);
  await desk.mark('kubecon', 'networking', 'conference');
  const clashes = async () =>
    (await expectValue(desk.client.call('week.get', { of: '2026-03-02' as Day }))).clashes.list.map(
      ({ event, other: with_ }) => [event.key, with_.key],
    );
  expect(await clashes()).toEqual([]);
  await desk.mark('talk', 'networking');
  await desk.mark('other', 'networking');
  expect(await clashes()).toEqual([['other', 'talk']]);
});

it('[N7] names the parts of a conference when its mark changes, so that pages show them anew', async () => {
  const desk = await openDesk(conference, dinner, dentist);
  await desk.rows();
  const pushes: Push[] = [];
  desk.client.subscribe((push) => pushes.push(push));
  await desk.mark('kubecon', 'networking', 'conference');
  await expect
    .poll(() => pushes.flatMap((push) => (push.kind === 'changed' ? (push.events ?? []) : [])))
    .toEqual(expect.arrayContaining(['kubecon', 'dinner']));
});

it('[N7] exports parts with the kind of their conference', async () => {
  const desk = await openDesk(conference, dinner, dentist);
  await desk.mark('kubecon', 'networking', 'conference');
  const { text } = await expectValue(desk.client.call('data.export', { format: 'ics', shareSafe: false }));
  const events = text.split('BEGIN:VEVENT').slice(1);
  expect(events.map((event) => [/UID:(\S+)/.exec(event)?.[1], /CATEGORIES:(\S+)/.exec(event)?.[1]])).toEqual(
    expect.arrayContaining([
      ['dinner', 'Networking'],
      ['dentist', undefined],
    ]),
  );
});

it('[N7] takes one marked edition of a yearly conference as a whole, and leaves the other years alone', async () => {
  const yearly = buildEvent('yearly', [
    ...['SUMMARY:DataConf', 'DTSTART;VALUE=DATE:20250302', 'DTEND;VALUE=DATE:20250305'],
    ...['RRULE:FREQ=YEARLY', 'LOCATION:Messe Wien'],
  ]);
  const party = at('party', 'DataConf: party', '03', 19);
  const desk = await openDesk(yearly, party);
  const edition = (await desk.rows()).find(({ summary }) => summary === 'DataConf');
  const keys = [edition?.key ?? ('' as EventKey)];
  await expectValue(
    desk.client.call('event.mark', { keys, scope: 'occurrence', kind: 'networking', form: 'conference' }),
  );
  expect((await desk.row('party')).part?.of).toBe(edition?.key);
});

it('[F1] a debrief of a part knows whom one wanted to meet at the whole', async () => {
  const desk = await openDesk(conference, dinner);
  await desk.mark('kubecon', 'networking', 'conference');
  const facts = (name: string) => desk.client.call('person.save', { id: null, facts: { name } });
  await expectValue(facts('Jonas Weber'));
  await expectValue(facts('Jonas Keller'));
  const mustMeets = [
    { id: 'm', name: 'Jonas Weber', email: '', why: '', questions: '', give: '', met: false },
  ];
  await expectValue(
    desk.client.call('prep.save', {
      key: 'kubecon' as EventKey,
      scope: 'series',
      networking: { mustMeets },
    }),
  );
  const read = await expectValue(
    desk.client.call('debrief.read', { eventKey: 'dinner' as EventKey, lines: ['Jonas hosts theses'] }),
  );
  expect(read.lines[0]?.entries[0]?.meaning?.candidates.filter(({ isHere }) => isHere)).toEqual([
    expect.objectContaining({ name: 'Jonas Weber', isHere: true }),
  ]);
});
