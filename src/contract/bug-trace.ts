import type { Brand } from '../domain/brand';

/** The id of a bug in the log; the failure that the user sees carries the same id. */
export type BugId = Brand<string, 'BugId'>;

/** The error classes that the log names. Any other class is `other`, because its name could contain anything. */
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

/** The code of a system or Node error: `ENOSPC`, `ERR_WORKER_OUT_OF_MEMORY`. */
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
 * Where a bug happened, without any user data: an error's message may contain a title, a name or an address, so it is left
 * out. The error itself comes first, then its causes.
 */
export type BugTrace = readonly ErrorTrace[];

export const mostErrors = 3;
export const mostFrames = 20;
export const errorCodeShape = /^(?:E[A-Z0-9]{2,15}|(?:ERR|UND_ERR|HPE|Z)_[A-Z0-9_]{1,60})$/;
export const codeFrameShape =
  /^(?:[\w$.<>]{1,80} )?(?:node:)?(?:[\w@.+-]{1,80}\/){0,12}[\w@.+-]{1,80}:\d{1,7}:\d{1,7}$/;

/** The loggable part of an error. `root` is the path or origin of Mingle's own code, without a trailing slash. */
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

/** The message is cut off first: it precedes the frames in a stack, and may have lines that look like frames. */
function framesOf(stack: string, message: string, root: string): readonly CodeFrame[] {
  const at = stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  return lines.flatMap((line) => toFrame(line, root) ?? []).slice(0, mostFrames);
}

/** The formats of V8 (`at save (file:1:2)`) and of Firefox and Safari (`save@file:1:2`). */
const frameForms = [
  /^\s*at (?:(?<called>.*?) \()?(?<place>.+?):(?<at>\d+:\d+)\)?$/,
  /^(?<called>[^@]*)@(?<place>.+?):(?<at>\d+:\d+)$/,
];

/** null for a frame outside of Mingle's code, whose path may name the user's folders. */
function toFrame(line: string, root: string): CodeFrame | null {
  const found = frameForms.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const path = pathWithin(found.place ?? '', root);
  if (path === null) return null;
  // A suffix such as `[as x]` is dropped: it may be a key of the user's data.
  const [, called] = /^(?:async |new )?([\w$]+(?:\.[\w$<>]+)*)/.exec(found.called ?? '') ?? [];
  const frame = `${called === undefined ? '' : `${called} `}${path}:${found.at}`;
  return codeFrameShape.test(frame) ? (frame as CodeFrame) : null;
}

/** The path relative to `root`, without a query; null when the place is outside of it. */
function pathWithin(place: string, root: string): string | null {
  if (/^node:[\w/]+$/.test(place)) return place;
  const path = toPlainPath(place);
  const start = `${toPlainPath(root)}/`;
  return path.startsWith(start) ? path.slice(start.length).replace(/[?#].*$/, '') : null;
}

/** Normalises paths and file URLs: `file:///C:/a%20b` and `C:\a b` are the same file. */
function toPlainPath(place: string): string {
  const path = place.replaceAll('\\', '/');
  if (!path.startsWith('file://')) return path;
  try {
    return decodeURIComponent(path.slice('file://'.length)).replace(/^\/(?=[A-Za-z]:)/, '');
  } catch {
    return path;
  }
}
