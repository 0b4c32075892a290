import type { Instant } from '../../domain/time/instant';

export interface BackupView {
  readonly file: string;
  readonly at: Instant;
  readonly counts: PlanCounts;
}

/** The slices whose entries are counted, so that the user can compare two plans by numbers. */
export const countedSlices = ['calendars', 'marks', 'preps', 'followUps', 'ownEvents', 'people'] as const;
export type CountedSlice = (typeof countedSlices)[number];
export type PlanCounts = Readonly<Record<CountedSlice, number>>;

/** What a restore changes. */
export interface RestoreView {
  /** null while the current data is damaged. */
  readonly before: PlanCounts | null;
  readonly after: PlanCounts;
  /** The backup that was made before, which undoes the restore; null for a preview, and of damaged data. */
  readonly undo: string | null;
  /** Names of calendars that stay as they are, although the backup has them otherwise or not at all. */
  readonly staying: readonly string[];
  /** Names of calendars of the backup that are left out, because their files are not there. */
  readonly leftOut: readonly string[];
}

/** One event or other component that the export corrected. */
export interface MendedView {
  /** Empty when the component has none. */
  readonly uid: string;
  /** Names of the properties that were rewritten as Mingle reads them, or left out because Mingle does not read them. */
  readonly properties: readonly string[];
}

/** What can be recovered from damaged data. */
export interface ReadableView extends BackupView {
  /**
   * `backup`: a backup; `plan`: the plan itself, when only a part of its journal is damaged; `altered`: the plan as it
   * is in a file whose checksum does not match.
   */
  readonly from: 'backup' | 'plan' | 'altered';
}

/** Whether the data can be used and, if not, what is wrong and what can be recovered. */
export interface DataStatus {
  readonly state: 'ready' | 'damaged' | 'newer-version' | 'in-use' | 'unreadable';
  readonly message: string;
  readonly dataFolder: string;
  /** Set when the data is damaged and something can be recovered: what loses the least. */
  readonly readable: ReadableView | null;
  /** What damaged data can be replaced by as well. */
  readonly others: readonly ReadableView[];
}

/** What the user has to know about the data folder while Mingle goes on. */
export type DataNotice =
  /** The last backup could not be written to `folder`; the next edit tries again. */
  | { readonly code: 'no-backup'; readonly folder: string; readonly why: 'read-only' | 'disk-full' | 'other' }
  /**
   * Another program changed the plan on disk, and Mingle went on with its own. `kept`: the backup with what the other wrote
   * or, if it cannot be restored, the path of its file in quarantine.
   */
  | { readonly code: 'changed-outside'; readonly kept: string; readonly canRestore: boolean }
  /** Another program changed or replaced the data, which Mingle has read anew. `kept`: the backup with what it had before. */
  | { readonly code: 'read-anew'; readonly kept: string }
  /** The data was damaged and replaced; `kept` is the path of the damaged file in quarantine. */
  | { readonly code: 'put-aside'; readonly kept: string };
