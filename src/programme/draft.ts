import { htmlToText } from '../calendar/text/html-text';
import type { Programme, Session, SessionTime, Speaker } from '../domain/programme/session';
import type { ZoneId } from '../domain/time/zone';
import type { Place, ProgrammeProblems } from './problems';
import { wholeFile } from './problems';
import { inZone, later, toMs } from './times';

/** How a file says when a session ends; null for nothing. */
export type DraftEnd =
  | { readonly kind: 'at'; readonly time: SessionTime }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'unreadable'; readonly text: string };

/** A session as its file tells it, with its texts as they stand there. */
export interface Draft extends Omit<Session, 'start' | 'end'> {
  readonly start: SessionTime | null;
  readonly end: DraftEnd | null;
  readonly place: Place;
}

/** What was read of a file before its zone is settled. */
export interface DraftProgramme {
  readonly name: string;
  /** The zone that the file names; null for none that is known. */
  readonly zone: ZoneId | null;
  readonly drafts: readonly Draft[];
}

/** In characters. Real titles have up to some hundred, abstracts some thousand. */
const longest = { title: 1000, name: 300, url: 2000, abstract: 10_000, address: 500 };
/** Of one session. */
const mostSpeakers = 200;
/** HTML is longer than its text. */
const longestSource = 10 * longest.abstract;

/** Puts the times into the zone of the file, else into `chosen`, and brings all texts into their bounds. */
export function finishProgramme(
  { name, zone: ofFile, drafts }: DraftProgramme,
  chosen: ZoneId | null,
  problems: ProgrammeProblems,
): Programme {
  const zone = ofFile ?? chosen;
  const sessions = drafts.flatMap((draft) => finishSession(draft, zone, problems) ?? []);
  if (drafts.length === 0) problems.add('no-sessions', wholeFile);
  if (sessions.some(({ start }) => start.kind === 'wall')) problems.add('no-zone', wholeFile);
  return { name: cut(oneLine(name), longest.title), zone, sessions, problems: problems.list() };
}

function finishSession(draft: Draft, zone: ZoneId | null, problems: ProgrammeProblems): Session | null {
  const { place, ...told } = draft;
  const title = oneLine(told.title);
  if (told.start === null) {
    problems.add('no-start', place, title || told.id || told.guid);
    return null;
  }
  if (title === '') problems.add('no-title', place);
  const abstract = plainText(told.abstract);
  if (title.length > longest.title || abstract.length > longest.abstract)
    problems.add('long-text', place, title);
  const start = inZone(told.start, zone);
  return {
    id: cut(oneLine(told.id), longest.address),
    guid: cut(oneLine(told.guid), longest.address),
    title: cut(title, longest.title),
    subtitle: cut(oneLine(told.subtitle), longest.title),
    start,
    end: finishEnd(draft, start, zone, problems),
    room: cut(oneLine(told.room), longest.name),
    track: cut(oneLine(told.track), longest.name),
    type: cut(oneLine(told.type), longest.name),
    language: cut(oneLine(told.language), longest.name),
    speakers: told.speakers.slice(0, mostSpeakers).flatMap((speaker) => finishSpeaker(speaker) ?? []),
    abstract: cut(abstract, longest.abstract),
    url: cut(told.url.trim(), longest.url),
  };
}

function finishEnd(
  { end, place, title, start: told }: Draft,
  start: SessionTime,
  zone: ZoneId | null,
  problems: ProgrammeProblems,
): SessionTime | null {
  if (end === null) return null;
  if (end.kind === 'minutes') return later(start, Math.round(end.minutes * 60) * 1000);
  if (end.kind === 'at' && end.time.kind === told?.kind) {
    const time = inZone(end.time, zone);
    if (toMs(time) >= toMs(start)) return toMs(time) > toMs(start) ? time : null;
  }
  problems.add('bad-end', place, end.kind === 'unreadable' ? end.text : title);
  return null;
}

function finishSpeaker({ name, id }: Speaker): Speaker | null {
  const said = cut(oneLine(name), longest.name);
  if (said === '') return null;
  return id === undefined || id === '' ? { name: said } : { name: said, id: cut(id, longest.address) };
}

/** Longer texts take their time in a regular expression before they are cut. */
const oneLine = (text: string): string =>
  text
    .slice(0, 2 * longest.url)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Abstracts are plain text, Markdown or HTML. */
function plainText(text: string): string {
  const source = text.slice(0, longestSource);
  const plain = /<\/?[a-z][^<>]*>/i.test(source) ? htmlToText(source) : source;
  return plain.replaceAll(/\r\n?/g, '\n').trim();
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // Not between the two halves of a character beyond U+FFFF.
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
