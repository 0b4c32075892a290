/** What a log says of a bug: where it happened. Addresses of calendars are secrets and may stand in an error's words. */
export function bugText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return withoutAddresses(text);
}

/** Words without the addresses in them. */
export const withoutAddresses = (text: string): string =>
  text.replace(
    // A name and a password may hold any sign, before an @; without them, a quote or a bracket ends an address.
    /\b(?:https?|webcals?):\/\/(?:[^\s/?#]*@[^\s"”]*|[\p{L}\p{N}[][^\s'"”)]*)/giu,
    '(an address)',
  );
