/** Hosts that many events share; only the same page there is the same event. */
const platforms: readonly string[] = [
  ...[
    'eventbrite',
    'meetup',
    'lu.ma',
    'luma',
    'linkedin',
    'xing',
    'facebook',
    'doodle',
    'calendly',
    'partiful',
  ],
  ...['google', 'outlook', 'office', 'live', 'icloud', 'apple', 'github', 'youtube', 'twitch', 'sharepoint'],
  ...['notion', 'hopin', 'ticketmaster', 'pretix', 'whova', 'sched', 'bit', 'tinyurl'],
];

/** Rooms for video calls, which one person uses for all of theirs. */
const rooms: readonly string[] = [
  'zoom',
  'webex',
  'gotomeeting',
  'whereby',
  'jit',
  'jitsi',
  'bigbluebutton',
  'skype',
];
const roomHosts: ReadonlySet<string> = new Set(['meet.google.com', 'teams.microsoft.com', 'teams.live.com']);

interface Link {
  readonly host: string;
  /** Host and path. */
  readonly page: string;
}

function readLink(text: string): Link | null {
  const found = /^(?:https?:\/\/)(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(text.trim());
  if (!found) return null;
  const [, host = '', path = ''] = found;
  const name = host.toLowerCase().replace(/^www\./, '');
  return name.includes('.') ? { host: name, page: `${name}${path.replace(/\/+$/, '')}` } : null;
}

/** The name before the ending: `eventbrite` of `eventbrite.co.uk`. A subdomain of its own, as `kccnc.sched.com`, is not shared. */
const isOf = (host: string, names: readonly string[]): boolean =>
  names.some((name) => host === name || host.startsWith(`${name}.`));

const isRoom = (host: string): boolean =>
  roomHosts.has(host) || isOf(host, rooms) || /\.(zoom\.us|zoom\.com|webex\.com)$/.test(host);

const isPlatform = (host: string): boolean =>
  isOf(host, platforms) || /\.(google|office|microsoft|sharepoint|live|apple)\.[a-z.]+$/.test(host);

const read = (links: readonly string[]): readonly Link[] =>
  links.flatMap((link) => readLink(link) ?? []).filter(({ host }) => !isRoom(host));

/** Tells whether some links lead to the site of an event. */
export type LeadsToWhole = (links: readonly string[]) => boolean;

export function createLeadsToWhole(whole: readonly string[]): LeadsToWhole {
  const known = read(whole);
  if (known.length === 0) return () => false;
  return (links) =>
    read(links).some((link) =>
      known.some(({ host, page }) =>
        isPlatform(host) ? page === link.page && page !== host : host === link.host,
      ),
    );
}
