import type { Attendee, Participation } from '../domain/event/series';
import type { ContentLine } from './content-line';

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

/** Reads an ATTENDEE or ORGANIZER (RFC 5545 §3.8.4.1, §3.8.4.3); `null` when it names nobody. */
export function readAttendee({ value, params }: ContentLine): Attendee | null {
  const email = readEmail(value) || readEmail(params.get('EMAIL') ?? '');
  const name = (params.get('CN') ?? '').replaceAll('\\,', ',').trim();
  if (email === '' && name === '') return null;
  return {
    email,
    name,
    participation: participations[params.get('PARTSTAT')?.toUpperCase() ?? ''] ?? 'needs-action',
    type: types[params.get('CUTYPE')?.toUpperCase() ?? 'INDIVIDUAL'] ?? 'unknown',
  };
}

function readEmail(value: string): string {
  // A CN with an unquoted colon moves `mailto:` into the middle of the value.
  const start = value.toLowerCase().lastIndexOf('mailto:');
  const address = (start < 0 ? value : value.slice(start + 'mailto:'.length)).trim().toLowerCase();
  return /^[^\s@:/<>]+@[^\s@:/<>]+$/.test(address) ? address : '';
}
