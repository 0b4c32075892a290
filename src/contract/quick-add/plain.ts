import type { QuickAddReading } from './quick-add-view';

/**
 * Whether a line says all that an event needs, so that it can be kept without a question: what it is, and when it begins or
 * over which days it goes, without any doubt. A single day without a time may still want one.
 */
export function isPlain({ understood, event, isRepeatLeftOut }: QuickAddReading): boolean {
  const { time, doubts } = understood;
  const isWhole = time.kind === 'timed' || (time.kind === 'day' && time.days > 1);
  return isWhole && event.time !== null && event.title !== '' && doubts.length === 0 && !isRepeatLeftOut;
}
