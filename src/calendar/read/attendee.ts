import type { Attendee, Participation } from '../../domain/event/series';
import type { ContentLine } from '../text/content-line';
import { ownText } from '../text/own-text';

const participations: Readonly<Record<string, Participation>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  DELEGATED: 'delegated',
};

const types: Readonly<Record<string, Attendee['type']>> = {
  INDIVIDUAL: 'individual',
  GROUP: 'group',
  ROOM: 'room',
  RESOURCE: 'resource',
};

/** Escapes of TEXT values (RFC 5545 §3.3.11), which a parameter does not have and some programs write. */
const textEscapes = /\\([\\,;:"'])/g;

/** Reads an ATTENDEE or ORGANIZER (RFC 5545 §3.8.4.1, §3.8.4.3); `null` if it has neither name nor address. */
export function readAttendee({ value, params }: ContentLine): Attendee | null {
  const email = readEmail(value) || readEmail(params.get('EMAIL') ?? '');
  const name = (params.get('CN') ?? '').replaceAll(textEscapes, '$1').trim();
  if (email === '' && name === '') return null;
  return {
    email,
    name,
    participation: participations[params.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'needs-action',
    type: types[params.get('CUTYPE')?.toUpperCase() ?? 'INDIVIDUAL'] ?? 'unknown',
  };
}

/** `readAttendee`, or its memoised form. */
export type ReadAttendee = typeof readAttendee;

const cacheLimit = 5000;

/** Memoises `readAttendee` for one file, because the same attendees occur in thousands of events. */
export function rememberAttendees(): ReadAttendee {
  const cache = new Map<ContentLine['params'], Map<string, Attendee | null>>();
  let count = 0;
  return (line) => {
    // `rememberParams` returns the same map for equal parameters.
    const sameParams = cache.get(line.params) ?? new Map<string, Attendee | null>();
    const cached = sameParams.get(line.value);
    if (cached !== undefined) return cached;
    const attendee = readAttendee(line);
    if (count < cacheLimit) {
      cache.set(line.params, sameParams.set(ownText(line.value), attendee));
      count += 1;
    }
    return attendee;
  };
}

function readEmail(value: string): string {
  // A CN with an unquoted colon moves `mailto:` into the middle of the value.
  const start = value.toLowerCase().lastIndexOf('mailto:');
  const address = (start < 0 ? value : value.slice(start + 'mailto:'.length)).trim().toLowerCase();
  return /^[^\s@:/<>]+@[^\s@:/<>]+$/.test(address) ? ownText(address) : '';
}
