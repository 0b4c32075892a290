/** A VEVENT with these lines, and with UID and DTSTAMP. */
export const buildEvent = (uid: string, lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

/** The bytes of an .ics file with these events. */
export const buildIcs = (events: readonly string[], lines: readonly string[] = []): Uint8Array =>
  new TextEncoder().encode(
    `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tests//EN', ...lines, ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`,
  );
