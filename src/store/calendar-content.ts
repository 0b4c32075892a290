import { setImmediate as turn } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { CalendarContent } from '../domain/calendars/calendar';
import type { Series } from '../domain/event/series';
import { createShare } from '../domain/event/sharing';
import { readBytes, writeDurably } from './durable-file';
import { damaged, isObject, UnusableFile } from './json-file';
import { errnoOf } from './store-failure';

/** `calendars/<id>.json`: what was read from the bytes with this hash, by this version of Mingle. */
interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  readonly content: CalendarContent;
}

/** So many series stand in one line of the file; the others have their turn between two lines. */
const seriesInALine = 500;

/**
 * JSON whose series stand some to a line, so that fifty thousand are written and read a piece at a time, without holding
 * up whoever else uses this thread.
 */
const createContentFile = (path: string): Adapter<ContentFile | null> => ({
  read: async () => {
    const bytes = await readBytes(path);
    return bytes && readContentFile(new TextDecoder().decode(bytes));
  },
  write: async (file) => {
    if (file) await writeDurably(path, toLines(file));
  },
});

async function* toLines({ version, sha256, content }: ContentFile): AsyncGenerator<string> {
  const { series, ...head } = content;
  yield `${JSON.stringify({ version, sha256, content: head }).slice(0, -1)},"series":[\n`;
  for (let from = 0; from < series.length; from += seriesInALine) {
    const some = series.slice(from, from + seriesInALine);
    const comma = from + seriesInALine < series.length ? ',' : '';
    yield `${JSON.stringify(some).slice(1, -1)}${comma}\n`;
    await turn();
  }
  yield ']}\n';
}

const unusable = () => new UnusableFile(damaged('it does not hold what was read from a calendar'));

async function readContentFile(text: string): Promise<ContentFile> {
  const series: Series[] = [];
  const share = createShare();
  const headEnd = text.indexOf('\n');
  const { version, sha256, content } = parseLine(`${text.slice(0, headEnd)}]}`);
  if (headEnd < 0 || !text.endsWith('\n]}\n')) throw unusable();
  if (typeof version !== 'string' || typeof sha256 !== 'string' || !isHead(content)) throw unusable();
  const last = text.length - ']}\n'.length;
  for (let from = headEnd + 1; from < last; ) {
    const end = text.indexOf('\n', from);
    const { some } = parseLine(`{"some":[${text.slice(from, end).replace(/,$/, '')}]}`);
    if (!Array.isArray(some)) throw unusable();
    for (const one of some) series.push(share(one));
    from = end + 1;
    await turn();
  }
  return { version, sha256, content: { ...content, series } };
}

function parseLine(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw unusable();
}

/** The file is Mingle's own and can be read from the bytes again, so a look at its outline is enough. */
const isHead = (value: unknown): value is Omit<CalendarContent, 'series'> =>
  isObject(value) && [value.unknownZones, value.problems].every(Array.isArray) && isObject(value.zones);

/** What `version` read from the bytes with this hash before; null when it must be read again. */
export async function findContent(
  path: string,
  sha256: string,
  version: string,
): Promise<CalendarContent | null> {
  const db = new Low(createContentFile(path), null);
  try {
    await db.read();
  } catch (error) {
    if (error instanceof UnusableFile || errnoOf(error) !== null) return null;
    throw error;
  }
  return db.data?.sha256 === sha256 && db.data.version === version ? db.data.content : null;
}

/** Keeps it for `findContent`. Throws the system's error when it cannot be written. */
export async function keepContent(path: string, file: ContentFile): Promise<void> {
  const db = new Low(createContentFile(path), null);
  db.data = file;
  await db.write();
}
