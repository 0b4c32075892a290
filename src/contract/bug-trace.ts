import type { Brand } from '../domain/brand';

/** Under this a bug stands in the log, and the failure that is shown for it carries the same. */
export type BugId = Brand<string, 'BugId'>;

/** The classes of errors that are named; every other one is `other`, for a name may be anything. */
export const errorNames = [
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AbortError',
  'AssertionError',
  'DataCloneError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'QuotaExceededError',
  'SystemError',
  'TimeoutError',
  'ZodError',
  'other',
] as const;
export type ErrorName = (typeof errorNames)[number];

/** What the system or Node calls an error: `ENOSPC`, `ERR_WORKER_OUT_OF_MEMORY`. */
export type ErrorCode = Brand<string, 'ErrorCode'>;

/** A place in Mingle's own code or in Node's: `saveRow out/main/index.js:120:14`. */
export type CodeFrame = Brand<string, 'CodeFrame'>;

export interface ErrorTrace {
  readonly name: ErrorName;
  readonly code: ErrorCode | null;
  /** The innermost first. */
  readonly frames: readonly CodeFrame[];
}

/**
 * Where a bug happened, and nothing of what it happened to: an error's message may hold a title, a name or an address, so
 * it is left out. The error itself comes first, then what caused it.
 */
export type BugTrace = readonly ErrorTrace[];

export const mostErrors = 3;
export const mostFrames = 20;
export const errorCodeShape = /^(?:E[A-Z0-9]{2,15}|(?:ERR|UND_ERR|HPE|Z)_[A-Z0-9_]{1,60})$/;
export const codeFrameShape =
  /^(?:[\w$.<>]{1,80} )?(?:node:)?(?:[\w@.+-]{1,80}\/){0,12}[\w@.+-]{1,80}:\d{1,7}:\d{1,7}$/;

/** What may be written down of an error. `root`: where Mingle's own code lies, as a path or an origin, without a slash at its end. */
export function traceOf(thrown: unknown, root: string): BugTrace {
  const errors: ErrorTrace[] = [];
  for (let error = thrown; error !== undefined && errors.length < mostErrors; error = causeOf(error)) {
    errors.push(toErrorTrace(error, root));
  }
  return errors.length > 0 ? errors : [toErrorTrace(thrown, root)];
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function toErrorTrace(error: unknown, root: string): ErrorTrace {
  if (!(error instanceof Error)) return { name: 'other', code: null, frames: [] };
  const { name, message, stack } = error;
  return {
    name: errorNames.find((known) => known === name) ?? 'other',
    code: codeOf(error),
    frames: framesOf(stack ?? '', message, root),
  };
}

function codeOf(error: Error): ErrorCode | null {
  const code = 'code' in error ? error.code : null;
  return typeof code === 'string' && errorCodeShape.test(code) ? (code as ErrorCode) : null;
}

/** The message comes first in a stack, and may have lines that look like frames. */
function framesOf(stack: string, message: string, root: string): readonly CodeFrame[] {
  const at = stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  return lines.flatMap((line) => toFrame(line, root) ?? []).slice(0, mostFrames);
}

/** As V8 writes them (`at save (file:1:2)`) and as Firefox and Safari do (`save@file:1:2`). */
const frameForms = [
  /^\s*at (?:(?<called>.*?) \()?(?<place>.+?):(?<at>\d+:\d+)\)?$/,
  /^(?<called>[^@]*)@(?<place>.+?):(?<at>\d+:\d+)$/,
];

/** A frame outside of Mingle's code is left out: its path tells of the user's folders. */
function toFrame(line: string, root: string): CodeFrame | null {
  const found = frameForms.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const path = pathWithin(found.place ?? '', root);
  if (path === null) return null;
  // What follows, such as `[as x]`, may be a key of the user's data.
  const [, called] = /^(?:async |new )?([\w$]+(?:\.[\w$<>]+)*)/.exec(found.called ?? '') ?? [];
  const frame = `${called === undefined ? '' : `${called} `}${path}:${found.at}`;
  return codeFrameShape.test(frame) ? (frame as CodeFrame) : null;
}

/** The path from `root` on, without a query; null where the place lies elsewhere. */
function pathWithin(place: string, root: string): string | null {
  if (/^node:[\w/]+$/.test(place)) return place;
  const path = toPlainPath(place);
  const start = `${toPlainPath(root)}/`;
  return path.startsWith(start) ? path.slice(start.length).replace(/[?#].*$/, '') : null;
}

/** `file:///C:/a%20b` and `C:\a b` are the same file. */
function toPlainPath(place: string): string {
  const path = place.replaceAll('\\', '/');
  if (!path.startsWith('file://')) return path;
  try {
    return decodeURIComponent(path.slice('file://'.length)).replace(/^\/(?=[A-Za-z]:)/, '');
  } catch {
    return path;
  }
}
