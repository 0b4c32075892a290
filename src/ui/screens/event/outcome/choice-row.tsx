import { useId } from 'react';
import { Chip } from '../../../parts/chip';
import classes from './outcome.module.css';

interface ChoiceRowProps<Value extends string> {
  readonly question: string;
  readonly choices: readonly { readonly value: Value; readonly word: string }[];
  readonly value: Value | null;
  /** null takes the answer back. */
  readonly onChange: (value: Value | null) => void;
}

/** A question with a few answers, of which none has to be given. */
export function ChoiceRow<Value extends string>({
  question,
  choices,
  value,
  onChange,
}: ChoiceRowProps<Value>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out with its legend in the line
    <div className={classes.choice} role="group" aria-labelledby={id}>
      <span className={classes.question} id={id}>
        {question}
      </span>
      <span className={classes.chips}>
        {choices.map((choice) => (
          <Chip
            key={choice.value}
            pressed={choice.value === value}
            onPress={() => onChange(choice.value === value ? null : choice.value)}
          >
            {choice.word}
          </Chip>
        ))}
      </span>
    </div>
  );
}
