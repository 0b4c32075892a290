import type { Instant } from '../../domain/time/instant';
import { wallOf } from '../zones/clock';
import { readTime } from './event-time';

/** The DTSTAMP that all events of a file share: then it says when the file was exported (RFC 5545 §3.8.7.2). */
export interface CommonStamp {
  /** Adds the value of one event's DTSTAMP; empty if it has none. */
  readonly add: (value: string) => void;
  /** null if the stamps differ, or cannot be read. */
  readonly instant: () => Instant | null;
}

/** Compares texts, since a file has up to 50,000 stamps, and they are all the same or of no use. */
export function createCommonStamp(): CommonStamp {
  let common: string | null = null;
  let isCommon = true;
  return {
    add: (value) => {
      common ??= value;
      isCommon &&= common === value;
    },
    instant: () => {
      const time = isCommon && common !== null ? readTime(common, '', false) : null;
      return time && wallOf(time);
    },
  };
}
