import { isDeepStrictEqual } from 'node:util';
import type { DataNotice } from '../planner/ports';

/** What the user has to know about the data folder while it lasts. */
export interface Notices {
  all(): readonly DataNotice[];
  /** False when it is there already. */
  add(notice: DataNotice): boolean;
  /** Removes the notices with this code. */
  clear(code: DataNotice['code']): void;
}

/** `former`: the notices of a store that this one continues. Its backups are tried anew. */
export function createNotices(onChange: () => void, former: readonly DataNotice[] = []): Notices {
  let notices = former.filter(({ code }) => code !== 'no-backup');
  return {
    all: () => notices,
    add: (notice) => {
      if (notices.some((one) => isDeepStrictEqual(one, notice))) return false;
      notices = [...notices, notice];
      onChange();
      return true;
    },
    clear: (code) => {
      if (!notices.some((one) => one.code === code)) return;
      notices = notices.filter((one) => one.code !== code);
      onChange();
    },
  };
}
