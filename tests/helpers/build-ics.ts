/** One VEVENT from its lines; UID and DTSTAMP are added. */
export const buildEvent = (uid: string, lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

/** A calendar of events as a file holds it. */
export const buildIcs = (events: readonly string[], lines: readonly string[] = []): Uint8Array =>
  new TextEncoder().encode(
    `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tests//EN', ...lines, ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`,
  );
