import type { ContentLine } from './content-line';

/** The lines of one VEVENT, without those of its alarms. */
export interface RawEvent {
  /** Line of its BEGIN:VEVENT. */
  readonly line: number;
  readonly properties: readonly ContentLine[];
}

/** The first of the properties with this name: a second one is against the RFC, and readers agree on the first. */
export function firstOf({ properties }: RawEvent, name: string): ContentLine | null {
  for (const line of properties) if (line.name === name) return line;
  return null;
}

const none: readonly ContentLine[] = [];

export function allOf({ properties }: RawEvent, name: string): readonly ContentLine[] {
  let found: ContentLine[] | null = null;
  for (const line of properties) {
    if (line.name !== name) continue;
    if (found) found.push(line);
    else found = [line];
  }
  return found ?? none;
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
