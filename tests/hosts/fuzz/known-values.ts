import type { Client, InputOf, OperationName, OutputOf } from '../../../src/contract/client';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue } from '../suite/session';
import { laterTeamCalendar, teamCalendar } from '../suite/team-calendar';

/** The values that fields of these names, or of operations on these subjects, can have at this time: ids, keys, files. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const lecture = buildEvent('lecture@example.com', [
  'SUMMARY:Lecture',
  'DTSTART:20260310T100000',
  'DURATION:PT1H',
]);

const files: readonly Uint8Array[] = [
  ...[teamCalendar, laterTeamCalendar, buildIcs([]), bytesOf('no calendar'), new Uint8Array(0)],
  ...[teamCalendar.subarray(0, 400), buildIcs([lecture], ['X-WR-CALNAME:Lectures'])],
  buildIcs([lecture.replace('DTSTART:', 'DTSTART;TZID=Town Hall:')], ['X-WR-CALNAME:Town']),
  buildIcs([lecture.replace('Lecture', 'Moved lecture')], ['METHOD:REQUEST']),
  buildIcs([`${lecture.replace('END:VEVENT', 'STATUS:CANCELLED\r\nEND:VEVENT')}`], ['METHOD:CANCEL']),
];

/** Two versions of an address book, tables with and without a known header, and no contacts. */
const books: readonly Uint8Array[] = [
  'BEGIN:VCARD\r\nFN:Ana Ruiz\r\nEMAIL:ana@example.com\r\nCATEGORIES:Chess\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nFN:Ana Ruiz\r\nEMAIL:ana@example.com\r\nORG:Acme\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nFN:Bo Li\r\nPHOTO;ENCODING=b:R0lGODlhAQABAAAAADs=\r\nEND:VCARD\r\n',
  'First Name,Last Name,Company\nBo,Li,Acme\n',
  'Wie,Wo\nBo Li,bo@example.com\n',
  'no contacts',
].map(bytesOf);

/** Two versions of a programme, one whose zone is not known, picks of a friend, and no programme. */
const schedules: readonly Uint8Array[] = [
  '<schedule><conference><title>Days</title><time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2026-03-05"><room name="Hall"><event guid="g1" id="1"><start>10:00</start><duration>00:30</duration><title>Opening</title><persons><person>Ana Ruiz</person></persons></event><event id="1"><start>12:00</start><title>Tea</title></event></room></day></schedule>',
  '<schedule><conference><title>Days</title><time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2026-03-05"><room name="Attic"><event guid="g1" id="1"><start>10:30</start><duration>00:30</duration><title>Grand opening</title><persons><person>Ana Ruiz</person></persons></event></room></day></schedule>',
  '[{"title":"Opening","start":"2026-03-03T18:00:00","room":"Hall"}]',
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:g1\r\nDTSTART:20260305T090000Z\r\nSUMMARY:Opening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'no programme',
].map(bytesOf);

const days = ['2026-03-01', '2026-03-02', '2026-03-09', '2026-04-01', '1970-01-01', '2030-12-31'];

/** Times of day; equal ones mean no hours. */
const clocks = ['09:00', '18:00', '23:30', '23:30'];

/** Asks the planner for what there is. */
export async function knownValues(client: Client, addresses: readonly string[]): Promise<KnownValues> {
  const ask = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
    expectValue(client.call(name, input));
  const { events } = await ask('events.list', { from: '2026-02-20' as Day, to: '2026-04-10' as Day });
  const keys = events.flatMap(({ key, seriesKey }) => [key, seriesKey]).slice(0, 60);
  const calendars = (await ask('calendars.list', {})).map(({ id }) => id);
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const followUps = idsOf(await ask('follow-ups.list', {}));
  const rules = idsOf(await ask('rules.list', {}));
  const history = await ask('imports.list', {});
  // Few of a long history can be taken or put back; without them it would hardly ever be tried.
  const imports = idsOf([...history.filter(({ action }) => action !== null), ...history.slice(0, 3)]);
  const views = idsOf(await ask('saved-views.list', {}));
  const people = (await ask('people.list', {})).map(({ id }) => id).slice(0, 30);
  const circles = idsOf(await ask('circles.list', {}));
  const pages = await Promise.all(people.map((id) => ask('person.get', { id })));
  const photos = pages.flatMap(({ card }) => card?.photo ?? []);
  const merges = pages.flatMap((page) => idsOf(page.merges));
  const leads = idsOf(await ask('leads.list', {}));
  const templates = idsOf(await ask('templates.list', {}));
  const stepTemplates = idsOf((await ask('step-templates.list', {})).templates);
  const panels = await Promise.all(keys.map((key) => ask('event.get', { key })));
  const withSteps = panels.filter(({ runSheet }) => (runSheet?.steps ?? []).length > 0);
  const steps = withSteps.flatMap(({ runSheet }) => idsOf(runSheet?.steps ?? []));
  const plans = panels.filter(({ social }) => social.topics.length > 0);
  const mine = await Promise.all(keys.map((key) => ask('programme.mine', { key })));
  const withProgramme = keys.filter((_key, at) => mine[at] !== null);
  const programmes = await Promise.all(withProgramme.map((key) => ask('programme.get', { key })));
  const spoken = programmes.filter((one) => one?.sessions.some(({ speakers }) => speakers.length > 0));
  const sessions = [
    ...programmes.flatMap((programme) => idsOf(programme?.sessions ?? [])),
    ...mine.flatMap((one) => idsOf(one?.picks ?? [])),
  ];
  const friends = mine.flatMap((one) => idsOf(one?.friends ?? []));
  const contacts = idsOf(await ask('contacts.waiting', {}));
  return {
    'contacts.photo': [...photos, `${'0'.repeat(64)}.png`],
    ...{ 'pick.key': withProgramme, 'session.key': spoken.flatMap((one) => one?.key ?? []) },
    'programme.key': [...withProgramme, ...keys.slice(0, 3)],
    ...{ 'programme.content': schedules, 'pick.content': schedules, 'pick.ids': sessions },
    ...{
      'programme.id': sessions,
      'pick.id': [...sessions, ...friends],
      'session.id': idsOf(spoken.flatMap((one) => one?.sessions ?? [])),
    },
    ...{ speaker: ['Ana Ruiz', 'ana ruiz', 'Bo Li'], confirm: [true] },
    ...{ 'contacts.content': books, 'contacts.reviewId': contacts, 'contacts.addTo': contacts },
    ...{ 'contacts.file': [0, 1], 'contacts.from': [0, 1, 5], 'contacts.key': ['0.0', '0.1', '1.0'] },
    'contacts.as': ['new', 'contact:0.0', ...people],
    ...{ 'person.id': people, into: people, absorbed: people, members: people, 'merge.id': merges },
    ...{ 'circle.id': circles, circles, birthday: ['1980-01-02', '--02-29'] },
    'part.of': [...keys, null],
    ...{ key: keys, keys, eventKey: keys, ids: [...followUps, ...rules], calendarId: calendars },
    ...{ 'calendar.id': calendars, 'subscription.id': calendars, 'import.id': imports, 'rule.id': rules },
    ...{ 'jotting.id': panels.flatMap(({ jottings }) => idsOf(jottings)), 'debrief.jottings': [] },
    ...{ 'lead.id': leads, 'template.id': templates, template: templates },
    ...{ 'run-sheet.template': stepTemplates, 'step-template.id': stepTemplates },
    ...{ 'step.key': withSteps.map(({ row }) => row.key), 'step.id': steps },
    ...{ leaveOut: ['why', 'pack'], done: ['register', ...steps] },
    ...{ 'own-event.id': panels.flatMap(({ own }) => own?.id ?? []) },
    ...{ plan: plans.map(({ row }) => row.key), item: plans.map(({ social }) => social.topics[0]?.id) },
    ...{ 'follow-up.id': followUps, 'saved-view.id': views },
    ...{ target: [...calendars, null], reviewId: idsOf(await ask('reviews.list', {})) },
    file: (await ask('data.backups', {})).map(({ file }) => file),
    ...{ content: files, address: addresses, fileName: ['team.ics', 'lectures.ics', '\u202ecal.ics'] },
    ...{
      from: [...days, ...clocks],
      to: [...days, ...clocks],
      of: days,
      due: days,
      zone: ['Europe/Berlin', 'Asia/Tokyo', 'Nowhere/Town'],
    },
    ...{ name: ['TypeError', 'Work'], code: ['ENOENT', null], frames: ['saveRow assets/index.js:1:2'] },
  };
}
