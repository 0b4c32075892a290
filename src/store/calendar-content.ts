import { setImmediate as turn } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { CalendarContent } from '../domain/calendars/calendar';
import type { Series } from '../domain/event/series';
import { readBytes, writeDurably } from './durable-file';
import { damaged, isObject, UnusableFile } from './json-file';
import type { Unpack } from './packed-series';
import { createUnpack, packSeries } from './packed-series';
import { errnoOf } from './store-failure';

/** `calendars/<id>.json`: what was read from the bytes with this hash, by this version of Mingle. */
interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  readonly content: CalendarContent;
}

/** So many series stand in one line of the file; the others have their turn between two lines. */
const seriesInALine = 250;

/**
 * JSON whose series stand some to a line, so that fifty thousand are written and read a piece at a time, without holding
 * up whoever else uses this thread. It is in ASCII, which takes no time to decode.
 */
const createContentFile = (path: string): Adapter<ContentFile | null> => ({
  read: async () => {
    const bytes = await readBytes(path);
    return bytes && readContentFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  },
  write: async (file) => {
    if (file) await writeDurably(path, toLines(file));
  },
});

const end = ']}\n';

async function* toLines({ version, sha256, content }: ContentFile): AsyncGenerator<string> {
  const { series, ...head } = content;
  yield `${toAscii(JSON.stringify({ version, sha256, content: head })).slice(0, -1)},"packed":[\n`;
  for (let from = 0; from < series.length; from += seriesInALine) {
    const some = packSeries(series.slice(from, from + seriesInALine));
    const comma = from + seriesInALine < series.length ? ',' : '';
    yield `${toAscii(JSON.stringify(some))}${comma}\n`;
    await turn();
  }
  yield end;
}

const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const unusable = () => new UnusableFile(damaged('it does not hold what was read from a calendar'));

async function readContentFile(bytes: Buffer): Promise<ContentFile> {
  const series: Series[] = [];
  const unpack = createUnpack();
  const headEnd = bytes.indexOf('\n');
  const last = bytes.length - end.length;
  if (headEnd < 0 || bytes.toString('latin1', Math.max(0, last)) !== end) throw unusable();
  const { version, sha256, content, packed } = parseLine(`${bytes.toString('latin1', 0, headEnd)}${end}`);
  if (typeof version !== 'string' || typeof sha256 !== 'string' || !isHead(content)) throw unusable();
  // What an earlier Mingle kept is of another shape.
  if (!Array.isArray(packed)) throw unusable();
  for (let from = headEnd + 1; from < last; ) {
    const next = bytes.indexOf('\n', from);
    for (const one of unpackLine(bytes.toString('latin1', from, next).replace(/,$/, ''), unpack))
      series.push(one);
    from = next + 1;
    await turn();
  }
  return { version, sha256, content: { ...content, series } };
}

function unpackLine(line: string, unpack: Unpack): readonly Series[] {
  const { people, series } = parseLine(line);
  if (!Array.isArray(people) || !Array.isArray(series)) throw unusable();
  try {
    return unpack({ people, series });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw unusable();
    throw error;
  }
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
