import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { kindWord } from '../../../words/kind';
import { useFormat } from '../../app/app-info';
import { keyMaps } from '../../app/keys/key-maps';
import { useKeys, useShownKey } from '../../app/keys/use-keys';
import { navigate } from '../../app/shell/hash-location';
import { KindShape } from '../../parts/kind-shape';
import type { Decisions } from './decisions';
import { summaryOf } from './decisions';
import { amount } from './group-words';
import classes from './outcome.module.css';

interface OutcomeProps {
  readonly decisions: Decisions;
  /** The events were narrowed to some days, so that others may be left. */
  readonly isNarrowed: boolean;
  readonly onLookAgain: () => void;
  readonly onUndo: () => void;
}

/** The end of a sitting: what was marked, and what was skipped. */
export function Outcome({ decisions, isNarrowed, onLookAgain, onUndo }: OutcomeProps) {
  const format = useFormat();
  const { marked, skipped } = summaryOf(decisions);
  const undoKey = useShownKey()(keyMaps.decided.undo);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeys('decided', { undo: onUndo });
  return (
    <section className={classes.outcome} aria-labelledby="triage-outcome">
      <h2 ref={heading} id="triage-outcome" className={classes.title} tabIndex={-1}>
        {titleOf(skipped.groups, isNarrowed)}
      </h2>
      <ul className={classes.kinds}>
        {marked.map(({ kind, groups, events }) => (
          <li key={kind}>
            <KindShape kind={kind} decorative />
            <span className={classes.kind}>{kindWord(kind)}</span>
            <span>{amount(groups, events, format)}</span>
          </li>
        ))}
        {skipped.groups > 0 && (
          <li>
            <KindShape kind={null} decorative />
            <span className={classes.kind}>Left</span>
            <span>{amount(skipped.groups, skipped.events, format)}</span>
          </li>
        )}
      </ul>
      <div className={classes.ways}>
        {skipped.groups > 0 && (
          <Button variant="default" onClick={onLookAgain}>
            Look at what you left
          </Button>
        )}
        <Button
          variant="default"
          aria-keyshortcuts={undoKey}
          rightSection={undoKey && <kbd aria-hidden>{undoKey}</kbd>}
          onClick={onUndo}
        >
          Undo the last
        </Button>
        {isNarrowed && (
          <Button variant="default" onClick={() => navigate('/decide')}>
            Decide the other days
          </Button>
        )}
        <Button onClick={() => navigate('/week')}>Go to the week</Button>
      </div>
    </section>
  );
}

function titleOf(skipped: number, isNarrowed: boolean): string {
  if (skipped > 0) return 'That was all but what you left.';
  return isNarrowed ? 'That was all of these days.' : 'That was all of them.';
}
