import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { Programme } from '../../../src/domain/programme/session';
import { failure, success } from '../../../src/domain/result';
import { countsOf } from '../../../src/plan/counts';
import { emptyPlan, type Plan } from '../../../src/plan/plan';
import type {
  Backup,
  BackupStore,
  CalendarState,
  CalendarStore,
  Clock,
  EarlierCalendars,
  PlanStore,
  ProgrammeStore,
  StoredCalendar,
  StoreFailure,
} from '../../../src/planner/ports';

export interface MemoryStore {
  readonly plan: PlanStore;
  readonly calendars: CalendarStore;
  readonly earlier: EarlierCalendars;
  readonly programmes: ProgrammeStore;
  readonly backups: BackupStore;
  /** Makes all further writes fail, as in a read-only folder. */
  lock(): void;
}

const readOnly: StoreFailure = { code: 'read-only', message: 'This store may only be read.' };
const notThere: StoreFailure = { code: 'not-found', message: 'There is no such file.' };

/** The planner's store ports in memory, lost with the page. */
export function createMemoryStore(clock: Clock): MemoryStore {
  let plan: Plan = emptyPlan;
  let locked = false;
  const calendars = new Map<CalendarId, StoredCalendar & CalendarState>();
  const earlier = new Map<string, CalendarState>();
  const programmes = new Map<string, Programme>();
  const backups: { readonly backup: Backup; readonly plan: Plan }[] = [];
  return {
    plan: {
      get readOnly() {
        return locked;
      },
      notices: () => [],
      current: () => plan,
      update: async (change) => {
        if (locked) return failure(readOnly);
        plan = change(plan);
        return success(plan);
      },
    },
    calendars: {
      read: async (id) => {
        const stored = calendars.get(id);
        return stored ? success(stored) : failure(notThere);
      },
      bytes: async (id) => calendars.get(id)?.bytes ?? null,
      write: async (id, bytes, content, overlay) => {
        if (locked) return failure(readOnly);
        const stored = { sha256: checksum(bytes), bytes, content, overlay };
        calendars.set(id, stored);
        return success(stored);
      },
      settle: async () => {},
      drop: async () => {},
      overlayOf: async (id) => calendars.get(id)?.overlay ?? { skipped: [], kept: [], archived: [] },
    },
    earlier: {
      keep: async (id, importId, side) => {
        const state = calendars.get(id);
        if (!state) return failure(notThere);
        earlier.set(`${importId} ${side}`, state);
        return success(null);
      },
      read: async (_id, importId, side) => {
        const state = earlier.get(`${importId} ${side}`);
        return state ? success(state) : failure(notThere);
      },
      dropAllBut: async () => {},
    },
    programmes: {
      read: async (sha256, zone) => {
        const programme = programmes.get(`${sha256} ${zone}`);
        return programme ? success(programme) : failure(notThere);
      },
      write: async (_bytes, sha256, zone, programme) => {
        if (locked) return failure(readOnly);
        programmes.set(`${sha256} ${zone}`, programme);
        return success(null);
      },
    },
    backups: {
      list: async () => success(backups.map(({ backup }) => backup)),
      create: async () => {
        const backup = { file: `${backups.length + 1}.json`, at: clock.now(), counts: countsOf(plan) };
        backups.unshift({ backup, plan });
        return success(backup);
      },
      read: async (file) => {
        const found = backups.find(({ backup }) => backup.file === file);
        return found ? success(found.plan) : failure(notThere);
      },
    },
    lock: () => {
      locked = true;
    },
  };
}

/** A weak checksum, good enough for stories; the browser's SHA-256 is only asynchronous. */
export function checksum(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
