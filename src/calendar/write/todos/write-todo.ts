import type { Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { toStampLine } from '../write-event';
import { toLine, toTextLine } from '../write-line';

/** Something to do by a day, as other programs show it among their tasks. */
export interface TodoToWrite {
  readonly uid: string;
  readonly summary: string;
  readonly due: Day;
  /** The UID of the event that it belongs to; null for none. */
  readonly relatedTo: string | null;
  /** Rises with each move of the event, so that a program which has the task takes the new day. */
  readonly sequence: number;
}

/**
 * A VTODO (RFC 5545 §3.6.2) that is due on a day, with an alarm at nine in the morning: a time related to a DATE counts from
 * midnight where the reader is (§3.8.6.3).
 */
export const toTodoLines = (
  { uid, summary, due, relatedTo, sequence }: TodoToWrite,
  now: Instant,
): readonly string[] => [
  'BEGIN:VTODO',
  `UID:${uid}`,
  toStampLine(now),
  ...(sequence > 0 ? [`SEQUENCE:${sequence}`] : []),
  ...toTextLine('SUMMARY', summary),
  toLine('DUE', 'date', [due]),
  'STATUS:NEEDS-ACTION',
  ...(relatedTo === null ? [] : toTextLine('RELATED-TO', relatedTo)),
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  toLine('TRIGGER', 'duration', ['PT9H'], { RELATED: 'END' }),
  ...toTextLine('DESCRIPTION', summary),
  'END:VALARM',
  'END:VTODO',
];
