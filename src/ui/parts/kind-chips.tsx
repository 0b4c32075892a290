import { VisuallyHidden } from '@mantine/core';
import { type KindChoice, kinds } from '../../domain/marking/kind';
import { kindWord } from '../../words/kind';
import classes from './kind-chips.module.css';
import { KindShape } from './kind-shape';

export const kindChoices: readonly KindChoice[] = [...kinds, 'unmarked'];

interface KindChipsProps {
  readonly chosen: readonly KindChoice[];
  readonly onChange: (chosen: readonly KindChoice[]) => void;
}

/** Chooses which kinds are shown; none pressed means all. */
export function KindChips({ chosen, onChange }: KindChipsProps) {
  const toggle = (choice: KindChoice) =>
    onChange(kindChoices.filter((candidate) => chosen.includes(candidate) !== (candidate === choice)));
  return (
    <fieldset className={classes.chips}>
      <VisuallyHidden component="legend">Kinds</VisuallyHidden>
      {kindChoices.map((choice) => {
        const kind = choice === 'unmarked' ? null : choice;
        return (
          <button
            key={choice}
            type="button"
            className={classes.chip}
            aria-pressed={chosen.includes(choice)}
            onClick={() => toggle(choice)}
          >
            <KindShape kind={kind} decorative size={12} />
            {kindWord(kind)}
          </button>
        );
      })}
    </fieldset>
  );
}
