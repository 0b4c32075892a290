import type { FileHandle } from 'node:fs/promises';

type Fs = typeof import('node:fs/promises');
type Method = (...words: unknown[]) => Promise<unknown>;

/**
 * The real file system with fault injection. It counts the calls that change something and lets them fail: all from one on,
 * as if the process were killed there, or a single one, as with a transient disk error. A failing write writes its first half.
 */
export interface DyingDisk {
  /** Fails the calls from `first` to `last`, counted from 0, with this error of the system, and restarts the count. */
  fail(first: number, last: number, code?: string): void;
  /** The number of calls since then. */
  calls(): number;
}

let failing = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY, code: 'EIO' };
let count = 0;

export const dyingDisk: DyingDisk = {
  fail: (first, last, code = 'EIO') => {
    failing = { first, last, code };
    count = 0;
  },
  calls: () => count,
};

function isFailing(): boolean {
  const call = count;
  count += 1;
  return call >= failing.first && call <= failing.last;
}

const failed = (syscall: string): Error =>
  Object.assign(new Error(`${failing.code}: ${syscall}`), { code: failing.code, syscall });

const counted =
  (name: string, method: Method): Method =>
  (...words) =>
    isFailing() ? Promise.reject(failed(name)) : method(...words);

/** `write(bytes, offset, length, position)`. */
const countedWrite =
  (method: Method): Method =>
  async (...words) => {
    if (!isFailing()) return method(...words);
    const [bytes, offset, length, position] = words as [Uint8Array, number, number, number];
    await method(bytes, offset, Math.floor(length / 2), position);
    throw failed('write');
  };

const changing = ['rename', 'rm'] as const;
const changingHandle = ['sync', 'datasync', 'truncate'] as const;

/** Replaces `node:fs/promises` in the modules under test. */
export const toDyingFs = (fs: Fs): Fs => ({
  ...fs,
  ...Object.fromEntries(changing.map((name) => [name, counted(name, fs[name] as Method)])),
  open: async (path, flags, mode) => {
    if (flags !== 'r' && isFailing()) throw failed('open');
    const handle = await fs.open(path, flags, mode);
    return new Proxy(handle, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as Method;
        if (name === 'write') return countedWrite(method);
        return changingHandle.some((one) => one === name) ? counted(String(name), method) : method;
      },
    }) as FileHandle;
  },
});
