const hosts = [
  'zoom.us',
  'zoomgov.com',
  'meet.google.com',
  'teams.microsoft.com',
  'teams.live.com',
  'webex.com',
  'whereby.com',
  'meet.jit.si',
  'gotomeeting.com',
  'meet.goto.com',
  'bluejeans.com',
  'chime.aws',
];

// Every repetition is bounded, so that the time stays linear for a text of megabytes.
const address = new RegExp(
  `https://(?:[\\w-]{1,63}\\.){0,4}(?:${hosts.map((host) => host.replaceAll('.', '\\.')).join('|')})/[^\\s<>"'\\\\]{1,500}`,
  'i',
);

/** The first address of a video call service in the texts; empty if there is none. */
export function findConference(texts: readonly string[]): string {
  for (const text of texts) {
    const match = text.includes('://') ? address.exec(text) : null;
    if (match) return match[0].replace(/[.,;:)\]]+$/, '');
  }
  return '';
}
