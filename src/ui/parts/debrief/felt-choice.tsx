import { IconCloud, IconLeaf, IconMoon, IconSun } from '@tabler/icons-react';
import { useId } from 'react';
import { type Felt, felts } from '../../../domain/outcomes/outcome';
import { feltWords } from '../../../words/outcome';
import { Chip } from '../chip';
import classes from './felt-choice.module.css';

const signs = {
  good: IconSun,
  fine: IconLeaf,
  tiring: IconMoon,
  'not-for-me': IconCloud,
} as const satisfies Readonly<Record<Felt, typeof IconSun>>;

interface FeltChoiceProps {
  readonly felt: Felt | null;
  /** null takes the answer back. */
  readonly onChange: (felt: Felt | null) => void;
}

/** How it felt, by one tap; optional, and used in no count (product S6). */
export function FeltChoice({ felt, onChange }: FeltChoiceProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out with its legend in the line
    <div className={classes.felt} role="group" aria-labelledby={id}>
      <span className={classes.question} id={id}>
        How did it feel?
      </span>
      {felts.map((value) => {
        const Sign = signs[value];
        return (
          <Chip key={value} pressed={value === felt} onPress={() => onChange(value === felt ? null : value)}>
            <span className={classes.word}>
              <Sign size={14} stroke={1.5} aria-hidden />
              {feltWords[value]}
            </span>
          </Chip>
        );
      })}
    </div>
  );
}
