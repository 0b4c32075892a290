import type { ContentLine } from './content-line';

/** The lines of one VEVENT, without those of its alarms. */
export interface RawEvent {
  /** Line of its BEGIN:VEVENT. */
  readonly line: number;
  /** Of each name the first line. */
  readonly first: ReadonlyMap<string, ContentLine>;
  /** Of names that stand there more than once, all lines. */
  readonly repeated: ReadonlyMap<string, readonly ContentLine[]>;
}

const nothing: ReadonlyMap<string, readonly ContentLine[]> = new Map();

export function toRawEvent(line: number, properties: readonly ContentLine[]): RawEvent {
  const first = new Map<string, ContentLine>();
  let repeated: Map<string, ContentLine[]> | null = null;
  for (const property of properties) {
    const { name } = property;
    const before = first.get(name);
    if (!before) {
      first.set(name, property);
      continue;
    }
    repeated ??= new Map();
    const lines = repeated.get(name);
    if (lines) lines.push(property);
    else repeated.set(name, [before, property]);
  }
  return { line, first, repeated: repeated ?? nothing };
}

/** The first of the properties with this name: a second one is against the RFC, and readers agree on the first. */
export const firstOf = ({ first }: RawEvent, name: string): ContentLine | null => first.get(name) ?? null;

const none: readonly ContentLine[] = [];

export function allOf({ first, repeated }: RawEvent, name: string): readonly ContentLine[] {
  const line = first.get(name);
  return line ? (repeated.get(name) ?? [line]) : none;
}

/** Where a video call's address may stand. */
export const videoProperties = [
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-GOOGLE-HANGOUT',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
];

/** What is read of a VEVENT; other properties are not even taken apart. */
export const eventProperties: ReadonlySet<string> = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'SEQUENCE',
  'LAST-MODIFIED',
  'DTSTAMP',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'URL',
  'STATUS',
  'TRANSP',
  'CATEGORIES',
  'ORGANIZER',
  'ATTENDEE',
  ...videoProperties,
]);
