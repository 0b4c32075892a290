import { VisuallyHidden } from '@mantine/core';
import type { Kind } from '../../../../domain/marking/kind';
import { kinds } from '../../../../domain/marking/kind';
import { kindWord } from '../../../../words/kind';
import { keyOfKind } from '../../../app/keys/kind-keys';
import { useShownKey } from '../../../app/keys/use-keys';
import { KindShape } from '../../../parts/kind-shape';
import classes from '../selection/selection-bar.module.css';

interface MarkButtonsProps {
  /** The kind that all picked events have; undefined when they differ. */
  readonly common: Kind | null | undefined;
  readonly onMark: (kind: Kind | null) => void;
}

/** A button for each kind, with its key. */
export function MarkButtons({ common, onMark }: MarkButtonsProps) {
  const shownKey = useShownKey();
  return (
    <fieldset className={classes.marks}>
      <VisuallyHidden component="legend">Mark as</VisuallyHidden>
      {[...kinds, null].map((kind) => {
        const key = shownKey(keyOfKind(kind));
        return (
          <button
            key={kind}
            type="button"
            className={classes.mark}
            aria-pressed={common === kind}
            aria-keyshortcuts={key}
            onClick={() => onMark(kind)}
          >
            <KindShape kind={kind} decorative />
            <span className={classes.word}>{kindWord(kind)}</span>
            {key && <kbd aria-hidden>{key}</kbd>}
          </button>
        );
      })}
    </fieldset>
  );
}
