import { wallAt } from '../event/wall-clock';
import type { Form, Kind } from '../marking/kind';
import type { CircleId } from '../people/circle';
import type { PersonRef } from '../people/directory';
import type { MeantBy } from '../people/meant';
import { foldText } from '../text/fold';
import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import { dayOfInstant, wallInstant } from '../time/zoned-day';
import type { DayLanguage } from '../typed-day/day-words';
import type { FoundName, NameLine } from './names';
import { isCapital } from './names';
import { findFullName, findPeople } from './people';
import type { FoundPlace } from './place';
import { findPlace } from './place';
import type { Purpose } from './purpose';
import { purposeOf, usualMinutes, usualMinutesElse } from './purpose';
import type { QuickSpan } from './quick-span';
import { readWhen } from './read-when';
import type { QuickRepeat } from './repeat';
import { titleWithout } from './title';
import type { Range, TypedLine } from './typed-line';
import { rangeInText, toTypedLine, without, wordsOf } from './typed-line';
import type { QuickTime, WhenDoubt } from './when';

export interface QuickAddContext {
  readonly now: Instant;
  /** The zone in which times are typed. */
  readonly zone: ZoneId;
  /** True if the user's region writes 10/25. */
  readonly monthFirst: boolean;
  /** In the order of their precedence: the language of the interface first. */
  readonly languages: readonly DayLanguage[];
  /** Whom a name may mean among the people known. */
  readonly findPerson: (name: string) => MeantBy<PersonRef>;
  readonly circles: readonly { readonly id: CircleId; readonly name: string }[];
}

/** Somebody in a line: an entry, one of several, or a name that is new. */
export type QuickPerson = { readonly name: string } & (
  | { readonly kind: 'known'; readonly id: PersonRef }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PersonRef[] }
  | { readonly kind: 'new' }
);

export type QuickDoubt =
  | WhenDoubt
  | { readonly code: 'which-person'; readonly name: string; readonly candidates: readonly PersonRef[] }
  /** So many characters at the end were not read. */
  | { readonly code: 'too-long'; readonly left: number };

/** What a line says of an event that is to be added (product W7). Whatever it does not say is null or empty. */
export interface QuickAdd {
  /** What is left in the user's own words. */
  readonly title: string;
  readonly time: QuickTime;
  /** The length that the line says, or null. */
  readonly minutes: number | null;
  /** The length to propose where the line says none, by the form; null without a time of day. */
  readonly usualMinutes: number | null;
  readonly place: string | null;
  readonly people: readonly QuickPerson[];
  readonly circles: readonly CircleId[];
  readonly kind: Kind | null;
  readonly form: Form | null;
  readonly repeat: QuickRepeat | null;
  /** Begun before now, so that it is logged and not planned. */
  readonly isPast: boolean;
  /** In the order of the text; they do not overlap. */
  readonly spans: readonly QuickSpan[];
  readonly doubts: readonly QuickDoubt[];
}

/** A sentence is shorter; of more, only the start is read, so that any text is read in the time of a short one. */
const longestLine = 400;

/**
 * Reads one field in plain words of four languages: `coffee with Ana Thu 15:00`. Reads any text, and never fails. Times are
 * those of the clock in `zone`.
 */
export function quickAdd(text: string, context: QuickAddContext): QuickAdd {
  const head = headOf(text);
  const line = toTypedLine(head);
  const purpose = purposeOf(line.plain, line.cased);
  const at = momentOf(context);
  const when = readWhen(line, { ...context, at });
  const circles = findCircles(line, when.masked, context);
  const rest = circles.reduce((left, one) => without(left, one), when.masked);
  const people = peopleIn(line, rest, purpose, context);
  const place = placeIn(line, rest, people);
  const spans = spansOf(line, [
    ...when.spans,
    ...circles.map(({ from, to }) => ({ from, to, what: 'circle' as const })),
    ...people.map(({ from, to }) => ({ from, to, what: 'person' as const })),
    ...(place ? [{ from: place.from, to: place.to, what: 'place' as const }] : []),
  ]);
  const out = [...when.outOfTitle, ...(place?.outOfTitle ? [place.outOfTitle] : [])];
  const known = people.map(({ name }) => personOf(name, context));
  return {
    title: titleWithout(
      head,
      out.map((range) => rangeInText(line, range)),
    ),
    time: when.time,
    minutes: when.minutes,
    usualMinutes: when.time.kind === 'timed' ? usualOf(purpose) : null,
    place: place?.place ?? null,
    people: known,
    circles: circles.map(({ id }) => id),
    ...purpose,
    repeat: when.repeat,
    isPast: isPast(when.time, context),
    spans,
    doubts: [...when.doubts, ...known.flatMap(doubtOf), ...tooLong(text, head)],
  };
}

function headOf(text: string): string {
  if (text.length <= longestLine) return text;
  const head = text.slice(0, longestLine);
  const space = head.search(/\s\S*$/u);
  // Never half of a character that is two units.
  return space > longestLine / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
}

const tooLong = (text: string, head: string): readonly QuickDoubt[] =>
  head.length < text.length ? [{ code: 'too-long', left: text.length - head.length }] : [];

function momentOf({ now, zone }: QuickAddContext) {
  const today = dayOfInstant(now, zone);
  const minute = Math.floor((now - wallInstant(wallAt(today, 0), zone)) / 60_000);
  return { today, minute, zone };
}

const usualOf = ({ form }: Purpose): number => (form === null ? usualMinutesElse : usualMinutes[form]);

function isPast(time: QuickTime, { now, zone }: QuickAddContext): boolean {
  if (time.kind === 'none') return false;
  if (time.kind === 'timed') return wallInstant(time.start, zone) < now;
  return addDays(time.day, time.days - 1) < dayOfInstant(now, zone);
}

function nameLine(line: TypedLine, masked: string): NameLine {
  const words = wordsOf(masked, line.cased);
  return { words, cased: line.cased, isLowerCase: !words.slice(1).some(isCapital) };
}

/** Forms at which one meets a person, so that a name may stand beside them without more. */
const personal = new Set<Form | null>(['hanging-out', 'meal', 'call', 'one-on-one', 'interview', 'online']);

function peopleIn(
  line: TypedLine,
  masked: string,
  { form }: Purpose,
  context: QuickAddContext,
): readonly FoundName[] {
  const found = nameLine(line, masked);
  const people = findPeople(found);
  if (people.length > 0) return people;
  const full = personal.has(form) ? findFullName(found, 2) : [];
  if (full.length > 0) return full;
  return findFullName(found, 1).filter(({ name }) => context.findPerson(name).candidates.length > 0);
}

function placeIn(line: TypedLine, masked: string, people: readonly FoundName[]): FoundPlace | null {
  const rest = people.reduce((left, name) => without(left, name), masked);
  return findPlace({ ...nameLine(line, rest), isLowerCase: nameLine(line, masked).isLowerCase });
}

function personOf(name: string, { findPerson }: QuickAddContext): QuickPerson {
  const { meant, candidates } = findPerson(name);
  if (meant !== null) return { kind: 'known', name, id: meant };
  return candidates.length > 0 ? { kind: 'ambiguous', name, candidates } : { kind: 'new', name };
}

const doubtOf = (person: QuickPerson): readonly QuickDoubt[] =>
  person.kind === 'ambiguous'
    ? [{ code: 'which-person', name: person.name, candidates: person.candidates }]
    : [];

interface FoundCircle extends Range {
  readonly id: CircleId;
}

const shortestCircle = 3;

/** The circles of the user that are named after a word such as `with`; whole words, without regard to case. */
function findCircles(
  { plain }: TypedLine,
  masked: string,
  { circles }: QuickAddContext,
): readonly FoundCircle[] {
  const found: FoundCircle[] = [];
  for (const { id, name } of circles) {
    const wanted = foldText(name.trim());
    if (wanted.length < shortestCircle) continue;
    const folded = [...plain].map((char) => foldText(char).slice(0, char.length) || char).join('');
    const from = folded.indexOf(wanted);
    const to = from + wanted.length;
    if (from < 0 || /[\p{L}\p{N}]/u.test(`${plain[from - 1] ?? ''}${plain[to] ?? ''}`)) continue;
    const isFree =
      masked.slice(from, to) === plain.slice(from, to) &&
      !found.some((one) => one.from < to && from < one.to);
    if (isFree) found.push({ from, to, id });
  }
  return found;
}

function spansOf(line: TypedLine, spans: readonly QuickSpan[]): readonly QuickSpan[] {
  const inText = spans
    .map(({ what, ...range }) => ({ ...rangeInText(line, range), what }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  const apart: QuickSpan[] = [];
  for (const span of inText) if (span.from >= (apart.at(-1)?.to ?? 0)) apart.push(span);
  return apart;
}
