import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { Instant } from '../time/instant';
import type { CalendarId, CalendarSource } from './calendar';

export type ImportId = Brand<string, 'ImportId'>;

/** The fields of a `CalendarSource` that an import replaces, and that taking it back restores. */
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
  /** The state before: `nothing` if the import added the calendar; null if it changed nothing or is no longer kept. */
  readonly before: SourceState | 'nothing' | null;
  /** How the import changed keys of marks and preps; taking it back reverses the changes. */
  readonly moves: readonly KeyChange[];
  /** Set while the import is taken back: when that was, and the state that putting it back restores. */
  readonly takenBack: { readonly at: Instant; readonly after: SourceState } | null;
}

export type KeyChange = readonly [from: EventKey, to: EventKey];

export const reversed = (moves: readonly KeyChange[]): readonly KeyChange[] =>
  moves.map(([from, to]): KeyChange => [to, from]);

/** Two records of the moves of one import; a key that both have goes where the `first` says. */
export const joinedMoves = (
  others: readonly KeyChange[],
  first: readonly KeyChange[],
): readonly KeyChange[] => [...new Map<EventKey, EventKey>([...others, ...first])];

/** The number of imports of one calendar that can be taken back. */
export const importsKept = 10;

/** What the user can do with an import. */
export type ImportAction = 'take-back' | 'put-back';

/**
 * The action for each import of one calendar, given oldest first. Imports form a stack: only the last import in force can
 * be taken back. Imports that were taken back can be put back, oldest first, until a new import is applied.
 */
export function importActions(ofCalendar: readonly ImportRecord[]): ReadonlyMap<ImportId, ImportAction> {
  const actions = new Map<ImportId, ImportAction>();
  const last = ofCalendar.findLastIndex(({ before, takenBack }) => before !== null && takenBack === null);
  const lastInForce = ofCalendar[last];
  if (lastInForce) actions.set(lastInForce.id, 'take-back');
  const next = ofCalendar
    .slice(last + 1)
    .find(({ before, takenBack }) => before !== null && takenBack !== null);
  if (next) actions.set(next.id, 'put-back');
  return actions;
}
