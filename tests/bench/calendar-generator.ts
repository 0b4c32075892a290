import { berlin, type GeneratedZone, newYork, outlook } from './generated-zones';
import { createRandom, oneOf, type Random, wholeOf } from './random';

export interface GeneratedCalendar {
  /** The number of events (UIDs); overrides are additional. */
  readonly events: number;
  readonly seed?: number;
  /** The index of one event that has another title and place than in the calendar without `changed`. */
  readonly changed?: number;
  /** How many different people are guests; without it, the same six everywhere. */
  readonly people?: number;
}

const dayMs = 86_400_000;
/** Three years before Monday, 2 March 2026; events are within six years from here. */
const firstDay = Date.UTC(2023, 2, 1);
const days = 6 * 365;

/**
 * A deterministic calendar text like that of an export: one event in twenty recurs, one in ten is all-day, one in five is in
 * UTC and the others are in zones that the file defines; a third have attendees, a half a description.
 */
export function generateCalendar({ events, seed = 1, changed, people = 0 }: GeneratedCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bench//Generated//EN',
    'CALSCALE:GREGORIAN',
    // Two calendars of one name would be taken for two states of one.
    `X-WR-CALNAME:Generated ${events}${seed === 1 ? '' : `, no. ${seed}`}`,
    ...[berlin, newYork, outlook].flatMap((zone) => zone.lines),
  ];
  for (let index = 0; index < events; index += 1) {
    addEvent(lines, index, createRandom(seed * 1_000_003 + index * 7919), {
      seed,
      isChanged: index === changed,
      people,
    });
  }
  lines.push('END:VCALENDAR', '');
  return lines.map(fold).join('\r\n');
}

export const uidOf = (index: number, seed = 1): string => `${seed}-${index}@generated.example`;

/** The times of one event; the form depends on `zone`. */
interface Times {
  readonly day: number;
  readonly minutes: number;
  readonly length: number;
  readonly zone: GeneratedZone | 'utc' | 'all-day';
}

interface EventOptions {
  readonly seed: number;
  readonly isChanged: boolean;
  readonly people: number;
}

function addEvent(
  lines: string[],
  index: number,
  random: Random,
  { seed, isChanged, people }: EventOptions,
): void {
  const recurs = index % 20 === 0;
  const times = timesOf(random, recurs);
  const uid = uidOf(index, seed);
  const title = titleOf(random, index);
  const texts = textsOf(random, index, people);
  const rule = recurs ? ruleOf(random, times) : null;
  lines.push(
    ...[
      'BEGIN:VEVENT',
      ...timeLines(times),
      ...(rule?.lines ?? []),
      'DTSTAMP:20260220T101500Z',
      `UID:${uid}`,
    ],
    `CREATED:${stamp(times.day - 20 * dayMs, 480)}Z`,
    `LAST-MODIFIED:${stamp(times.day - 10 * dayMs, 495)}Z`,
    ...texts,
    `SEQUENCE:${isChanged ? 3 : index % 3}`,
    'STATUS:CONFIRMED',
    `SUMMARY:${title}${isChanged ? ' (moved to the garden)' : ''}`,
    `TRANSP:${times.zone === 'all-day' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  );
  if (rule?.override) lines.push(...overrideLines(uid, title, times, rule.override));
}

function timesOf(random: Random, recurs: boolean): Times {
  const day = firstDay + wholeOf(random, 0, days) * dayMs;
  const minutes = 7 * 60 + wholeOf(random, 0, 52) * 15;
  const length = oneOf(random, [30, 45, 60, 60, 90, 120]);
  const share = random();
  if (share < 0.1 && !recurs) return { day, minutes: 0, length: wholeOf(random, 1, 4), zone: 'all-day' };
  if (share < 0.3 && !recurs) return { day, minutes, length, zone: 'utc' };
  return { day, minutes, length, zone: share < 0.7 ? berlin : share < 0.9 ? newYork : outlook };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const dayText = (day: number): string => new Date(day).toISOString().slice(0, 10).replaceAll('-', '');

const stamp = (day: number, minutes: number): string =>
  `${dayText(day)}T${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}00`;

function timeLine(name: string, day: number, minutes: number, zone: Times['zone']): string {
  if (zone === 'all-day') return `${name};VALUE=DATE:${dayText(day)}`;
  if (zone === 'utc') return `${name}:${stamp(day, minutes)}Z`;
  return `${name};TZID=${zone.tzid}:${stamp(day, minutes)}`;
}

function timeLines({ day, minutes, length, zone }: Times): readonly string[] {
  const [endDay, endMinutes] = zone === 'all-day' ? [day + length * dayMs, 0] : [day, minutes + length];
  return [timeLine('DTSTART', day, minutes, zone), timeLine('DTEND', endDay, endMinutes, zone)];
}

interface GeneratedRule {
  readonly lines: readonly string[];
  /** The day of an overridden occurrence; null if there is none. */
  readonly override: number | null;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Two of three are weekly, the others monthly; one in ten is endless, a third has an EXDATE, a third an override. */
function ruleOf(random: Random, { day, minutes, zone }: Times): GeneratedRule {
  const isWeekly = random() < 2 / 3;
  const date = new Date(day);
  const isEndless = random() < 0.1;
  const until = isEndless ? '' : `;UNTIL=${stamp(day + wholeOf(random, 10, 30) * 7 * dayMs, 1380)}Z`;
  const weekday = weekdays[date.getUTCDay()] ?? 'MO';
  const week = Math.ceil(date.getUTCDate() / 7);
  const rule = isWeekly
    ? `RRULE:FREQ=WEEKLY;BYDAY=${weekday}${until}`
    : `RRULE:FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}${weekday}${until}`;
  const leavesOut = isWeekly && random() < 0.33;
  const changes = isWeekly && random() < 0.33;
  return {
    lines: leavesOut ? [rule, timeLine('EXDATE', day + 14 * dayMs, minutes, zone)] : [rule],
    override: changes ? day + 7 * dayMs * wholeOf(random, 3, 9) : null,
  };
}

const overrideLines = (uid: string, title: string, times: Times, day: number): readonly string[] => [
  'BEGIN:VEVENT',
  ...timeLines({ ...times, day, minutes: times.minutes + 60 }),
  timeLine('RECURRENCE-ID', day, times.minutes, times.zone),
  'DTSTAMP:20260220T101500Z',
  `UID:${uid}`,
  'SEQUENCE:4',
  'STATUS:CONFIRMED',
  `SUMMARY:${title}\\, an hour later`,
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

const openings = [
  'Lunch with',
  'Coffee with',
  'Review –',
  'Planning',
  'Meetup:',
  'Dinner at',
  'Call',
] as const;
const names = [
  'Ana Ruiz',
  'Björn Müller',
  'Chidi Okafor',
  'Dana Lee',
  'Eva Sørensen',
  'Farid Haddad',
] as const;
const topics = [
  'data team',
  'chess club',
  'budget',
  'Python users',
  'choir',
  'product',
  'running group',
] as const;
const places = [
  'Café Central',
  'Room 4.02',
  'Alte Halle, Tor 3',
  'Library',
  'https://meet.example.com/',
] as const;
const sentences = [
  'Please bring the notes from last time and think about what we want to decide.',
  'Agenda: welcome\\, last quarter\\, next steps\\, open questions.',
  'We meet at the entrance; doors open half an hour earlier.',
  'Join from a computer or a phone with the link above – the number is in the invitation.',
  'Whoever comes by train gets off at the second stop after the bridge.',
] as const;

const titleOf = (random: Random, index: number): string =>
  `${oneOf(random, openings)} ${oneOf(random, random() < 0.5 ? names : topics)} ${index % 97}`;

function textsOf(random: Random, index: number, people: number): readonly string[] {
  const lines: string[] = [];
  if (index % 2 === 1) {
    const count = wholeOf(random, 1, 4);
    lines.push(`DESCRIPTION:${Array.from({ length: count }, () => oneOf(random, sentences)).join('\\n')}`);
  }
  if (random() < 0.6) lines.push(`LOCATION:${oneOf(random, places).replaceAll(',', '\\,')}`);
  if (index % 3 === 0) {
    lines.push('ORGANIZER;CN=Robin Weber:mailto:robin.weber@example.com');
    for (const part of ['ACCEPTED', 'NEEDS-ACTION']) {
      const name = people === 0 ? oneOf(random, names) : personName(wholeOf(random, 0, people - 1));
      lines.push(attendeeLine(name, part));
    }
  }
  return lines;
}

/** The address of a person of a calendar that is generated with `people`. */
export const personAddress = (index: number): string => `guest.${lettersOf(index)}@example.org`;

const personName = (index: number): string => `Guest ${lettersOf(index)}`;

/** A number in letters, since an address here has letters only: 0 is `a`, 26 is `ba`. */
const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26)) : '') + String.fromCharCode(97 + (index % 26));

function attendeeLine(name: string, participation: string): string {
  const address = name
    .toLowerCase()
    .replaceAll(' ', '.')
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, '');
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${participation};CN=${name}:mailto:${address}@example.org`;
}

/** Folds a line after 74 characters; RFC 5545 §3.1 counts octets, but readers accept it. */
function fold(line: string): string {
  if (line.length <= 74) return line;
  const parts = [line.slice(0, 74)];
  for (let at = 74; at < line.length; at += 73) parts.push(line.slice(at, at + 73));
  return parts.join('\r\n ');
}
