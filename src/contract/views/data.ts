import type { Instant } from '../../domain/time/instant';

export interface BackupView {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

export interface PlanCounts {
  readonly calendars: number;
  readonly marks: number;
  readonly preps: number;
  readonly followUps: number;
}

/** What is wrong with the data, and what can be done; given while the planner cannot start. */
export interface DataStatus {
  readonly state: 'ready' | 'damaged' | 'newer-version' | 'in-use' | 'unreadable';
  readonly message: string;
  readonly dataFolder: string;
  /** The newest backup that can be read; offered when the data is damaged. */
  readonly backup: BackupView | null;
}
