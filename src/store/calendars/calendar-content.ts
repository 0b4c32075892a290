import { setImmediate as yieldThread } from 'node:timers/promises';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { Unpack } from '../../domain/event/packed-series';
import { createPack, createUnpack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';
import { writeDurably } from '../durable-file';
import { damaged, isObject, UnusableFile } from '../json-file';
import { errnoOf } from '../store-failure';
import { linesOf } from './text-lines';

/** `calendars/<id>.json`, a cache: what this version of Mingle read from the bytes with this hash. */
export interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  /** The stamp of the file with the bytes; null when unknown. */
  readonly stamp: string | null;
  readonly content: CalendarContent;
}

/** What the cached content must match. */
type Wanted = Pick<ContentFile, 'version' | 'sha256'>;

/** Series in one line of the file; between two lines the code yields to the event loop. */
const seriesInALine = 250;

const end = ']}';

/**
 * JSON with a batch of series per line, so that 50,000 series are written and read without blocking the event loop. It is
 * ASCII, which is the fastest to decode.
 */
async function* toLines({ content, ...file }: ContentFile): AsyncGenerator<string> {
  const { series, ...head } = content;
  yield `${toAscii(JSON.stringify({ ...file, content: head })).slice(0, -1)},"packed":[\n`;
  const pack = createPack();
  for (let from = 0; from < series.length; from += seriesInALine) {
    const batch = pack(series.slice(from, from + seriesInALine));
    const comma = from + seriesInALine < series.length ? ',' : '';
    yield `${toAscii(JSON.stringify(batch))}${comma}\n`;
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
      for (const item of unpackLine(line.endsWith(',') ? line.slice(0, -1) : line, unpack)) series.push(item);
      await yieldThread();
    }
  }
  throw unusable();
}

/** Checks only the outline: the file is Mingle's own cache, and can be rebuilt from the bytes. */
function readHead(line: string) {
  const { version, sha256, stamp = null, content, packed } = parseLine(`${line}${end}`);
  if (typeof version !== 'string' || typeof sha256 !== 'string' || !isHead(content)) throw unusable();
  if (stamp !== null && typeof stamp !== 'string') throw unusable();
  // Files of earlier versions of Mingle have another shape.
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

/** The cached content for this hash and version; null when the bytes must be read again. */
export async function findContent(path: string, wanted: Wanted): Promise<ContentFile | null> {
  try {
    return await readContentFile(linesOf(path), wanted);
  } catch (error) {
    if (error instanceof UnusableFile || errnoOf(error) !== null) return null;
    throw error;
  }
}

/** Writes the cache file for `findContent`. Throws the system's error. */
export const keepContent = (path: string, file: ContentFile): Promise<void> =>
  writeDurably(path, toLines(file));
