/**
 * What a file or an answer of a server is.
 * - `whole`: all events of its calendar;
 * - `upcoming`: the same without its past;
 * - `part`: some events of it;
 * - `older`: the calendar as it was before;
 * - `invitation`, `cancellation`, `answer`: a message about the events in it (RFC 5546 §3.2).
 */
export const fileNatures = [
  'whole',
  'upcoming',
  'part',
  'older',
  'invitation',
  'cancellation',
  'answer',
] as const;

/** What the user can say that a file is. */
export const saidNatures = ['whole', 'upcoming', 'part'] as const satisfies readonly FileNature[];

export type SaidNature = (typeof saidNatures)[number];

export type FileNature = (typeof fileNatures)[number];

/** A message speaks of the events in it and of nothing else. */
export type MessageNature = Extract<FileNature, 'invitation' | 'cancellation' | 'answer'>;

export const isMessage = (nature: FileNature): nature is MessageNature =>
  nature === 'invitation' || nature === 'cancellation' || nature === 'answer';

/** True for what says nothing about events that are not in it. */
export const isPartial = (nature: FileNature): boolean => isMessage(nature) || nature === 'part';

const byMethod: ReadonlyMap<string, MessageNature> = new Map([
  ['request', 'invitation'],
  ['add', 'invitation'],
  ['cancel', 'cancellation'],
  ['reply', 'answer'],
  ['counter', 'answer'],
  ['refresh', 'answer'],
  ['declinecounter', 'answer'],
]);

/** The kind of message by METHOD; null for a calendar. An address serves a calendar, whatever METHOD it names. */
export const messageNature = (method: string, isFetched: boolean): MessageNature | null =>
  isFetched ? null : (byMethod.get(method) ?? null);

/** What speaks for one nature or another, once the file's events are matched with those of its calendar. */
export interface FileFacts {
  /** True for the answer of an address. */
  readonly isFetched: boolean;
  /** The name of the calendar or of the file says that it is the same calendar. */
  readonly isSameName: boolean;
  /** The number of events in the file, and of current ones that are still to come and not in it. */
  readonly inFile: number;
  readonly goneToCome: number;
  /** Of those in the file, how many the calendar's own file has, without other parts of it; counted only if some are to come. */
  readonly shared: number;
  /** Every event that is still to come and not in the file lies before or after all events of the file. */
  readonly isGoneOutside: boolean;
  /** The number of current events that are over and not in the file. */
  readonly goneOver: number;
  /** They all lie before the events of the file. */
  readonly isPastLeftOut: boolean;
  /** The number of events whose version in the file is older or newer than the current one, and differs from it. */
  readonly older: number;
  readonly newer: number;
  /** Which of the two was exported later, if their programs stamp the export: negative if the file is older. */
  readonly exported: number;
}

/** So few events may be missing from a whole calendar, however small it is. */
const few = 5;

/** The nature of a file that is no message (product I10, I11). READINGS.md tells why. */
export function natureOf(facts: FileFacts): FileNature {
  const whole = facts.goneOver > 0 && facts.isPastLeftOut ? 'upcoming' : 'whole';
  if (facts.isFetched) return whole;
  if (facts.exported < 0 || (facts.exported === 0 && facts.older > 0 && facts.newer === 0)) return 'older';
  // An empty file says nothing of events; a server that answers with one is asked about by the caller.
  if (facts.inFile === 0) return 'part';
  if (facts.goneToCome > facts.inFile && !facts.isSameName) return 'part';
  if (facts.goneToCome > Math.max(few, facts.shared) && facts.isGoneOutside) return 'part';
  return whole;
}
