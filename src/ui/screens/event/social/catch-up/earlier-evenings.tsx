import { useState } from 'react';
import type { PastEvening } from '../../../../../contract/social/company';
import { eveningLine } from '../../../../../words/prep/catch-up';
import { useAppInfo, useFormat } from '../../../../app/app-info';
import { EventButton } from '../../../../parts/event-button';
import { AddButton } from '../../fields/add-button';
import lists from '../../fields/lists.module.css';
import { Section } from '../../fields/section';
import classes from './catch-up.module.css';

const shownAtFirst = 3;

/** What a club remembers: who came, what to know the next time, and for oneself how it felt (product S7). */
export function EarlierEvenings({ evenings }: { readonly evenings: readonly PastEvening[] }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (evenings.length === 0) return null;
  const shown = isWhole ? evenings : evenings.slice(0, shownAtFirst);
  return (
    <Section part="evenings" title="Earlier evenings">
      <ul className={lists.list}>
        {shown.map((evening) => (
          <li key={evening.key} className={classes.evening}>
            <span className={classes.quiet}>
              <EventButton
                eventKey={evening.key}
                summary={format.datedDay(evening.day, today)}
                part="outcome"
              />
              {` ${eveningLine(evening)}`}
            </span>
            {evening.learning && (
              <p className={classes.remember} dir="auto">
                {evening.learning}
              </p>
            )}
          </li>
        ))}
      </ul>
      {shown.length < evenings.length && (
        <AddButton onClick={() => setWhole(true)}>{`Show all ${evenings.length}`}</AddButton>
      )}
    </Section>
  );
}
