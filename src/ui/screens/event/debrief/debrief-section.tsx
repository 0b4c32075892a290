import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventView } from '../../../../contract/views/event';
import { endInstant } from '../../../../domain/event/occurrence';
import { useAppInfo } from '../../../app/app-info';
import { EventDebrief } from '../../../parts/debrief/event-debrief';
import { NotMet } from '../../../parts/debrief/not-met';
import { useLeftLines } from '../../../parts/debrief/use-lines';
import { Section } from '../fields/section';
import classes from './debrief-section.module.css';

/** By an event that is over: what was written of it, and the field to write it in (product F1). */
export function DebriefSection({ view }: { readonly view: EventView }) {
  const { now, zone } = useAppInfo();
  const { row, debrief, jottings } = view;
  const left = useLeftLines(row.key);
  const [isOpen, setOpen] = useState(left !== null);
  const isOver = endInstant(row.span, zone) <= now;
  const kind = row.mark?.kind ?? null;
  const isWithPeople = row.people > 0 || (kind !== null && kind !== 'other');
  if (!isOver || !(isWithPeople || debrief.length > 0 || jottings.length > 0)) return null;
  return (
    <Section part="debrief" title="How it was" level={3}>
      <NotMet view={view} />
      {isOpen ? (
        <EventDebrief view={view} takesFocus={left === null} onDone={() => setOpen(false)} />
      ) : (
        <div className={classes.kept}>
          {debrief.map((line) => (
            <p key={line} className={classes.line} dir="auto">
              {line}
            </p>
          ))}
          {jottings.map(({ id, text }) => (
            <p key={id} className={classes.noted} dir="auto">
              {text}
            </p>
          ))}
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {left ? 'Go on with what you wrote' : buttonText(debrief.length, jottings.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function buttonText(kept: number, noted: number): string {
  if (noted > 0) return 'Go on from your notes';
  return kept > 0 ? 'Change it' : 'Write a line for each person';
}
