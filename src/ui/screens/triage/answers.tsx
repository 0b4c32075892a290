import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import { kinds } from '../../../domain/marking/kind';
import { kindWord } from '../../../words/kind';
import { keyMaps } from '../../app/keys/key-maps';
import { keyOfKind } from '../../app/keys/kind-keys';
import { useShownKey } from '../../app/keys/use-keys';
import { KindShape } from '../../parts/kind-shape';
import classes from './group-card.module.css';

interface AnswersProps {
  readonly onMark: (kind: Kind) => void;
  readonly onSkip: () => void;
}

/** The five answers for a group: the four kinds, or leave it. */
export function Answers({ onMark, onSkip }: AnswersProps) {
  const shownKey = useShownKey();
  return (
    <fieldset className={classes.answers}>
      <VisuallyHidden component="legend">What is it?</VisuallyHidden>
      {kinds.map((kind) => (
        <Answer key={kind} shortcut={shownKey(keyOfKind(kind))} onClick={() => onMark(kind)}>
          <KindShape kind={kind} decorative />
          {kindWord(kind)}
        </Answer>
      ))}
      <Answer shortcut={shownKey(keyMaps.deciding.skip)} onClick={onSkip}>
        Later
      </Answer>
    </fieldset>
  );
}

interface AnswerProps {
  readonly shortcut: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Answer = ({ shortcut, onClick, children }: AnswerProps) => (
  <button type="button" className={classes.answer} aria-keyshortcuts={shortcut} onClick={onClick}>
    {children}
    {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
  </button>
);
