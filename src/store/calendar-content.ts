import type { CalendarContent } from '../domain/calendars/calendar';
import type { Codec } from './durable-file';
import { damaged, isObject, readObject, UnusableFile } from './json-file';

/** `calendars/<id>.json`: what was read from the bytes with this hash, by this version of Mingle. */
export interface ContentFile {
  readonly version: string;
  readonly sha256: string;
  readonly content: CalendarContent;
}

export const contentCodec: Codec<ContentFile | null> = {
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
