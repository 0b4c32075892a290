/** A zone of a generated calendar, with its name and definition. */
export interface GeneratedZone {
  readonly tzid: string;
  readonly lines: readonly string[];
}

const zoneOf = (tzid: string, daylight: readonly string[], standard: readonly string[]): GeneratedZone => ({
  tzid,
  lines: [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    'BEGIN:DAYLIGHT',
    ...daylight,
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    ...standard,
    'END:STANDARD',
    'END:VTIMEZONE',
  ],
});

const centralEurope = {
  daylight: [
    'DTSTART:19810329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  ],
  standard: [
    'DTSTART:19961027T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  ],
};

export const berlin = zoneOf('Europe/Berlin', centralEurope.daylight, centralEurope.standard);

export const newYork = zoneOf(
  'America/New_York',
  [
    'DTSTART:20070311T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  ],
  [
    'DTSTART:20071104T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  ],
);

/** Outlook's name for the zone of Berlin. */
export const outlook = zoneOf('W. Europe Standard Time', centralEurope.daylight, centralEurope.standard);
