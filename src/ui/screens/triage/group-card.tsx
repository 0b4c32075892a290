import { useEffect, useRef } from 'react';
import type { TriageGroup } from '../../../contract/views/triage';
import type { Kind } from '../../../domain/marking/kind';
import { people } from '../../../words/counts';
import { useAppInfo, useFormat } from '../../app/app-info';
import { kindKeys } from '../../app/keys/kind-keys';
import { useKeys } from '../../app/keys/use-keys';
import { usePanel } from '../../app/shell/panel';
import { Answers } from './answers';
import classes from './group-card.module.css';
import { GroupExamples } from './group-examples';
import { bondSentence, groupName, pastSentence } from './group-words';
import { LastDecision } from './last-decision';
import { Proposal } from './proposal';
import type { Triage } from './use-triage';

interface GroupCardProps {
  readonly group: TriageGroup;
  readonly triage: Triage;
}

/** One group with its facts, Mingle's suggestion and the five answers. */
export function GroupCard({ group, triage }: GroupCardProps) {
  const { settings } = useAppInfo();
  const format = useFormat();
  const panel = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const { suggestion } = group;
  // Each group mounts a new card: the focus keeps the keys working, and screen readers read the heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  // An event in the panel belongs to this group, which leaves the screen with the answer.
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
      <GroupExamples group={group} />
      {settings.suggestions && <Proposal suggestion={suggestion} onAccept={accept} />}
      <Answers onMark={mark} onSkip={skip} />
      <LastDecision decisions={triage.decisions} onUndo={triage.undo} onAlways={() => void triage.always()} />
    </section>
  );
}
