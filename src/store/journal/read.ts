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
import { unseal } from '../seal';
import { sha256 } from '../sha256';
import type { BaseLine, EditLine, JournalContent, SnapshotName } from './lines';
import { readJournal } from './lines';
import { replay } from './replay';
import type { SeenStates } from './seen-files';

/** What is known of the `mingle.json` on disk. */
export interface Snapshot extends SnapshotName {
  readonly size: number;
  /** False for a file of an earlier version, and for one without seal: the next write is then a whole snapshot. */
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
  /**
   * Set when only the journal is damaged: the snapshot with the edits before the damage. Of an altered snapshot, what it
   * holds, with the edits in its journal.
   */
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

function readContinued(folder: DataFolder, files: ReadFiles): Result<FoundPlan, PlanProblem> {
  const { bytes, content: journal, journalSize, seen } = files;
  const { json: unsealed, state, seals } = unseal(bytes);
  const problemIn = (file: string, problem: FileProblem, plan?: Plan) =>
    failure({ file, problem, readable: plan ? { plan, at: seen.plan?.modifiedAt ?? 0 } : null });
  const json = readObject(unsealed);
  if (!json.ok) return problemIn(folder.plan, json.error);
  const snapshot: Snapshot = {
    sha256: sha256(bytes),
    seal: seals[0] ?? null,
    size: bytes.length,
    isCurrent: json.value.schemaVersion === planMigrations.version && state === 'fits',
  };
  const base = journal && baseOf(journal, snapshot, state === 'broken' ? seals : []);
  const read = withEdits(json.value, base ? editsAfter(journal, base) : []);
  if (!read.ok) {
    const alone = withEdits(json.value, []);
    // If the snapshot alone cannot be read either, it is the damaged file.
    return alone.ok
      ? problemIn(folder.journal, read.error, alone.value)
      : problemIn(folder.plan, alone.error);
  }
  const plan = read.value;
  if (state === 'broken') return problemIn(folder.plan, { kind: 'altered' }, plan);
  if (journal?.damage) return problemIn(folder.journal, damaged(journal.damage), plan);
  return success({ plan, snapshot, journal: relationOf(journal, base, journalSize), seen });
}

/** The line that names this snapshot. One whose own bytes were altered is still known by its seal. */
const baseOf = ({ bases }: JournalContent, { sha256 }: Snapshot, seals: readonly string[]) =>
  bases.findLast(({ base, seal }) => base === sha256 || (seal !== undefined && seals.includes(seal))) ?? null;

const editsAfter = ({ edits }: JournalContent, { after }: BaseLine): readonly EditLine[] =>
  edits.filter(({ seq }) => seq > after);

function relationOf(journal: JournalContent | null, base: BaseLine | null, size: number): FoundJournal {
  if (!journal) return { kind: 'none' };
  if (!base) return { kind: journal.bases.length === 0 ? 'unused' : 'foreign' };
  const last = journal.edits.at(-1)?.seq ?? base.after;
  const { length } = journal;
  return { kind: 'continues', last, length, isTorn: size > length };
}

/** The plan in a snapshot's JSON after these edits. */
function withEdits(snapshot: JsonObject, edits: readonly EditLine[]): Result<Plan, FileProblem> {
  const replayed = replay(snapshot, edits);
  if (!replayed.ok) return failure(damaged(replayed.error));
  const parsed = parsePlanFile(replayed.value);
  return parsed.ok ? success(parsed.value.plan) : parsed;
}
