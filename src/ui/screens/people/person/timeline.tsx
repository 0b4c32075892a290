import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonEvent } from '../../../../contract/views/person';
import type { Verdict } from '../../../../domain/outcomes/outcome';
import { feltSentences, verdictText } from '../../../../words/outcome';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import { KindShape } from '../../../parts/kind-shape';
import { Part } from './part';
import classes from './person-letter.module.css';

/** More than this is behind a button. */
const shownAtFirst = 8;

/** The events with the person: what is to come, then what was. */
export function Timeline({ timeline }: { readonly timeline: readonly PersonEvent[] }) {
  const [isWhole, setWhole] = useState(false);
  const format = useFormat();
  if (timeline.length === 0) return null;
  const shown = isWhole ? timeline : around(timeline);
  const hidden = timeline.length - shown.length;
  return (
    <Part title="Timeline">
      <ul className={classes.list}>
        {shown.map((event) => (
          <TimelineEvent key={event.key} event={event} />
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
            {`Show ${format.number(hidden)} more`}
          </Button>
        </div>
      )}
    </Part>
  );
}

/** What comes next, and mostly what was: a weekly meeting has twenty dates ahead. */
function around(timeline: readonly PersonEvent[]): readonly PersonEvent[] {
  const ahead = timeline.filter(({ state }) => state === 'planned').slice(0, 3);
  const past = timeline.filter(({ state }) => state !== 'planned');
  return [...ahead, ...past.slice(0, shownAtFirst - ahead.length)];
}

function TimelineEvent({ event }: { readonly event: PersonEvent }) {
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    <li className={classes.event}>
      <time className={classes.day} dateTime={event.day}>
        {format.datedDay(event.day, today)}
      </time>
      <span className={classes.shape}>
        <KindShape kind={event.kind} size={12} />
      </span>
      <span>
        <EventButton eventKey={event.key} summary={event.summary} />
        {event.state === 'planned' && <span className={classes.quiet}> to come</span>}
        {event.state === 'missed' && <span className={classes.quiet}> not sure: no answer</span>}
        {event.said.length > 0 && (
          <span className={classes.quiet} dir="auto">
            {` ${event.said.map((text) => `“${text}”`).join(' ')}`}
          </span>
        )}
        {event.felt && <span className={classes.quiet}>{` ${feltSentences[event.felt]}`}</span>}
        {event.verdict && <VerdictLine verdict={event.verdict} />}
      </span>
    </li>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const text = verdictText(verdict);
  return (
    <p className={classes.note}>
      {text}
      {verdict.learning && <bdi>{`${text && ' '}${verdict.learning}`}</bdi>}
    </p>
  );
}
