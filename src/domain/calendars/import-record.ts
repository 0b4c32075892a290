import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { Instant } from '../time/instant';
import type { CalendarId, CalendarSource } from './calendar';

export type ImportId = Brand<string, 'ImportId'>;

/** What of a calendar's entry an import replaces, and taking it back brings back. */
export type SourceState = Pick<CalendarSource, 'fileName' | 'importedAt' | 'sha256' | 'zoneAnswers'>;

/** One line of the import history (product I4). */
export interface ImportRecord {
  readonly id: ImportId;
  readonly calendarId: CalendarId;
  readonly fileName: string;
  readonly at: Instant;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  readonly unreadable: number;
  /** How the calendar stood before: `nothing` where the import brought it; null when it changed nothing, or that is no longer kept. */
  readonly before: SourceState | 'nothing' | null;
  /** How keys of what the user made changed with it, from and to: taking it back leads each where it was. */
  readonly moves: readonly KeyChange[];
  /** Set while the import is taken back: when that was, and how the calendar stood with it. */
  readonly takenBack: { readonly at: Instant; readonly after: SourceState } | null;
}

export type KeyChange = readonly [from: EventKey, to: EventKey];

export const reversed = (moves: readonly KeyChange[]): readonly KeyChange[] =>
  moves.map(([from, to]): KeyChange => [to, from]);

/** So many imports of one calendar can be taken back. */
export const importsKept = 10;

/** What can be done with an import now. */
export type ImportAction = 'take-back' | 'put-back';

/**
 * What can be done with each import of one calendar, given oldest first. Imports lie on one another: only the last that
 * stands can be taken back, and those taken back be put back only in the order in which they came, until another comes.
 */
export function importActions(ofCalendar: readonly ImportRecord[]): ReadonlyMap<ImportId, ImportAction> {
  const actions = new Map<ImportId, ImportAction>();
  const last = ofCalendar.findLastIndex(({ before, takenBack }) => before !== null && takenBack === null);
  const standing = ofCalendar[last];
  if (standing) actions.set(standing.id, 'take-back');
  const next = ofCalendar
    .slice(last + 1)
    .find(({ before, takenBack }) => before !== null && takenBack !== null);
  if (next) actions.set(next.id, 'put-back');
  return actions;
}
