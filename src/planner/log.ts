import type { BugId, BugTrace } from '../contract/bug-trace';
import type { OperationName } from '../contract/client';
import type { FailureCode } from '../contract/failure';
import type { Brand } from '../domain/brand';

/** `0.2.0`; only `toVersion` makes one. */
export type Version = Brand<string, 'Version'>;

export const toVersion = (text: string): Version | null =>
  /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(text) ? (text as Version) : null;

/** Where a bug was caught. */
export type BugPlace =
  | OperationName
  /** A command of the command line. */
  | 'command'
  | 'http'
  | 'open-file'
  | 'paper'
  | 'page'
  | 'preload'
  | 'refresh'
  | 'remind'
  /** A promise was rejected and nothing handled it. */
  | 'rejection'
  | 'start'
  | 'worker';

/** Why a Chromium process ended, in Electron's terms. */
export type GoneReason =
  | 'abnormal-exit'
  | 'clean-exit'
  | 'crashed'
  | 'integrity-failure'
  | 'killed'
  | 'launch-failed'
  | 'memory-eviction'
  | 'oom';

interface Gone {
  readonly reason: GoneReason;
  readonly exitCode: number;
}

/** The fields of each kind of log line. */
interface LogFields {
  readonly started: {
    readonly host: 'electron' | 'browser';
    readonly platform: 'darwin' | 'linux' | 'win32' | 'other';
    readonly mingle: Version | null;
    readonly node: Version | null;
  };
  readonly ended: object;

  /** Each operation, only with MINGLE_DEBUG. Sizes are those of the JSON and of the files beside it. */
  readonly operation: {
    readonly operation: OperationName;
    readonly outcome: 'done' | FailureCode;
    readonly ms: number;
    readonly bytesIn: number;
    readonly bytesOut: number;
  };
  /** The machine prevented an operation: a full disk, a folder in use. */
  readonly 'operation-failed': { readonly operation: OperationName; readonly failure: FailureCode };
  readonly 'data-not-opened': { readonly failure: FailureCode };
  /** A file beside the plan could not be written or read; Mingle continued without it. */
  readonly 'store-trouble': { readonly failure: FailureCode };
  readonly 'fetch-failed': { readonly failure: FailureCode };
  readonly 'worker-gone': { readonly reason: 'error' | 'exit' | 'out-of-memory' | 'too-slow' };
  /** Calendars are read in the main thread instead. */
  readonly 'worker-not-started': { readonly trace: BugTrace };

  readonly bug: { readonly id: BugId; readonly at: BugPlace; readonly trace: BugTrace };
  /** An uncaught exception, which ends the process. */
  readonly crash: { readonly id: BugId; readonly trace: BugTrace };

  readonly 'page-gone': Gone;
  /** `attempt` counts from 1 within a minute. */
  readonly 'page-reloaded': { readonly attempt: number };
  /** The page's process ended too often to be reloaded automatically. */
  readonly 'page-given-up': object;
  /** `error`: one of Chromium's network error numbers. */
  readonly 'page-not-loaded': { readonly error: number };
  readonly 'page-hangs': object;
  readonly 'page-answers-again': { readonly ms: number };
  readonly 'child-gone': Gone & { readonly child: 'gpu' | 'utility' | 'other' };

  /** The system did not show a notification; the list in Mingle has what it was about. */
  readonly 'notice-not-shown': object;

  /** Lines that could not be written in time, such as while the disk was full. */
  readonly 'lines-lost': { readonly count: number };
}

export type LogCode = keyof LogFields;

/**
 * Everything that the log can contain. No field is free text: only numbers, closed unions, and branded types whose
 * constructors let no user data through. So no title, name, address, note or file name can get in.
 */
export type LogEntry = { [Code in LogCode]: { readonly code: Code } & LogFields[Code] }[LogCode];

export type LogLevel = 'debug' | 'info' | 'warning' | 'error' | 'fatal';

export const levelOf: Readonly<Record<LogCode, LogLevel>> = {
  started: 'info',
  ended: 'info',
  operation: 'debug',
  'operation-failed': 'warning',
  'data-not-opened': 'warning',
  'store-trouble': 'warning',
  'fetch-failed': 'warning',
  'worker-gone': 'error',
  'worker-not-started': 'warning',
  bug: 'error',
  crash: 'fatal',
  'page-gone': 'error',
  'page-reloaded': 'info',
  'page-given-up': 'error',
  'page-not-loaded': 'error',
  'page-hangs': 'warning',
  'page-answers-again': 'info',
  'child-gone': 'error',
  'notice-not-shown': 'warning',
  'lines-lost': 'warning',
};

/** Mingle's log of what went wrong. Its methods never throw and never wait for the disk. */
export interface Log {
  /** Whether entries of the level `debug` are kept; callers create them only then. */
  readonly isDebugging: boolean;
  write(entry: LogEntry): void;
  /** Logs where a bug happened, and returns its id in the log. */
  bug(error: unknown, at: BugPlace): BugId;
  /** The same for a bug whose trace was made elsewhere, such as in the page. */
  tracedBug(trace: BugTrace, at: BugPlace): BugId;
}
