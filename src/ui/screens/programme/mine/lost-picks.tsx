import { Button } from '@mantine/core';
import { useId } from 'react';
import type { PickView, SessionView } from '../../../../contract/views/programme';
import { msOf } from '../../../../domain/programme/same-session';
import type { Format } from '../../../../words/format';
import { titleOf } from '../../../../words/title';
import type { Picking } from '../use-picking';
import classes from './lost-picks.module.css';

interface LostPicksProps {
  readonly picks: readonly PickView[];
  readonly sessions: ReadonlyMap<string, SessionView>;
  readonly format: Format;
  readonly picking: Picking;
}

/** Picks that the programme no longer has, or has several times; each stays until the user decides. */
export const LostPicks = (props: LostPicksProps) => (
  <>
    <Lost {...props} kind="ambiguous" title="Which of these is it?" />
    <Lost {...props} kind="gone" title="No longer in the programme" />
  </>
);

function Lost({
  picks,
  sessions,
  format,
  picking,
  kind,
  title,
}: LostPicksProps & { readonly kind: 'gone' | 'ambiguous'; readonly title: string }) {
  const id = useId();
  const lost = picks.filter(({ status }) => status.kind === kind);
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ul className={classes.list}>
        {lost.map((pick) => (
          <li key={pick.id}>
            <span className={classes.name} data-gone={kind === 'gone' || undefined} dir="auto">
              {titleOf(pick.session.title)}
            </span>
            <span className={classes.was}>
              {['was', format.moment(msOf(pick.session.start)), pick.session.room].filter(Boolean).join(' ')}
            </span>
            {pick.note !== '' && <span className={classes.note}>{pick.note}</span>}
            <span className={classes.actions}>
              <Candidates pick={pick} sessions={sessions} format={format} picking={picking} />
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Let go: ${pick.session.title}`}
                onClick={() => picking.takeOff(pick.id)}
              >
                Let it go
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sessions of the same title, one of which may be it. */
function Candidates({
  pick,
  sessions,
  format,
  picking,
}: Omit<LostPicksProps, 'picks'> & { readonly pick: PickView }) {
  if (pick.status.kind !== 'ambiguous') return null;
  return pick.status.candidates.flatMap((id) => {
    const session = sessions.get(id);
    if (!session) return [];
    const { start, room } = session;
    return (
      <Button key={id} size="compact-sm" variant="default" onClick={() => picking.pick(session, pick.level)}>
        {`Pick ${format.moment(start)} ${room}`.trim()}
      </Button>
    );
  });
}
