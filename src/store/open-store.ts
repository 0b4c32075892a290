import type { CalendarId } from '../domain/calendars/calendar';
import { createMutex } from '../domain/mutex';
import { photoFileOf } from '../domain/people/contact';
import type { Result } from '../domain/result';
import { success } from '../domain/result';
import type {
  BackupStore,
  CalendarStore,
  Clock,
  DataNotice,
  EarlierCalendars,
  PhotoStore,
  PlanStore,
  ProgrammeStore,
  ReadCalendar,
  ReadProgramme,
  StoreFailure,
} from '../planner/ports';
import type { BackupFiles } from './backup-files';
import { createBackupFiles } from './backup-files';
import { createBackups } from './backups';
import { createCalendarFiles } from './calendars/calendar-files';
import { createEarlierCalendars } from './calendars/earlier-calendars';
import type { DataFolder } from './data-folder';
import { removeUnknownImports, removeUnnamedProgrammes, toDataFolder } from './data-folder';
import type { Access } from './gain-access';
import { gainAccess } from './gain-access';
import { createHold } from './hold';
import { journalBeyond } from './journal/plan-disk';
import type { KeptPlan } from './kept-plan';
import type { Lock } from './lock';
import type { Notices } from './notices';
import { createNotices } from './notices';
import type { OpenFailure } from './open-failure';
import type { OpenPlan, Recovery } from './open-plan';
import { openPlan } from './open-plan';
import { createPhotoFiles, removeUnusedPhotos } from './photos/photo-files';
import { createPlanStore } from './plan-store';
import { createProgrammeFiles } from './programmes/programme-files';
import { errnoOf, toWriteFailure } from './store-failure';

export interface StoreOptions {
  /** The data folder; created when missing. */
  readonly folder: string;
  readonly readCalendar: ReadCalendar;
  readonly readProgramme: ReadProgramme;
  readonly clock: Clock;
  /** Mingle's version. */
  readonly version: string;
  /** `read` takes no lock and changes nothing on disk, so it works beside a process that writes. */
  readonly access: 'write' | 'read';
  /** Receives failures that Mingle recovered from. */
  readonly report: (trouble: StoreFailure) => void;
  /** The notices of a store that this one continues. */
  readonly notices?: readonly DataNotice[];
  /** Called when the notices for the user have changed. */
  readonly onNotices?: () => void;
  /** The size of `mingle.json`, in bytes, from which on edits go to the journal; the constant `journalBeyond` when absent. */
  readonly journalBeyond?: number;
}

export interface OpenStore {
  readonly plan: PlanStore;
  readonly calendars: CalendarStore;
  readonly earlier: EarlierCalendars;
  readonly programmes: ProgrammeStore;
  readonly backups: BackupStore;
  readonly photos: PhotoStore;
  /** Resolves when all writes are finished, those of caches included. */
  settled(): Promise<void>;
  /** Refuses further edits, waits for those under way and releases the lock. */
  close(): Promise<void>;
}

/** Opens the data folder. A read-only folder or a full disk opens as well, but refuses every edit. */
export const openStore = (options: StoreOptions): Promise<Result<OpenStore, OpenFailure>> =>
  open(options, null);

/** Opens the data folder; a damaged plan is replaced as `recovery` says. */
export const recoverStore = (
  options: StoreOptions,
  recovery: Recovery,
): Promise<Result<OpenStore, OpenFailure>> => open(options, recovery);

/** Whether a folder that could not be written can be written now. */
export async function canBeWritten(options: StoreOptions): Promise<boolean> {
  const folder = toDataFolder(options.folder);
  const access = await gainAccess(folder, options.access);
  if (access.ok) await releaseLock(folder, access.value.lock, options.report);
  return access.ok && access.value.refusal === null;
}

async function open(
  options: StoreOptions,
  recovery: Recovery | null,
): Promise<Result<OpenStore, OpenFailure>> {
  const folder = toDataFolder(options.folder);
  const access = await gainAccess(folder, options.access);
  if (!access.ok) return access;
  const { clock, report } = options;
  const { refusal, lock } = access.value;
  const release = () => releaseLock(folder, lock, report);
  // Who opens the store looks at its notices then.
  let isOpen = false;
  const notices = createNotices(() => {
    if (isOpen) options.onNotices?.();
  }, options.notices);
  const onPutAside = (path: string) => void notices.add({ code: 'put-aside', kept: path });
  const onOther = (kept: KeptPlan) => {
    report(changedOutside(folder, kept));
    notices.add({ code: 'changed-outside', ...kept });
  };
  const backups = createBackupFiles(folder.backups);
  let plan: Result<OpenPlan, OpenFailure> | null = null;
  try {
    plan = await openPlan({
      journalBeyond: options.journalBeyond ?? journalBeyond,
      ...{ folder, backups, clock, refusal, recovery, report, onOther, onPutAside },
    });
    if (plan.ok) {
      // A recovered plan may lack calendars that the lost plan named, so their files stay.
      if (!refusal && recovery === null) await removeLeft(folder, plan.value, clock);
      const store = await assemble(options, folder, access.value, backups, plan.value, notices);
      isOpen = true;
      return success(store);
    }
    await release();
    return plan;
  } catch (error) {
    if (plan?.ok) await plan.value.disk.close();
    await release();
    throw error;
  }
}

/**
 * Removes the files of interrupted imports and former programmes, and photos of nobody. What cannot be removed takes space but does
 * no harm.
 */
async function removeLeft(folder: DataFolder, { db }: OpenPlan, clock: Clock): Promise<void> {
  const isKnown = (id: string) => db.data.calendars.has(id as CalendarId);
  const named = new Set([...db.data.programmes.values()].map(({ sha256 }) => sha256));
  try {
    await removeUnknownImports(folder, isKnown, clock.now());
    await removeUnnamedProgrammes(folder, (sha256) => named.has(sha256));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
  const used = new Set([...db.data.contactCards.values()].map(({ contact }) => photoFileOf(contact)));
  await removeUnusedPhotos(folder, (file) => used.has(file));
}

const closed: StoreFailure = {
  code: 'write-failed',
  message: 'Mingle is closing, so this change was not saved.',
};

/** Whether the store may write: `refusal` is what is known, `mayWrite` looks at the folder before. */
function createWriting(
  { clock }: StoreOptions,
  folder: DataFolder,
  access: Access,
  { db, disk }: OpenPlan,
  notices: Notices,
) {
  let refusal: StoreFailure | null = access.refusal;
  let closing: StoreFailure | null = null;
  const hold =
    access.lock &&
    createHold({ folder, lock: access.lock, clock, current: () => db.data, isAsWritten: disk.isAsWritten });
  const exclusively = createMutex();
  return {
    refusal: () => refusal ?? closing,
    /** Edits that were requested before are still written. */
    refuseMore: () => {
      closing = closed;
    },
    mayWrite: () =>
      exclusively(async () => {
        if (refusal || !hold) return refusal;
        const now = await hold();
        if (now.kept !== null) {
          refusal = now.refusal;
          notices.add({ code: 'read-anew', kept: now.kept });
        }
        return now.refusal;
      }),
  };
}

async function assemble(
  options: StoreOptions,
  folder: DataFolder,
  access: Access,
  files: BackupFiles,
  open: OpenPlan,
  notices: Notices,
): Promise<OpenStore> {
  const { db, disk } = open;
  const { readCalendar, readProgramme, clock, version, report } = options;
  const { refuseMore, refusal, mayWrite } = createWriting(options, folder, access, open, notices);
  const writing = { clock, report, refusal, mayWrite };
  const backups = createBackups({
    ...writing,
    folder: folder.backups,
    files,
    notices,
    current: () => plan.current(),
  });
  const plan = createPlanStore({ ...writing, db, notices: notices.all, beforeWrite: backups.keepUp });
  const calendars = createCalendarFiles({ ...writing, folder, version, readCalendar });
  const { fileOf, overlayOf } = calendars;
  const earlier = createEarlierCalendars({ ...writing, folder, fileOf, overlayOf });
  const programmes = createProgrammeFiles({ ...writing, folder, version, readProgramme });
  await backups.keepUp();
  const settled = async () => {
    await plan.settled();
    await disk.settled();
    await calendars.settled();
  };
  return {
    plan,
    calendars,
    earlier,
    programmes,
    backups,
    photos: createPhotoFiles({ folder, mayWrite }),
    settled,
    close: async () => {
      refuseMore();
      await settled();
      await disk.close();
      await releaseLock(folder, access.lock, report);
    },
  };
}

/** A lock that stays is stale once this process has ended, so a disk that refuses its removal does no harm here. */
async function releaseLock(
  folder: DataFolder,
  lock: Lock | null,
  report: StoreOptions['report'],
): Promise<void> {
  try {
    await lock?.release();
  } catch (error) {
    const { code, message } = toWriteFailure(error, folder.lock);
    report({ code, message: `${message} It was to be removed; the next Mingle on this computer does so.` });
  }
}

/** What is reported when another program changed the plan on disk. */
const changedOutside = ({ root }: DataFolder, { kept, canRestore }: KeptPlan): StoreFailure => ({
  code: 'write-failed',
  message: canRestore
    ? `Another program changed the data in ${root}. Mingle went on with what it had; what the other wrote is kept as backup ${kept}.`
    : `Another program changed the data in ${root} into something that cannot be read. Mingle went on with what it had; the other file is kept as ${kept}.`,
});
