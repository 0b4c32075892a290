import { randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { isObject } from './json-file';
import { errnoOf, isMissing } from './store-failure';

/** Who holds a lock, as its file says. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: Instant;
  /** Tells the process from another one that got its number later; null where the system does not say. */
  readonly birth: string | null;
  /** Different for each lock taken. */
  readonly token: string;
}

export interface Lock {
  /** Gives the lock back; another process's lock stays. */
  release(): Promise<void>;
}

/**
 * Takes the lock, also from a process that ended without giving it back; fails with the holder when that one lives.
 * @throws the system's error where the file cannot be written.
 */
export async function takeLock(path: string): Promise<Result<Lock, LockHolder>> {
  const taken = await tryToTake(path);
  if (taken.ok || (await isAlive(taken.error))) return taken;
  // Only one process at a time may clear a dead lock away, or it could clear the one that another has just taken.
  const clearing = await takeUncontested(`${path}.clearing`);
  if (!clearing.ok) return clearing;
  try {
    const holder = await readHolder(path);
    if (holder && !(await isAlive(holder))) await rm(path, { force: true });
    return await tryToTake(path);
  } finally {
    await clearing.value.release();
  }
}

/** For a lock that is held for an instant: a process that died in just that instant is cleared away at once. */
async function takeUncontested(path: string): Promise<Result<Lock, LockHolder>> {
  const taken = await tryToTake(path);
  if (taken.ok || (await isAlive(taken.error))) return taken;
  await rm(path, { force: true });
  return tryToTake(path);
}

async function tryToTake(path: string): Promise<Result<Lock, LockHolder>> {
  const mine = await describeThisProcess();
  // The holder may give it back between the two looks; then it is there to be taken.
  for (;;) {
    try {
      await create(path, JSON.stringify(mine));
      return success({ release: () => releaseLock(path, mine.token) });
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder) return failure(holder);
  }
}

/** Makes a file that is not there yet, whole or not at all. */
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

const nobody: LockHolder = { pid: 0, host: hostname(), since: 0, birth: null, token: '' };

/** The holder; null when the file is gone. A file that stays unreadable is a dead process's. */
async function readHolder(path: string): Promise<LockHolder | null> {
  for (let patience = 20; patience > 0; patience -= 1) {
    try {
      const holder = parseHolder(await readFile(path, 'utf8'));
      if (holder) return holder;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    // Between making the file and writing it, it is empty.
    await wait(10);
  }
  return nobody;
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

/** How far a clock may have been set forward while a lock was held. */
const clockTolerance = 10 * 60_000;

/** Of another computer nothing can be known, so its lock counts. */
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
    // A process of another user is one that runs.
    return errnoOf(error) === 'EPERM';
  }
}

/** On Linux, true for a process that was ended and whose parent has not asked after it: its number is still taken. */
async function hasEnded(pid: number): Promise<boolean> {
  const [state] = (await statOf(pid)) ?? [];
  return state === 'Z' || state === 'X';
}

/** On Linux, what proc(5) says of a process, from its state on; null elsewhere. */
async function statOf(pid: number): Promise<readonly string[] | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program's name before it, in parentheses, may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

/** On Linux, which start of the machine and which tick of it a process was born in; null elsewhere. */
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
