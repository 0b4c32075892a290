import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import { kinds } from '../../../domain/marking/kind';
import { people } from '../../../words/counts';
import { kindWord } from '../../../words/kind';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { keyMaps } from '../../app/keys/key-maps';
import { keyOfKind, kindKeys } from '../../app/keys/kind-keys';
import { useKeys, useShownKey } from '../../app/keys/use-keys';
import { usePanel } from '../../app/shell/panel';
import { KindShape } from '../../parts/kind-shape';
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
  const shownKey = useShownKey();
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
  useKeys(
    'marks',
    kindKeys((kind) => (kind === null ? skip() : mark(kind))),
  );
  useKeys('deciding', { accept, skip, always: () => void triage.always() });
  useKeys('decided', { undo: triage.undo });

  const facts = [
    bondSentence(group, format),
    pastSentence(group, format),
    group.bond === 'organizer' || group.organizer === '' ? '' : `by ${group.organizer}`,
    group.location,
    group.people > 1 ? format.counted(group.people, people) : '',
  ].filter((fact) => fact !== '');
  return (
    <section className={classes.card} aria-labelledby="triage-title">
      <h2 ref={heading} id="triage-title" className={classes.title} tabIndex={-1}>
        {groupName(group, format)}
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
            and {format.number(group.occurrences - group.examples.length)} more
          </li>
        )}
      </ul>
      {settings.suggestions && <Proposal suggestion={suggestion} onAccept={accept} />}
      <fieldset className={classes.answers}>
        <VisuallyHidden component="legend">What is it?</VisuallyHidden>
        {kinds.map((kind) => (
          <Answer key={kind} shortcut={shownKey(keyOfKind(kind))} onClick={() => mark(kind)}>
            <KindShape kind={kind} decorative />
            {kindWord(kind)}
          </Answer>
        ))}
        <Answer shortcut={shownKey(keyMaps.deciding.skip)} onClick={skip}>
          Leave it
        </Answer>
      </fieldset>
      <LastDecision decisions={triage.decisions} onUndo={triage.undo} onAlways={() => void triage.always()} />
    </section>
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
