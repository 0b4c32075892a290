import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { Instant } from '../../domain/time/instant';
import type { Plan } from '../../plan/plan';
import type { DataFolder } from '../data-folder';
import { readBytes } from '../durable-file';
import { stateOf } from '../file-state';
import type { FileProblem, JsonObject } from '../json-file';
import { damaged, readObject } from '../json-file';
import { planMigrations } from '../migrations';
import { parsePlanFile } from '../plan-file';
import { sha256 } from '../sha256';
import type { JournalContent } from './lines';
import { readJournal } from './lines';
import { replay } from './replay';
import type { SeenStates } from './seen-files';

/** What is known of the `mingle.json` on disk. */
export interface Snapshot {
  readonly sha256: string;
  readonly size: number;
  /** False for a file of an earlier version. */
  readonly isCurrent: boolean;
}

/** How `mingle.journal` relates to the snapshot. */
export type FoundJournal =
  | { readonly kind: 'none' }
  /** It has no complete line, so no edit in it was ever acknowledged. */
  | { readonly kind: 'unused' }
  /** `last` is the number of its last edit; after `length` bytes only a torn line may follow. */
  | { readonly kind: 'continues'; readonly last: number; readonly length: number; readonly isTorn: boolean }
  /** It continues another snapshot. */
  | { readonly kind: 'foreign' };

export interface FoundPlan {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly journal: FoundJournal;
  readonly seen: SeenStates;
}

export interface PlanProblem {
  readonly file: string;
  readonly problem: FileProblem;
  /** Set when only the journal is damaged: the snapshot with the edits before the damage. */
  readonly readable: { readonly plan: Plan; readonly at: Instant } | null;
}

/** Reads the snapshot and replays its journal; null when neither exists. Changes nothing on disk. */
export async function readPlanOnDisk(folder: DataFolder): Promise<Result<FoundPlan | null, PlanProblem>> {
  const { snapshot, journal, seen } = await readBoth(folder);
  const content = journal && readJournal(journal);
  const version = (content?.bases ?? []).reduce((most, base) => Math.max(most, base.schemaVersion), 0);
  if (version > planMigrations.version) {
    return failure({ file: folder.journal, problem: { kind: 'newer-version', version }, readable: null });
  }
  if (snapshot)
    return readContinued(folder, { bytes: snapshot, content, journalSize: journal?.length ?? 0, seen });
  if (!journal) return success(null);
  return failure({
    file: folder.journal,
    problem: damaged('the mingle.json that it continues is missing'),
    readable: null,
  });
}

/** Another process may replace snapshot and journal while they are read: then both are read again. */
const mostTries = 10;

async function readBoth(folder: DataFolder) {
  for (let tries = 1; ; tries += 1) {
    const before = await stateOf(folder.plan);
    const snapshot = await readBytes(folder.plan);
    // What is appended while the journal is read makes this an earlier state, and so shows later.
    const journalState = await stateOf(folder.journal);
    const journal = await readBytes(folder.journal);
    const after = await stateOf(folder.plan);
    if (before?.identity === after?.identity || tries === mostTries) {
      return { snapshot, journal, seen: { plan: after, journal: journalState } };
    }
  }
}

/** A snapshot and its journal, as they were read. */
interface ReadFiles {
  readonly bytes: Uint8Array;
  readonly content: JournalContent | null;
  readonly journalSize: number;
  readonly seen: SeenStates;
}

function readContinued(
  folder: DataFolder,
  { bytes, content: journal, journalSize, seen }: ReadFiles,
): Result<FoundPlan, PlanProblem> {
  const at = seen.plan?.modifiedAt ?? 0;
  const json = readObject(bytes);
  if (!json.ok) return failure({ file: folder.plan, problem: json.error, readable: null });
  const parseSnapshot = () => parsePlanFile(json.value);
  const snapshot: Snapshot = {
    sha256: sha256(bytes),
    size: bytes.length,
    isCurrent: json.value.schemaVersion === planMigrations.version,
  };
  const base = journal?.bases.findLast((line) => line.base === snapshot.sha256);
  if (!journal || !base) {
    const plan = parseSnapshot();
    if (!plan.ok) return failure({ file: folder.plan, problem: plan.error, readable: null });
    const readable = { plan: plan.value.plan, at };
    if (journal?.damage) return failure({ file: folder.journal, problem: damaged(journal.damage), readable });
    const kind = journal === null ? 'none' : journal.bases.length === 0 ? 'unused' : 'foreign';
    return success({ plan: readable.plan, snapshot, journal: { kind }, seen });
  }
  const plan = withEdits(json.value, journal, base.after);
  if (!plan.ok) {
    const readable = parseSnapshot();
    // If the snapshot alone cannot be read either, it is the damaged file.
    if (!readable.ok) return failure({ file: folder.plan, problem: readable.error, readable: null });
    return failure({
      file: folder.journal,
      problem: plan.error,
      readable: { plan: readable.value.plan, at },
    });
  }
  if (journal.damage !== null) {
    return failure({
      file: folder.journal,
      problem: damaged(journal.damage),
      readable: { plan: plan.value, at },
    });
  }
  const last = journal.edits.at(-1)?.seq ?? base.after;
  const { length } = journal;
  return success({
    plan: plan.value,
    snapshot,
    journal: { kind: 'continues', last, length, isTorn: journalSize > length },
    seen,
  });
}

function withEdits(
  snapshot: JsonObject,
  { edits }: JournalContent,
  after: number,
): Result<Plan, FileProblem> {
  const replayed = replay(
    snapshot,
    edits.filter(({ seq }) => seq > after),
  );
  if (!replayed.ok) return failure(damaged(replayed.error));
  const parsed = parsePlanFile(replayed.value);
  return parsed.ok ? success(parsed.value.plan) : parsed;
}
