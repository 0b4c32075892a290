import { type KeyboardEvent, useRef } from 'react';
import { type Kind, kinds } from '../../../domain/marking/kind';
import { kindWord } from '../../../words/kind';
import { keyOfKind } from '../../app/keys/kind-keys';
import { useShownKey } from '../../app/keys/use-keys';
import { KindShape } from '../kind-shape';
import classes from './kind-switch.module.css';

interface KindSwitchProps {
  readonly kind: Kind | null;
  readonly onChange: (kind: Kind | null) => void;
  /** False where the letters of the kinds type into a field. */
  readonly hasKeys?: boolean;
}

const choices: readonly (Kind | null)[] = [...kinds, null];

/** A segmented control for the kind. Arrows move between segments, Space or Enter chooses; the underlined letter is the key. */
export function KindSwitch({ kind, onChange, hasKeys = true }: KindSwitchProps) {
  const group = useRef<HTMLDivElement>(null);
  const shownKey = useShownKey();

  const move = (event: KeyboardEvent) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key as keyof typeof steps];
    const segments = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = segments.findIndex((segment) => segment.matches(':focus'));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    segments[(at + step + segments.length) % segments.length]?.focus();
  };

  return (
    <div
      ref={group}
      className={classes.group}
      role="radiogroup"
      aria-label="What this event is for"
      onKeyDown={move}
    >
      {choices.map((choice) => {
        const word = kindWord(choice);
        const key = hasKeys ? shownKey(keyOfKind(choice)) : undefined;
        return (
          // biome-ignore lint/a11y/useSemanticElements: arrows must move here without marking the event on their way.
          <button
            key={word}
            type="button"
            role="radio"
            className={classes.segment}
            aria-checked={choice === kind}
            aria-keyshortcuts={key}
            tabIndex={choice === kind ? 0 : -1}
            onClick={() => choice !== kind && onChange(choice)}
          >
            <KindShape kind={choice} decorative />
            <span>
              <span className={key === word.charAt(0) ? classes.letter : undefined}>{word.charAt(0)}</span>
              {word.slice(1)}
            </span>
          </button>
        );
      })}
    </div>
  );
}
