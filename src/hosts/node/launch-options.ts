import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';
import type { Clock } from '../../planner/ports';
import { createFixedClock, parseNow, systemClock } from './clock';
import { findDataFolder } from './paths';

/** The command-line options of `npm start`, `electron .` and a double click. */
export interface LaunchOptions {
  /** The data folder, absolute. */
  readonly folder: string;
  readonly clock: Clock;
  readonly zone: ZoneId | undefined;
  /** 0 for any free one. */
  readonly port: number;
  /** Absolute paths of files and folders to open, in their order. */
  readonly files: readonly string[];
}

const names = ['data', 'now', 'zone', 'port'] as const;
type Given = Readonly<Partial<Record<(typeof names)[number], string>>>;

/** Reads the words after the program's name; the error is a sentence. Relative paths start at `cwd`. */
export function parseLaunchOptions(words: readonly string[], cwd: string): Result<LaunchOptions, string> {
  const { given, files } = sortWords(words);
  const now = given.now === undefined ? undefined : parseNow(given.now);
  if (now === null) return failure('--now is written like 2026-03-02T09:00:00Z.');
  const zone = given.zone === undefined ? undefined : parseZone(given.zone);
  if (zone === null) return failure('--zone names a time zone, such as Europe/Berlin.');
  const port = given.port === undefined ? 0 : parsePort(given.port);
  if (port === null) return failure('--port is a number from 0 to 65535.');
  if (given.data !== undefined && given.data.trim() === '') return failure('--data names a folder.');
  return success({
    folder: findDataFolder(given.data && resolve(cwd, given.data)),
    clock: now === undefined ? systemClock : createFixedClock(now),
    zone,
    port,
    files: files.map((file) => resolve(cwd, file.startsWith('file:') ? fileURLToPath(file) : file)),
  });
}

/** A port of this computer; 0 means any free one. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  return port <= 65_535 ? port : null;
}

/**
 * Takes `--data DIR`, `--data=DIR` and the like; words without a dash are files. Options it does not know are
 * passed over, because Chromium has hundreds of its own.
 */
function sortWords(words: readonly string[]): { readonly given: Given; readonly files: readonly string[] } {
  const given: Partial<Record<(typeof names)[number], string>> = {};
  const files: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [option = '', value] = word.split(/=(.*)/s, 2);
    const name = names.find((candidate) => option === `--${candidate}`);
    if (name) {
      if (value === undefined) at += 1;
      given[name] = value ?? words[at] ?? '';
    } else if (!word.startsWith('-')) {
      files.push(word);
    }
  }
  return { given, files };
}
