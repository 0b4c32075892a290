import { Low } from 'lowdb';
import type { CalendarContent } from '../domain/calendars/calendar';
import type { Codec } from './durable-file';
import { createDurableFile } from './durable-file';
import { damaged, isObject, readObject, UnusableFile } from './json-file';
import { errnoOf } from './store-failure';

/** `calendars/<id>.json`: what was read from the bytes with this hash, by this version of Mingle. */
interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  readonly content: CalendarContent;
}

const codec: Codec<ContentFile | null> = {
  encode: (file) => JSON.stringify(file),
  decode: (bytes) => {
    const json = readObject(bytes);
    if (!json.ok) throw new UnusableFile(json.error);
    const { version, sha256, content } = json.value;
    if (typeof version !== 'string' || typeof sha256 !== 'string' || !isContent(content)) {
      throw new UnusableFile(damaged('it does not hold what was read from a calendar'));
    }
    return { version, sha256, content };
  },
};

/** The file is Mingle's own and can be read from the bytes again, so a look at its outline is enough. */
const isContent = (value: unknown): value is CalendarContent =>
  isObject(value) &&
  [value.series, value.unknownZones, value.problems].every(Array.isArray) &&
  isObject(value.zones);

const openFile = (path: string) => new Low(createDurableFile(path, codec), null);

/** What `version` read from the bytes with this hash before; null when it must be read again. */
export async function findContent(
  path: string,
  sha256: string,
  version: string,
): Promise<CalendarContent | null> {
  const db = openFile(path);
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
  const db = openFile(path);
  db.data = file;
  await db.write();
}
