import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import { titleOf } from '../../../domain/event/title';
import type { Kind } from '../../../domain/marking/kind';
import { kinds } from '../../../domain/marking/kind';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePlainKeys } from '../../app/keys';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
import { kindWord } from '../../parts/kind-words';
import classes from './group-card.module.css';
import { bondSentence, datedText, groupName, pastSentence } from './group-words';
import { LastDecision } from './last-decision';
import { Proposal } from './proposal';
import type { Triage } from './use-triage';

interface GroupCardProps {
  readonly group: TriageGroup;
  readonly triage: Triage;
}

/** One group: what it is, what Mingle would say, and the five answers. */
export function GroupCard({ group, triage }: GroupCardProps) {
  const { settings, today } = useAppInfo();
  const { letterKeys } = settings;
  const format = useFormat();
  const panel = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const { suggestion } = group;
  // The keys go on with the next group, and a screen reader reads it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  // An open event is one of this group's.
  const mark = (kind: Kind) => {
    panel.close();
    void triage.mark(group, kind);
  };
  const accept = () => {
    if (suggestion?.kind) mark(suggestion.kind);
  };
  const skip = () => {
    panel.close();
    triage.skip(group);
  };
  usePlainKeys({
    n: () => mark('networking'),
    s: () => mark('social'),
    b: () => mark('both'),
    o: () => mark('other'),
    u: skip,
    z: triage.undo,
    a: () => void triage.always(),
    Enter: accept,
    ' ': skip,
    Escape: panel.close,
  });

  const facts = [
    bondSentence(group),
    pastSentence(group),
    group.bond === 'organizer' || group.organizer === '' ? '' : `by ${group.organizer}`,
    group.location,
    group.people > 1 ? `${group.people} people` : '',
  ].filter((fact) => fact !== '');
  return (
    <section className={classes.card} aria-labelledby="triage-title">
      <h2 ref={heading} id="triage-title" className={classes.title} tabIndex={-1}>
        {groupName(group)}
      </h2>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <ul className={classes.examples}>
        {group.examples.map(({ key, title, span }) => (
          <li key={key}>
            <button type="button" className={classes.example} onClick={() => panel.open(key)}>
              {datedText(span, today, format)}
              {(group.bond === 'organizer' || title !== group.title) && ` · ${titleOf(title)}`}
            </button>
          </li>
        ))}
        {group.occurrences > group.examples.length && (
          <li className={classes.more}>
            and {(group.occurrences - group.examples.length).toLocaleString('en-GB')} more
          </li>
        )}
      </ul>
      {settings.suggestions && <Proposal suggestion={suggestion} onAccept={accept} />}
      <fieldset className={classes.answers}>
        <VisuallyHidden component="legend">What is it?</VisuallyHidden>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.answer}
            aria-keyshortcuts={letterKeys ? kindWord(kind).charAt(0) : undefined}
            onClick={() => mark(kind)}
          >
            <KindShape kind={kind} decorative />
            {kindWord(kind)}
            {letterKeys && <kbd aria-hidden>{kindWord(kind).charAt(0)}</kbd>}
          </button>
        ))}
        <button type="button" className={classes.answer} aria-keyshortcuts="Space" onClick={skip}>
          Leave it
          <kbd aria-hidden>Space</kbd>
        </button>
      </fieldset>
      <LastDecision decisions={triage.decisions} onUndo={triage.undo} onAlways={() => void triage.always()} />
    </section>
  );
}
