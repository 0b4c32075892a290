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

/** What is wrong with the data, and what can be done; given while the planner cannot start. */
export interface DataStatus {
  readonly state: 'ready' | 'damaged' | 'newer-version' | 'in-use' | 'unreadable';
  readonly message: string;
  readonly dataFolder: string;
  /** The newest backup that can be read; offered when the data is damaged. */
  readonly backup: BackupView | null;
}
