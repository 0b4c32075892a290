import { Button } from '@mantine/core';
import { kindInText } from '../../../words/kind';
import { useFormat } from '../../app/app-info';
import { keyMaps } from '../../app/keys/key-maps';
import { useShownKey } from '../../app/keys/use-keys';
import { keptSentence } from '../../parts/rules/rule-sentence';
import type { Decisions } from './decisions';
import classes from './group-card.module.css';
import { quotedGroup } from './group-words';

interface LastDecisionProps {
  readonly decisions: Decisions;
  readonly onUndo: () => void;
  readonly onAlways: () => void;
}

/** The last decision, with buttons to undo it and to make it a rule. */
export function LastDecision({ decisions, onUndo, onAlways }: LastDecisionProps) {
  const format = useFormat();
  const shownKey = useShownKey();
  const undoKey = shownKey(keyMaps.decided.undo);
  const alwaysKey = shownKey(keyMaps.deciding.always);
  const last = decisions.at(-1);
  return (
    <p className={classes.last} role="status">
      {last && (
        <>
          <span>
            {quotedGroup(last.group, format)}:{' '}
            {last.kind === 'skip' ? 'left for another time' : kindInText(last.as)}.
            {last.kind === 'mark' &&
              last.rule &&
              ` ${keptSentence([last.rule.condition], last.as, last.rule.more, format)}`}
          </span>
          <Button variant="subtle" size="compact-sm" aria-keyshortcuts={undoKey} onClick={onUndo}>
            Undo{undoKey && <kbd aria-hidden>{undoKey}</kbd>}
          </Button>
          {last.kind === 'mark' && !last.rule && (
            <Button variant="subtle" size="compact-sm" aria-keyshortcuts={alwaysKey} onClick={onAlways}>
              Always mark these so{alwaysKey && <kbd aria-hidden>{alwaysKey}</kbd>}
            </Button>
          )}
        </>
      )}
    </p>
  );
}
