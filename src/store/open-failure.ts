import type { Instant } from '../domain/time/instant';
import type { Backup } from '../planner/ports';

/**
 * A plan to go on with. `plan`: the plan up to the damage in its journal; `altered`: the plan of a file whose
 * seal is broken.
 */
export interface ReadablePlan extends Backup {
  readonly from: 'plan' | 'altered' | 'backup';
}

/**
 * Why the data cannot be opened; nothing was changed. `message` says it in full sentences. `readable` is what a damaged plan
 * is best replaced by, `others` what it can be replaced by as well.
 */
export type OpenFailure =
  | { readonly kind: 'in-use'; readonly message: string; readonly pid: number; readonly since: Instant }
  | { readonly kind: 'newer-version'; readonly message: string }
  | {
      readonly kind: 'damaged';
      readonly message: string;
      readonly readable: ReadablePlan | null;
      readonly others: readonly ReadablePlan[];
    }
  | { readonly kind: 'unreadable'; readonly message: string };
