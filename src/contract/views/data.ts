import type { Instant } from '../../domain/time/instant';

export interface BackupView {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

/** What of a plan is counted, so that one can tell two plans apart by numbers. */
export const countedSlices = ['calendars', 'marks', 'preps', 'followUps'] as const;
export type CountedSlice = (typeof countedSlices)[number];
export type PlanCounts = Readonly<Record<CountedSlice, number>>;

/** Everything, or what may be shared of it, as the text of one file. */
export interface ExportView {
  readonly text: string;
  /** Of an .ics file: what its calendars wrote so that other programs refuse it; it was mended on its way out. */
  readonly mended: readonly MendedView[];
}

/** One event or other component. */
export interface MendedView {
  /** Empty where it has none. */
  readonly uid: string;
  /** Names of properties that were written as Mingle reads them; those that nothing can be made of were left out. */
  readonly properties: readonly string[];
}

/** What one can go on with. */
export interface ReadableView extends BackupView {
  /** The newest backup that can be read; or the plan itself, where only the end of its journal is damaged. */
  readonly from: 'backup' | 'plan';
}

/** What is wrong with the data, and what can be done; given while the planner cannot start. */
export interface DataStatus {
  readonly state: 'ready' | 'damaged' | 'newer-version' | 'in-use' | 'unreadable';
  readonly message: string;
  readonly dataFolder: string;
  /** Offered when the data is damaged; null where nothing can be read. */
  readonly readable: ReadableView | null;
}
