import type { ClockFormat } from './clock-format';

/** Why a typed text is not taken as a time of day, and what to write instead. */
export const clockProblemSentence = ({ clock }: Pick<ClockFormat, 'clock'>): string =>
  `This is no time of day. Write it like “${clock(14 * 60 + 30)}”.`;
