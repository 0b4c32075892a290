import { Button } from '@mantine/core';
import { useAppInfo } from '../../app/app-info';
import { kindWord } from '../../parts/kind-words';
import { keptSentence } from '../rules/rule-sentence';
import type { Decisions } from './decisions';
import classes from './group-card.module.css';
import { quotedGroup } from './group-words';

interface LastDecisionProps {
  readonly decisions: Decisions;
  readonly onUndo: () => void;
  readonly onAlways: () => void;
}

/** What was just decided, and the way back. */
export function LastDecision({ decisions, onUndo, onAlways }: LastDecisionProps) {
  const { letterKeys } = useAppInfo().settings;
  const last = decisions.at(-1);
  return (
    <p className={classes.last} role="status">
      {last && (
        <>
          <span>
            {quotedGroup(last.group)}:{' '}
            {last.kind === 'skip' ? 'left for another time' : kindWord(last.as).toLowerCase()}.
            {last.kind === 'mark' &&
              last.rule &&
              ` ${keptSentence([last.rule.condition], last.as, last.rule.more)}`}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-keyshortcuts={letterKeys ? 'Z' : undefined}
            onClick={onUndo}
          >
            Undo{letterKeys && <kbd aria-hidden>Z</kbd>}
          </Button>
          {last.kind === 'mark' && !last.rule && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-keyshortcuts={letterKeys ? 'A' : undefined}
              onClick={onAlways}
            >
              Always mark these so{letterKeys && <kbd aria-hidden>A</kbd>}
            </Button>
          )}
        </>
      )}
    </p>
  );
}
