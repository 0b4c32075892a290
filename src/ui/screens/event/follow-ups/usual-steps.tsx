import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FollowUpStep } from '../../../../domain/follow-ups/follow-up';
import type { ForWhom } from '../../../../domain/follow-ups/usual-steps';
import { usualDay, usualSteps } from '../../../../domain/follow-ups/usual-steps';
import type { Day } from '../../../../domain/time/day';
import { people as peopleForms } from '../../../../words/counts';
import { useFormat } from '../../../app/app-info';
import type { FollowUpRow } from '../draft/follow-up-row';
import { AddButton } from '../fields/add-button';
import { stepWords } from './usual-days';
import classes from './usual-steps.module.css';

interface UsualStepsProps {
  readonly eventDay: Day;
  readonly people: readonly ForWhom[];
  readonly followUps: readonly FollowUpRow[];
  readonly onAdd: (usual: Pick<FollowUpRow, 'person' | 'personId' | 'text' | 'due' | 'step'>) => void;
}

const nobody: ForWhom = { person: '', personId: null };

/** So many people are offered at once. */
const mostShown = 3;

/** What is usual after an event, to be added with one click each, as far as it is not there yet (product F2). */
export function UsualStepList({ eventDay, people, followUps, onAdd }: UsualStepsProps) {
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const offered = usualSteps(people, followUps);
  const shown = showsAll ? offered.people : offered.people.slice(0, mostShown);
  const others = offered.people.length - shown.length;
  const hasThanks = [...shown.map(({ steps }) => steps), offered.general].flat().includes('thanks');
  const add = (step: FollowUpStep, whom: ForWhom) =>
    onAdd({ ...whom, step, text: stepWords[step].text, due: usualDay(step, eventDay) });
  const showAll = () => {
    flushSync(() => setShowsAll(true));
    list.current?.children[mostShown]?.querySelector('button')?.focus();
  };
  if (offered.people.length === 0 && offered.general.length === 0) return null;
  return (
    <div className={classes.usual}>
      {shown.length > 0 && (
        <ul ref={list} className={classes.people} aria-label="Usual afterwards">
          {shown.map(({ whom, steps }) => (
            <li key={whom.person}>
              <div className={classes.name} dir="auto">
                {whom.person}
              </div>
              <span className={classes.steps}>
                {steps.map((step) => (
                  <AddButton
                    key={step}
                    label={`${stepWords[step].text}: ${whom.person}, by ${format.day(usualDay(step, eventDay))}`}
                    onClick={() => add(step, whom)}
                  >
                    {`${stepWords[step].short}, ${format.day(usualDay(step, eventDay))}`}
                  </AddButton>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && (
        <button type="button" className={classes.others} onClick={showAll}>
          {`For others: ${format.counted(others, peopleForms)}`}
        </button>
      )}
      {offered.general.map((step) => (
        <AddButton key={step} onClick={() => add(step, nobody)}>
          {`${stepWords[step].text}, by ${format.day(usualDay(step, eventDay))}`}
        </AddButton>
      ))}
      {hasThanks && <p className={classes.note}>For a thank-you, within 24 hours is the common advice.</p>}
    </div>
  );
}
