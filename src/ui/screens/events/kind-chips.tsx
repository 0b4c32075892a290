import { KindShape } from '../../parts/kind-shape';
import { kindWord } from '../../parts/kind-words';
import classes from './filter-line.module.css';
import { type KindChoice, kindChoices } from './filters';

interface KindChipsProps {
  readonly chosen: readonly KindChoice[];
  readonly onChange: (chosen: readonly KindChoice[]) => void;
}

/** Which kinds are shown; none pressed means all. */
export function KindChips({ chosen, onChange }: KindChipsProps) {
  const toggle = (choice: KindChoice) =>
    onChange(kindChoices.filter((one) => chosen.includes(one) !== (one === choice)));
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.heard}>Kinds</legend>
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
