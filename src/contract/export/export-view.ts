import type { MendedView } from '../views/data';

/** An export, whole or share-safe, as the text of one file. */
export interface ExportView {
  readonly text: string;
  /** For an .ics file: what its calendars wrote in a way that other programs refuse or misread; the export corrected it. */
  readonly mended: readonly MendedView[];
  /** True if a table lacks its last rows, because there are too many. */
  readonly truncated: boolean;
}

/** What a file holds. */
export interface ExportCounts {
  /** Events, a series once; in a table each time at which one takes place, 0 in a table of something else. */
  readonly events: number;
  /** Those of them that are the user's own. */
  readonly own: number;
  readonly tasks: number;
  /** The different people that it names. */
  readonly people: number;
  /** Of a table; null for another file. */
  readonly rows: number | null;
}

/** What an export would write: its beginning, and all of it in numbers. */
export interface ExportPreview {
  /** Whole lines. */
  readonly start: string;
  /** False if `start` is not all of it. */
  readonly isWhole: boolean;
  readonly counts: ExportCounts;
  /** The different people of these events whose names a copy to share leaves out; 0 for any other. */
  readonly hiddenPeople: number;
  readonly truncated: boolean;
}
