import { InvalidArgumentError } from 'commander';
import type { EventKey } from '../../domain/event/key';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';
import { parseNow } from '../node/clock';
import { parsePort } from '../node/launch-options';
import { UsageError } from './failure';

/** Parsers of single arguments; they throw on wrong usage. */

/** Days of a window [from, to) that the user may have given in part; throws on wrong usage. */
export function checkDays({ from, to }: { readonly from?: Day; readonly to?: Day }): void {
  if (from !== undefined && to !== undefined && from >= to) {
    throw new UsageError(`--to is a day after --from; ${to} is not after ${from}.`);
  }
}

export function readFolder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('A data folder is named by its path.');
  return text;
}

export function readZone(text: string): ZoneId {
  const zone = parseZone(text);
  if (zone === null) throw new InvalidArgumentError('A time zone is named like Europe/Berlin.');
  return zone;
}

export function readInstant(text: string): Instant {
  const instant = parseNow(text);
  if (instant === null) throw new InvalidArgumentError('An instant is written like 2026-03-02T09:00:00Z.');
  return instant;
}

export function readEventKey(text: string): EventKey {
  if (text.trim() === '') throw new InvalidArgumentError('An event is named by its UID.');
  return text as EventKey;
}

export function readImportId(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('An import is named by its id.');
  return text.trim();
}

export function readPort(text: string): number {
  const port = parsePort(text);
  if (port === null) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** E-mail addresses separated by commas, in lower case. */
export function readAddresses(text: string): readonly string[] {
  const addresses = text.split(',').map((one) => one.trim().toLowerCase());
  if (!addresses.every((one) => /^[^\s@]+@[^\s@]+$/.test(one)))
    throw new InvalidArgumentError('Addresses are written like ana@example.com,ana@work.example.');
  return addresses;
}

/** The values of `--every`. */
export const intervalNames = ['hour', '6-hours', 'day', 'week', 'never'] as const;
export type IntervalName = (typeof intervalNames)[number];

/** Parses a repeatable `Name=Zone`; a name may contain `=`. */
export function readZoneAnswer(
  text: string,
  earlier: Readonly<Record<string, ZoneId>>,
): Readonly<Record<string, ZoneId>> {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it like "Our Office=Europe/Berlin".');
  return { ...earlier, [text.slice(0, at).trim()]: readZone(text.slice(at + 1).trim()) };
}

/** How days can be written, for the help. */
export const howDays = 'such as 2026-03-02, tomorrow or 25.10.';
