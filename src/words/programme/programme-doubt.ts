import type { ProgrammeDoubt } from '../../domain/programme/programme-doubt';
import type { DayFormat } from '../day-format';
import type { CountFormat } from '../language';

/** Why a file may not be the programme of its event. */
export function programmeDoubtText(doubt: ProgrammeDoubt, { number, days }: CountFormat & DayFormat): string {
  switch (doubt.code) {
    case 'other-days': {
      const { event, programme } = doubt;
      return `None of its sessions is on a day of the event: this programme is of ${days(programme.first, programme.last, 'full-month')}, and the event is on ${days(event.first, event.last, 'full-month')}.`;
    }
    case 'other-sessions':
      return doubt.found === 0
        ? `None of the ${number(doubt.of)} sessions of the version before is in it.`
        : `Only ${number(doubt.found)} of the ${number(doubt.of)} sessions of the version before are in it.`;
    case 'cut-off':
      return 'The file ends too early, so sessions may be missing.';
  }
}

/** What a new version says of the zone of its clocks. */
export const zoneWantedText = (named: string): string =>
  named === ''
    ? 'The programme does not say in which time zone its clocks are.'
    : `The time zone “${named}”, in which the programme is, is not known.`;

/** How a version differs from the one before it. */
export interface VersionDifferences {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
}

/** `156 new, 53 changed, 9 gone, 770 as before.` */
export const versionText = (
  { added, changed, gone, same }: VersionDifferences,
  { number }: CountFormat,
): string =>
  `${number(added)} new, ${number(changed)} changed, ${number(gone)} gone, ${number(same)} as before.`;
