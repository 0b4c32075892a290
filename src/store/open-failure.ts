import type { Instant } from '../domain/time/instant';
import type { Backup } from '../planner/ports';

/** Why the data cannot be opened; nothing was changed. `message` says so in sentences. */
export type OpenFailure =
  | { readonly kind: 'in-use'; readonly message: string; readonly pid: number; readonly since: Instant }
  | { readonly kind: 'newer-version'; readonly message: string }
  /** `backup` is the newest one that can be read. */
  | { readonly kind: 'damaged'; readonly message: string; readonly backup: Backup | null }
  | { readonly kind: 'unreadable'; readonly message: string };
