import { randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { isObject } from './json-file';
import { errnoOf, isMissing } from './store-failure';

/** The process that holds a lock, as the lock file names it. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: Instant;
  /** Tells the process from a later one with the same pid; null where the system does not provide it. */
  readonly birth: string | null;
  /** Unique to each lock taken. */
  readonly token: string;
}

export interface Lock {
  /**
   * `held` while this process holds the lock; `free` when its file was removed or a dead process took it over; else the
   * process that holds it. Throws the system's error.
   */
  state(): Promise<'held' | 'free' | LockHolder>;
  /** Takes the lock again when it is free; fails with the holder. Throws the system's error. */
  retake(): Promise<Result<null, LockHolder>>;
  /** Releases the lock; a lock that another process holds by now stays. */
  release(): Promise<void>;
}

/**
 * Takes the lock, also a stale one whose process ended without releasing it; fails with the holder while that runs.
 * @throws the system's error when the file cannot be written.
 */
export async function takeLock(path: string): Promise<Result<Lock, LockHolder>> {
  const taken = await takeToken(path);
  return taken.ok ? success(createLock(path, taken.value)) : taken;
}

function createLock(path: string, firstToken: string): Lock {
  let token = firstToken;
  return {
    state: async () => {
      const holder = await readHolder(path);
      if (holder?.token === token) return 'held';
      return holder && (await isAlive(holder)) ? holder : 'free';
    },
    retake: async () => {
      const taken = await takeToken(path);
      if (!taken.ok) return taken;
      token = taken.value;
      return success(null);
    },
    release: () => releaseLock(path, token),
  };
}

/** Takes a lock, also a stale one, and returns the token that proves it. */
async function takeToken(path: string): Promise<Result<string, LockHolder>> {
  const taken = await tryToTake(path);
  if (taken.ok || (await isAlive(taken.error))) return taken;
  // A second lock guards the removal: of two processes that find a stale lock, one could remove the other's new lock.
  const clearing = await takeUncontested(`${path}.clearing`);
  if (!clearing.ok) return clearing;
  try {
    const holder = await readHolder(path);
    if (holder && !(await isAlive(holder))) await rm(path, { force: true });
    return await tryToTake(path);
  } finally {
    await releaseLock(`${path}.clearing`, clearing.value);
  }
}

/** For the guarding lock, which is held only briefly: a stale one is removed without another guard. */
async function takeUncontested(path: string): Promise<Result<string, LockHolder>> {
  const taken = await tryToTake(path);
  if (taken.ok || (await isAlive(taken.error))) return taken;
  await rm(path, { force: true });
  return tryToTake(path);
}

async function tryToTake(path: string): Promise<Result<string, LockHolder>> {
  const mine = await describeThisProcess();
  // The holder may release the lock between `create` and `readHolder`; then it can be taken after all.
  for (;;) {
    try {
      await create(path, JSON.stringify(mine));
      return success(mine.token);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder) return failure(holder);
  }
}

/** Creates a file with its text; a failed write leaves no file. Throws EEXIST when the file exists. */
async function create(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function releaseLock(path: string, token: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder?.token === token) await rm(path, { force: true });
}

const deadHolder: LockHolder = { pid: 0, host: hostname(), since: 0, birth: null, token: '' };

/** The holder; null when the file is gone. A file that stays malformed was left by a process that died. */
async function readHolder(path: string): Promise<LockHolder | null> {
  for (let tries = 20; tries > 0; tries -= 1) {
    try {
      const holder = parseHolder(await readFile(path, 'utf8'));
      if (holder) return holder;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    // The file is empty between its creation and its first write.
    await wait(10);
  }
  return deadHolder;
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const { pid, host, since, birth, token } = value;
    if (!Number.isInteger(pid) || typeof pid !== 'number' || typeof host !== 'string') return null;
    if (typeof since !== 'number' || typeof token !== 'string') return null;
    return { pid, host, since, birth: typeof birth === 'string' ? birth : null, token };
  } catch {
    return null;
  }
}

async function describeThisProcess(): Promise<LockHolder> {
  const birth = await birthOf(process.pid);
  return { pid: process.pid, host: hostname(), since: Date.now(), birth, token: randomUUID() };
}

/** How far the clock may have been set forward while the lock was held, in milliseconds. */
const clockTolerance = 10 * 60_000;

/** Whether a process on another computer runs cannot be known, so its lock counts as held. */
async function isAlive(holder: LockHolder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (!isRunning(holder.pid) || (await hasEnded(holder.pid))) return false;
  const birth = await birthOf(holder.pid);
  if (birth !== null && holder.birth !== null) return birth === holder.birth;
  const startOfThisMachine = Date.now() - uptime() * 1000;
  return holder.since > startOfThisMachine - clockTolerance;
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means that the process runs, but belongs to another user.
    return errnoOf(error) === 'EPERM';
  }
}

/** On Linux, true for a zombie: it has ended, but its parent has not reaped it, so its pid still exists. */
async function hasEnded(pid: number): Promise<boolean> {
  const [state] = (await statOf(pid)) ?? [];
  return state === 'Z' || state === 'X';
}

/** On Linux, the fields of `/proc/PID/stat`, see proc(5), from the state on; null elsewhere. */
async function statOf(pid: number): Promise<readonly string[] | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program's name precedes the state, in parentheses, and may itself contain spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

/** On Linux, the boot id and the clock tick at which the process started; null elsewhere. */
async function birthOf(pid: number): Promise<string | null> {
  try {
    const start = (await statOf(pid))?.[19];
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return start === undefined ? null : `${boot.trim()} ${start}`;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
