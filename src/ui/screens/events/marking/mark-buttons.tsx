import type { Kind } from '../../../../domain/marking/kind';
import { kinds } from '../../../../domain/marking/kind';
import { useAppInfo } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { kindWord } from '../../../parts/kind-words';
import classes from '../selection/selection-bar.module.css';

interface MarkButtonsProps {
  /** The kind that all picked events have; undefined when they differ. */
  readonly common: Kind | null | undefined;
  readonly onMark: (kind: Kind | null) => void;
}

/** One button for each kind, with the letter that does the same. */
export function MarkButtons({ common, onMark }: MarkButtonsProps) {
  const { letterKeys } = useAppInfo().settings;
  return (
    <fieldset className={classes.marks}>
      <legend className={classes.heard}>Mark as</legend>
      {[...kinds, null].map((kind) => {
        const letter = kindWord(kind).charAt(0);
        return (
          <button
            key={kind}
            type="button"
            className={classes.mark}
            aria-pressed={common === kind}
            aria-keyshortcuts={letterKeys ? letter : undefined}
            onClick={() => onMark(kind)}
          >
            <KindShape kind={kind} decorative />
            <span className={classes.word}>{kindWord(kind)}</span>
            {letterKeys && <kbd aria-hidden>{letter}</kbd>}
          </button>
        );
      })}
    </fieldset>
  );
}
