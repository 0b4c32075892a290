import type { ContentLine } from '../text/content-line';

/** The lines of one VEVENT, without those of its alarms. */
export interface RawEvent {
  /** The line of its BEGIN:VEVENT. */
  readonly line: number;
  /** Only `eventProperties`, in the order of the file. */
  readonly properties: readonly ContentLine[];
}

/** The first property with this name. The RFC forbids a second one, and programs agree on the first. */
export function firstOf({ properties }: RawEvent, name: string): ContentLine | null {
  for (const property of properties) if (property.name === name) return property;
  return null;
}

const none: readonly ContentLine[] = [];

export function allOf(raw: RawEvent, name: string): readonly ContentLine[] {
  return firstOf(raw, name) ? raw.properties.filter((property) => property.name === name) : none;
}

/** Properties that may hold the address of a video call. */
export const videoProperties = [
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-GOOGLE-HANGOUT',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
];

/**
 * The properties of a VEVENT that are read; others are not even parsed. Each name maps to itself, so that all lines
 * share one string, whose comparison is fast.
 */
export const eventProperties: ReadonlyMap<string, string> = new Map(
  [
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
    'X-ALT-DESC',
    'LOCATION',
    'URL',
    'STATUS',
    'TRANSP',
    'X-MICROSOFT-CDO-BUSYSTATUS',
    'CATEGORIES',
    'ORGANIZER',
    'ATTENDEE',
    ...videoProperties,
  ].map((name) => [name, name]),
);
