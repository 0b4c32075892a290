import { join } from 'node:path';
import type { Programme } from '../../domain/programme/session';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { ZoneId } from '../../domain/time/zone';
import type { ProgrammeStore, ReadProgramme, StoreFailure } from '../../planner/ports';
import type { FileHashes } from '../calendars/file-hashes';
import { createFileHashes } from '../calendars/file-hashes';
import type { DataFolder } from '../data-folder';
import { makeFolder } from '../data-folder';
import { readSharedBytes, writeDurably } from '../durable-file';
import { toReadFailure, toWriteFailure } from '../store-failure';
import { findCached, writeCached } from './programme-cache';

export interface ProgrammeFilesOptions {
  readonly folder: DataFolder;
  /** Mingle's version: what another version cached is not used. */
  readonly version: string;
  readonly readProgramme: ReadProgramme;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** The same, after a look at the folder. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
  /** Receives failures that Mingle recovered from. */
  readonly report: (trouble: StoreFailure) => void;
}

/** The files of one version: its bytes, which are never changed, and a cache of its sessions. */
const pathsOf = ({ programmes }: DataFolder, sha256: string) => ({
  bytes: join(programmes, `${sha256}.programme`),
  sessions: join(programmes, `${sha256}.sessions.json`),
});

const hashShape = /^[0-9a-f]{64}$/;

const unknownFile: StoreFailure = {
  code: 'not-found',
  message: 'The file of this programme is not there.',
};

/** Programmes by the hash of their bytes, so that a version that undo brings back is still there. */
export function createProgrammeFiles(options: ProgrammeFilesOptions): ProgrammeStore {
  const { folder, mayWrite } = options;
  const hashes = createFileHashes();
  return {
    read: async (hash, zone) => {
      // A plan may come from anywhere; its hashes must not lead out of the folder.
      if (!hashShape.test(hash)) return failure(unknownFile);
      try {
        return await readStored(options, hashes, hash, zone);
      } catch (error) {
        return failure(toReadFailure(error, pathsOf(folder, hash).bytes));
      }
    },

    write: async (bytes, hash, zone, programme) => {
      const paths = pathsOf(folder, hash);
      try {
        const refused = await mayWrite();
        if (refused) return failure(refused);
        await makeFolder(folder.programmes);
        if ((await hashes.of(paths.bytes)) !== hash) await writeDurably(paths.bytes, bytes);
        await hashes.note(paths.bytes, hash);
      } catch (error) {
        return failure(toWriteFailure(error, paths.bytes));
      }
      await cache(options, hash, zone, programme);
      return success(null);
    },
  };
}

/** Throws the system's error. */
async function readStored(
  options: ProgrammeFilesOptions,
  hashes: FileHashes,
  hash: string,
  zone: ZoneId | null,
): Promise<Result<Programme, StoreFailure>> {
  const { folder, version, readProgramme } = options;
  const paths = pathsOf(folder, hash);
  const there = await hashes.of(paths.bytes);
  if (there === null) return failure(unknownFile);
  if (there !== hash) {
    const message = `The programme’s file ${paths.bytes} is not as it was loaded. Picks are kept; load it again.`;
    return failure({ code: 'damaged', message });
  }
  const cached = await findCached(paths.sessions, { version, sha256: hash, zone });
  if (cached) return success(cached);
  const bytes = await readSharedBytes(paths.bytes);
  if (!bytes) return failure(unknownFile);
  const programme = await readProgramme(bytes, zone);
  await cache(options, hash, zone, programme);
  return success(programme);
}

/** A reading that was given up has no sessions, and is tried again. A cache that cannot be written costs time only. */
async function cache(
  { folder, version, refusal, report }: ProgrammeFilesOptions,
  hash: string,
  zone: ZoneId | null,
  programme: Programme,
): Promise<void> {
  if (refusal() || programme.sessions.length === 0) return;
  const { sessions } = pathsOf(folder, hash);
  try {
    await writeCached(sessions, { version, sha256: hash, zone }, programme);
  } catch (error) {
    report(toWriteFailure(error, sessions));
  }
}
