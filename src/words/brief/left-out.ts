import type { BriefPart } from '../../domain/brief/brief';
import type { FittedBrief } from '../../domain/brief/fit';
import type { CountFormat, PluralForms } from '../language';
import { joined } from '../language';

const leftForms: Readonly<Record<BriefPart, PluralForms>> = {
  why: { one: '# more reason', other: '# more reasons' },
  decision: { one: '# more decision', other: '# more decisions' },
  goals: { one: '# more goal', other: '# more goals' },
  people: { one: '# more person', other: '# more people' },
  programme: { one: '# more session', other: '# more sessions' },
  questions: { one: '# more question', other: '# more questions' },
  introduction: { one: 'the introduction', other: 'the introduction' },
  arrangements: { one: '# more thing agreed on', other: '# more things agreed on' },
  guests: { one: '# more guest', other: '# more guests' },
  brings: { one: '# more thing to bring', other: '# more things to bring' },
  topics: { one: '# more topic', other: '# more topics' },
  'guest-notes': { one: '# more note on a guest', other: '# more notes on guests' },
  materials: { one: '# more thing to have with you', other: '# more things to have with you' },
  steps: { one: '# more step', other: '# more steps' },
  'last-time': { one: '# more line on the last time', other: '# more lines on the last time' },
};

const shortForms: PluralForms = {
  one: '# long text is shortened here; Mingle has it whole.',
  other: '# long texts are shortened here; Mingle has them whole.',
};

/** `3 more people and 5 more sessions are in Mingle. 1 long text is shortened here; …`; empty if nothing is missing. */
export function leftOutText(
  { left, shortened }: Pick<FittedBrief, 'left' | 'shortened'>,
  { counted }: CountFormat,
): string {
  const total = left.reduce((sum, { count }) => sum + count, 0);
  const what = joined(left.map(({ part, count }) => counted(count, leftForms[part])));
  return [
    ...(total > 0 ? [total === 1 ? `${what} is in Mingle.` : `${what} are in Mingle.`] : []),
    ...(shortened > 0 ? [counted(shortened, shortForms)] : []),
  ].join(' ');
}

/** `Whom to meet (continued)` */
export const headingText = (heading: string, isContinued: boolean): string =>
  isContinued ? `${heading} (continued)` : heading;

/** Above the lines that are left to write on. */
export const roomHeading = 'By hand';
