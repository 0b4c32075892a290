import type { Draft, DraftProgramme } from '../draft';
import type { ProgrammeProblems } from '../problems';
import { wholeFile } from '../problems';
import { clockIn, readDay } from '../times';
import { readZone } from '../zone';
import type { Fields } from './fields';
import { fieldsOf, textAt } from './fields';
import { parseJson } from './parse-json';
import type { NameById, Surroundings } from './read-session';
import { isSession, readSession } from './read-session';

/** frab's default is that of pentabarf: 04:00. */
const usualDayChange = 4 * 60;
/** frab's events are seven levels down. */
const deepest = 10;

/**
 * Reads a programme in JSON; null if it is none. In schedules of frab and pretalx, of c3voc's second schema and in lists of
 * their own, sessions are the objects of a list that have a title and a start; the day and room around them count for those
 * that do not say theirs.
 */
export function readJsonProgramme(source: string, problems: ProgrammeProblems): DraftProgramme | null {
  const parsed = parseJson(source);
  if (parsed.kind === 'broken') return null;
  if (parsed.kind === 'cut') problems.add('cut-off', wholeFile);
  const root = parsed.value;
  const headers = headersOf(root);
  const drafts: Draft[] = [];
  const found = walk(
    root,
    '',
    { day: null, dayChange: usualDayChange, room: '', names: namesIn(headers) },
    0,
    {
      drafts,
      problems,
    },
  );
  if (!found && !headers.some((header) => header.has('conference'))) return null;
  const text = (names: readonly string[]): string =>
    headers.map((header) => textAt(header, names)).find(Boolean) ?? '';
  const zone = readZone(text(['timezonename', 'timezone', 'tz']), problems);
  return { name: text(['title', 'name', 'acronym']), zone, drafts };
}

/** The objects that speak of the whole conference, the most particular first. */
function headersOf(root: unknown): readonly Fields[] {
  const outer = fieldsOf(root);
  const schedule = outer && fieldsOf(outer.get('schedule'));
  const conference = fieldsOf((schedule ?? outer)?.get('conference')) ?? fieldsOf(outer?.get('event'));
  return [conference, schedule, outer].filter((fields) => fields !== null);
}

/** Lists beside the sessions that give names to ids. */
function namesIn(headers: readonly Fields[]): NameById {
  const names = new Map<string, string>();
  for (const header of headers) {
    for (const list of ['rooms', 'tracks', 'speakers', 'persons', 'people']) {
      const items = header.get(list);
      for (const item of Array.isArray(items) ? items : []) {
        const fields = fieldsOf(item);
        const name = fields ? textAt(fields, ['name', 'fullname', 'publicname', 'title']) : '';
        for (const id of fields && name !== '' ? ['id', 'guid', 'slug', 'code'] : []) {
          const key = textAt(fields ?? new Map(), [id]);
          if (key !== '' && !names.has(key)) names.set(key, name);
        }
      }
    }
  }
  return names;
}

interface Found {
  readonly drafts: Draft[];
  readonly problems: ProgrammeProblems;
}

/** Reads the lists of sessions at and below a value; true if there is any. */
function walk(value: unknown, path: string, around: Surroundings, depth: number, found: Found): boolean {
  if (depth > deepest || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return walkList(value, path, around, depth, found);
  const inside = insideOf(fieldsOf(value) ?? new Map(), around);
  let any = false;
  for (const [name, child] of Object.entries(value)) {
    if (typeof child !== 'object' || child === null) continue;
    const below = /^[\w-]+$/.test(name)
      ? joined(path, name)
      : `${path}[${JSON.stringify(name.slice(0, 60))}]`;
    // frab's rooms are the names of fields.
    const ofRoom = path.endsWith('rooms') && Array.isArray(child) ? { ...inside, room: name } : inside;
    any = walk(child, below, ofRoom, depth + 1, found) || any;
  }
  return any;
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** What a day or room says for the sessions in it. */
function insideOf(fields: Fields, around: Surroundings): Surroundings {
  const day = readDay(textAt(fields, ['date', 'day']));
  const hasSessions = ['events', 'sessions', 'talks'].some((name) => Array.isArray(fields.get(name)));
  return {
    ...around,
    day: day ?? around.day,
    dayChange: clockIn(textAt(fields, ['daystart', 'daychange'])) ?? around.dayChange,
    room: around.day && hasSessions ? textAt(fields, ['name']) || around.room : around.room,
  };
}

/** A list is one of sessions if most of its objects can be sessions, and it is one in a room of a day. */
function walkList(
  list: readonly unknown[],
  path: string,
  around: Surroundings,
  depth: number,
  found: Found,
): boolean {
  const items = list.map(fieldsOf);
  const sessions = items.filter((fields) => fields && isSession(fields, around)).length;
  if (sessions === 0 || sessions * 2 < items.length) {
    let any = false;
    for (const [index, item] of list.entries())
      any = walk(item, `${path}[${index}]`, around, depth + 1, found) || any;
    return any;
  }
  for (const [index, fields] of items.entries()) {
    const place = { line: 0, path: `${path}[${index}]` };
    if (fields) found.drafts.push(readSession(fields, around, place));
    else found.problems.add('bad-session', place);
  }
  return true;
}
