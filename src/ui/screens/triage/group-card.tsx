import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import { kinds } from '../../../domain/marking/kind';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePlainKeys, useShortcuts } from '../../app/keys';
import { usePanel } from '../../app/panel';
import { KindShape } from '../../parts/kind-shape';
import { kindWord } from '../../parts/kind-words';
import classes from './group-card.module.css';
import { bondSentence, datedText, pastSentence } from './group-words';
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

  const mark = (kind: Kind) =>
    void triage.mark(group, kind, suggestion?.kind === kind ? suggestion.form : null);
  const accept = () => {
    if (suggestion?.kind) mark(suggestion.kind);
  };
  const skip = () => triage.skip(group);
  const undo = () => void triage.undo();
  useShortcuts({ z: undo });
  usePlainKeys({
    n: () => mark('networking'),
    s: () => mark('social'),
    b: () => mark('both'),
    o: () => mark('other'),
    u: skip,
    z: undo,
    a: () => void triage.always(),
    Enter: accept,
    ' ': skip,
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
        {group.title || 'Without a title'}
      </h2>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <ul className={classes.examples}>
        {group.examples.map(({ key, title, span }) => (
          <li key={key}>
            <button type="button" className={classes.example} onClick={() => panel.open(key)}>
              {datedText(span, today, format)}
              {title !== group.title && ` · ${title || 'Without a title'}`}
            </button>
          </li>
        ))}
        {group.occurrences > group.examples.length && (
          <li className={classes.more}>
            and {(group.occurrences - group.examples.length).toLocaleString('en-GB')} more
          </li>
        )}
      </ul>
      <Proposal suggestion={suggestion} onAccept={accept} />
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
      <LastDecision decisions={triage.decisions} onUndo={undo} onAlways={() => void triage.always()} />
    </section>
  );
}
