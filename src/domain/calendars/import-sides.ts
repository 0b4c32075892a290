import type { ImportId, ImportRecord, SourceState } from './import-record';

/** Where a state of a calendar is found: it is the current one, or it is kept with an import. */
export type StatePlace =
  | { readonly kind: 'current' }
  | {
      readonly kind: 'kept';
      readonly importId: ImportId;
      readonly side: 'before' | 'after';
      readonly state: SourceState;
    };

/** The states of a calendar between which an import lies. */
export interface ImportSides {
  /** `nothing` for the import that added the calendar. */
  readonly before: StatePlace | 'nothing';
  readonly after: StatePlace;
}

/**
 * The states on both sides of an import, given all imports of its calendar, oldest first; null if they are not kept. The
 * state after an import is the one before the next import that changed something: only imports change a calendar.
 */
export function sidesOf(
  { id, before, takenBack }: ImportRecord,
  ofCalendar: readonly ImportRecord[],
): ImportSides | null {
  if (before === null) return null;
  if (before === 'nothing') return { before, after: placeAfter(id, ofCalendar) };
  return {
    before: { kind: 'kept', importId: id, side: 'before', state: before },
    after: takenBack
      ? { kind: 'kept', importId: id, side: 'after', state: takenBack.after }
      : placeAfter(id, ofCalendar),
  };
}

/** Taking back a first import removes the calendar as it is, so also then the current state is the one after it. */
function placeAfter(id: ImportId, ofCalendar: readonly ImportRecord[]): StatePlace {
  const later = ofCalendar.slice(ofCalendar.findIndex((one) => one.id === id) + 1);
  for (const { id: importId, before: state } of later) {
    if (state !== null && state !== 'nothing') return { kind: 'kept', importId, side: 'before', state };
  }
  return { kind: 'current' };
}
