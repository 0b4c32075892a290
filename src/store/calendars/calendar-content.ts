import { setImmediate as yieldThread } from 'node:timers/promises';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { Unpack } from '../../domain/event/packed-series';
import { createPack, createUnpack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';
import { writeDurably } from '../durable-file';
import { damaged, isObject, UnusableFile } from '../json-file';
import { errnoOf } from '../store-failure';
import { linesOf } from './text-lines';

/** `calendars/<id>.json`: what was read from the bytes with this hash, by this version of Mingle. */
export interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  /** What the file with the bytes looked like from outside (`stampOf`); null where that is not known. */
  readonly stamp: string | null;
  readonly content: CalendarContent;
}

/** Which content is of use. */
type Wanted = Pick<ContentFile, 'version' | 'sha256'>;

/** So many series stand in one line of the file; the others have their turn between two lines. */
const seriesInALine = 250;

const end = ']}';

/**
 * JSON whose series stand some to a line, so that fifty thousand are written and read a piece at a time, without holding
 * up whoever else uses this thread. It is in ASCII, which takes no time to decode.
 */
async function* toLines({ content, ...file }: ContentFile): AsyncGenerator<string> {
  const { series, ...head } = content;
  yield `${toAscii(JSON.stringify({ ...file, content: head })).slice(0, -1)},"packed":[\n`;
  const pack = createPack();
  for (let from = 0; from < series.length; from += seriesInALine) {
    const some = pack(series.slice(from, from + seriesInALine));
    const comma = from + seriesInALine < series.length ? ',' : '';
    yield `${toAscii(JSON.stringify(some))}${comma}\n`;
    await yieldThread();
  }
  yield `${end}\n`;
}

const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const unusable = () => new UnusableFile(damaged('it does not hold what was read from a calendar'));

async function readContentFile(lines: AsyncGenerator<string>, wanted: Wanted): Promise<ContentFile | null> {
  const series: Series[] = [];
  const unpack = createUnpack();
  let head: (Omit<ContentFile, 'content'> & { readonly content: ContentHead }) | null = null;
  for await (const line of lines) {
    if (head === null) {
      head = readHead(line);
      if (head.sha256 !== wanted.sha256 || head.version !== wanted.version) return null;
    } else if (line === end) {
      return { ...head, content: { ...head.content, series } };
    } else {
      for (const one of unpackLine(line.endsWith(',') ? line.slice(0, -1) : line, unpack)) series.push(one);
      await yieldThread();
    }
  }
  throw unusable();
}

/** The file is Mingle's own and can be read from the bytes again, so a look at its outline is enough. */
function readHead(line: string) {
  const { version, sha256, stamp = null, content, packed } = parseLine(`${line}${end}`);
  if (typeof version !== 'string' || typeof sha256 !== 'string' || !isHead(content)) throw unusable();
  if (stamp !== null && typeof stamp !== 'string') throw unusable();
  // What an earlier Mingle kept is of another shape.
  if (!Array.isArray(packed)) throw unusable();
  return { version, sha256, stamp, content };
}

function unpackLine(line: string, unpack: Unpack): readonly Series[] {
  const { people, texts, series } = parseLine(line);
  if (!Array.isArray(people) || !Array.isArray(texts) || !Array.isArray(series)) throw unusable();
  try {
    return unpack({ people, texts, series });
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

type ContentHead = Omit<CalendarContent, 'series'>;

const isHead = (value: unknown): value is ContentHead =>
  isObject(value) && [value.unknownZones, value.problems].every(Array.isArray) && isObject(value.zones);

/** What was kept of these bytes by this version; null when they must be read again. */
export async function findContent(path: string, wanted: Wanted): Promise<ContentFile | null> {
  try {
    return await readContentFile(linesOf(path), wanted);
  } catch (error) {
    if (error instanceof UnusableFile || errnoOf(error) !== null) return null;
    throw error;
  }
}

/** Keeps it for `findContent`. Throws the system's error when it cannot be written. */
export const keepContent = (path: string, file: ContentFile): Promise<void> =>
  writeDurably(path, toLines(file));
