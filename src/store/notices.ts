import type { DataNotice } from '../planner/ports';

/** What the user has to know about the data folder while it lasts. */
export interface Notices {
  all(): readonly DataNotice[];
  add(notice: DataNotice): void;
  /** Removes the notices with this code. */
  clear(code: DataNotice['code']): void;
}

export function createNotices(onChange: () => void): Notices {
  let notices: readonly DataNotice[] = [];
  return {
    all: () => notices,
    add: (notice) => {
      notices = [...notices.filter((one) => JSON.stringify(one) !== JSON.stringify(notice)), notice];
      onChange();
    },
    clear: (code) => {
      if (!notices.some((one) => one.code === code)) return;
      notices = notices.filter((one) => one.code !== code);
      onChange();
    },
  };
}
