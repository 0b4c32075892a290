import type { Instant } from '../domain/time/instant';
import type { Backup } from '../planner/ports';

/** What can be read of damaged data: the plan up to the damage in its journal, else the newest backup. */
export interface ReadablePlan extends Backup {
  readonly from: 'plan' | 'backup';
}

/** Why the data cannot be opened; nothing was changed. `message` says it in full sentences. */
export type OpenFailure =
  | { readonly kind: 'in-use'; readonly message: string; readonly pid: number; readonly since: Instant }
  | { readonly kind: 'newer-version'; readonly message: string }
  | { readonly kind: 'damaged'; readonly message: string; readonly readable: ReadablePlan | null }
  | { readonly kind: 'unreadable'; readonly message: string };
