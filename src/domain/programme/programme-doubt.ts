import type { Day } from '../time/day';

/** Why a file may not be the programme of its event. */
export type ProgrammeDoubt =
  /** None of its sessions is on a day of the event; another year, or another conference. Days are inclusive. */
  | {
      readonly code: 'other-days';
      readonly event: { readonly first: Day; readonly last: Day };
      readonly programme: { readonly first: Day; readonly last: Day };
    }
  /** Of the sessions of the version before, almost none is in it. */
  | { readonly code: 'other-sessions'; readonly found: number; readonly of: number };
