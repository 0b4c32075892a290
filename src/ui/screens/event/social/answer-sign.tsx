import { IconCheck, IconMinus, IconPlus, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Answer } from '../../../../domain/people/guest';
import classes from './answer-sign.module.css';

const signs = {
  coming: IconCheck,
  maybe: IconQuestionMark,
  'not-coming': IconX,
  'no-answer': IconMinus,
} as const satisfies Readonly<Record<Answer, typeof IconCheck>>;

/** The answer at a glance; null on a blank row, where a name can be written. The select beside it says it in words. */
export function AnswerSign({ answer }: { readonly answer: Answer | null }) {
  const Sign = answer === null ? IconPlus : signs[answer];
  return <Sign className={classes.sign} data-answer={answer} size={16} stroke={1.5} aria-hidden />;
}
