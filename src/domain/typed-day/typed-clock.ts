import { toPlainText } from './plain-text';

const before = String.raw`(?:(?:at|from|um|ab|gegen|à|vers|a\slas?|sobre\slas)\s|@\s?)?`;
const unit = String.raw`(?:\s?(?:o'clock|uhr|h|hrs?|heures?|horas?))?`;
const half = String.raw`(?:\s?(?<half>[ap])\.?\s?m\.?)?`;

const patterns = [
  String.raw`(?<hour>\d{1,2})(?:(?:[:.]|\s?h\s?|\s?uhr\s)(?<minute>\d{2}))?`,
  String.raw`(?<hour>\d{1,2})(?<minute>\d{2})`,
].map((digits) => new RegExp(`^${before}${digits}${unit}${half}$`, 'u'));

const noon = new RegExp(`^${before}(?:noon|midday|mittags?|midi|mediod[ií]a)$`, 'u');
const midnight = new RegExp(`^${before}(?:midnight|mitternachts?|minuit|medianoche)$`, 'u');

const wholeDay = 24 * 60;

/**
 * Reads a whole text as one time of day, in minutes since midnight: `14:30`, `2:30pm`, `1430`, `14 Uhr`, `noon`. Null for all else,
 * also for what can be two times, as `half past two`. With `isEnd`, midnight is the end of the day.
 */
export function readTypedClock(text: string, isEnd = false): number | null {
  const plain = toPlainText(text);
  const minutes = minutesOf(plain);
  if (minutes === wholeDay && !isEnd) return null;
  return minutes === 0 && isEnd ? wholeDay : minutes;
}

function minutesOf(plain: string): number | null {
  if (noon.test(plain)) return wholeDay / 2;
  if (midnight.test(plain)) return 0;
  for (const pattern of patterns) {
    const groups = pattern.exec(plain)?.groups;
    if (groups) return toMinutes(Number(groups.hour), Number(groups.minute ?? 0), groups.half);
  }
  return null;
}

function toMinutes(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59) return null;
  if (half === undefined) return hour * 60 + minute <= wholeDay ? hour * 60 + minute : null;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}
