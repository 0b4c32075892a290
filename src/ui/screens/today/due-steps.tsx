import { useState } from 'react';
import type { OpenStepView } from '../../../contract/views/run-sheet';
import type { RestingView } from '../../../contract/views/today';
import { restText, stepDayText } from '../../../words/run-sheets/run-sheet';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { EventButton } from '../../parts/event-button';
import { RestButton } from '../../parts/rest-button';
import classes from './due-steps.module.css';
import list from './today-list.module.css';
import { TodaySection } from './today-section';

/** More than these are shown on demand. */
const mostShown = 3;

interface DueStepsProps {
  readonly steps: readonly OpenStepView[];
  readonly resting: readonly RestingView[];
}

/** The steps of all events that are due, and the events whose steps rest. */
export function DueSteps({ steps, resting }: DueStepsProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (steps.length === 0 && resting.length === 0) return null;
  return (
    <TodaySection title="Steps">
      <ul className={list.list}>
        {(showsAll ? steps : steps.slice(0, mostShown)).map((step) => (
          <DueStep key={`${step.eventKey} ${step.id}`} step={step} />
        ))}
      </ul>
      {steps.length > mostShown && (
        <div className={list.rest}>
          <RestButton count={steps.length - mostShown} isOpen={showsAll} onChange={setShowsAll} />
        </div>
      )}
      {resting.slice(0, mostShown).map((one) => (
        <Resting key={one.eventKey} resting={one} />
      ))}
    </TodaySection>
  );
}

function DueStep({ step }: { readonly step: OpenStepView }) {
  const { eventKey, id, text, day, summary, state } = step;
  const { today } = useAppInfo();
  const format = useFormat();
  const settle = useEdit('step.settle');
  const { undo } = useHistory();
  const tick = async () => {
    const answer = await settle({ key: eventKey, id, state: 'done', base: state });
    if (answer.ok) showToast('Done.', { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
  return (
    <li className={classes.step}>
      <input
        type="checkbox"
        className={classes.tick}
        aria-label={`Done: ${text}`}
        checked={false}
        onChange={() => void tick()}
      />
      <span className={list.text}>
        <span dir="auto">{text}</span>
        <span className={list.note}>
          for <EventButton eventKey={eventKey} summary={summary} part="steps" />
        </span>
      </span>
      <time className={classes.day} dateTime={day}>
        {stepDayText(day, today, format)}
      </time>
    </li>
  );
}

function Resting({ resting: { eventKey, summary, rest, steps } }: { readonly resting: RestingView }) {
  const format = useFormat();
  return (
    <p className={classes.resting}>
      <EventButton eventKey={eventKey} summary={summary} part="steps" /> {restText(rest, steps, format)}
    </p>
  );
}
