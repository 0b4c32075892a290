import { IconCheck, IconMinus, IconPlus, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Answer } from '../../../../domain/people/guest';
import classes from './answer-sign.module.css';

const signs = {
  coming: IconCheck,
  maybe: IconQuestionMark,
  'not-coming': IconX,
  'no-answer': IconMinus,
} as const satisfies Readonly<Record<Answer, typeof IconCheck>>;

/** An icon for the answer; null on a blank row. Hidden from screen readers, since the select beside it says the same. */
export function AnswerSign({ answer }: { readonly answer: Answer | null }) {
  const Sign = answer === null ? IconPlus : signs[answer];
  return <Sign className={classes.sign} data-answer={answer} size={16} stroke={1.5} aria-hidden />;
}
