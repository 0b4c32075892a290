import { Fragment, useState } from 'react';
import type { EventView } from '../../../../contract/views/event';
import type { RunSheetView, StepView } from '../../../../contract/views/run-sheet';
import type { EventDays } from '../../../../domain/run-sheets/event-days';
import type { StepTime } from '../../../../domain/run-sheets/run-sheet';
import { isSqueezedOut } from '../../../../domain/run-sheets/run-sheet';
import { type Day, daysBetween } from '../../../../domain/time/day';
import { noTimeFor, restSentence } from '../../../../words/run-sheets/run-sheet';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Note } from '../../../parts/note';
import { AddButton } from '../fields/add-button';
import { Section } from '../fields/section';
import { KeepTemplate } from './keep-template';
import { StepEditor } from './step-editor';
import { StepList } from './step-list';
import { StepOfferList } from './step-offer';
import classes from './steps.module.css';
import { type StepEdits, useStepEdits } from './use-step-edits';

/** The name of the section, by which the panel is opened at it. */
const stepsPart = 'steps';

/** What is to do before an event and after it, each with its day (product N6). */
export function StepsSection({ view }: { readonly view: EventView }) {
  const edits = useStepEdits(view.row.key);
  const { runSheet } = view;
  if (runSheet === null) return null;
  const { steps, rest } = runSheet;
  const shown = steps?.filter(({ state }) => state !== 'dropped') ?? [];
  return (
    <Section part={stepsPart} title="Steps" aside={asideOf(shown)}>
      {rest !== null && steps !== null && <Note tone="plain">{restSentence(rest)}</Note>}
      {rest === null && steps === null && <Offer view={view} sheet={runSheet} edits={edits} />}
      <Taken view={view} sheet={runSheet} shown={shown} edits={edits} />
      {rest === null && steps !== null && <Offer view={view} sheet={runSheet} edits={edits} />}
    </Section>
  );
}

const asideOf = (steps: readonly StepView[]): string => {
  const done = steps.filter(({ state }) => state === 'done').length;
  return steps.length === 0 ? '' : `${done} of ${steps.length} done`;
};

interface PartProps {
  readonly view: EventView;
  readonly sheet: RunSheetView;
  readonly edits: StepEdits;
}

/** The steps that the user has, with what was left out in one line, and what can be done with all of them. */
function Taken({ view, sheet, shown, edits }: PartProps & { readonly shown: readonly StepView[] }) {
  const { today } = useAppInfo();
  const [isAdding, setAdding] = useState(false);
  const event: EventDays = { first: sheet.firstDay, last: sheet.lastDay };
  const dropped = sheet.steps?.filter(({ state }) => state === 'dropped') ?? [];
  const tight = dropped.filter(isSqueezedOut);
  const leftOut = dropped.filter((step) => !isSqueezedOut(step));
  return (
    <>
      {shown.length > 0 && <StepList steps={shown} event={event} edits={edits} />}
      {tight.length > 0 && <LeftOut why={noTimeFor} steps={tight} edits={edits} />}
      {leftOut.length > 0 && <LeftOut why="Left out:" steps={leftOut} edits={edits} />}
      {isAdding ? (
        <StepEditor
          step={null}
          start={startOf(event, today)}
          event={event}
          edits={edits}
          onClose={() => setAdding(false)}
        />
      ) : (
        <AddButton onClick={() => setAdding(true)}>Add a step</AddButton>
      )}
      {shown.length > 0 && (
        <div className={classes.choices}>
          <KeepTemplate
            steps={shown}
            event={event}
            form={view.row.mark?.form ?? null}
            title={view.row.summary}
          />
          <button type="button" className={classes.leftOut} onClick={edits.putAway}>
            Put all away
          </button>
        </div>
      )}
    </>
  );
}

/** A new step is due a week before, or today where that has passed. */
function startOf(event: EventDays, today: Day): StepTime {
  const left = daysBetween(today, event.first);
  return left < 0 ? { by: 'day', day: today } : { by: 'offset', days: -Math.min(left, 7) };
}

interface LeftOutProps {
  readonly why: string;
  readonly steps: readonly StepView[];
  readonly edits: StepEdits;
}

function LeftOut({ why, steps, edits }: LeftOutProps) {
  return (
    <p className={classes.note}>
      {why}{' '}
      {steps.map((step, index) => (
        <Fragment key={step.id}>
          {index > 0 && ' · '}
          <button
            type="button"
            className={classes.leftOut}
            dir="auto"
            title="Take it in again"
            aria-label={`Take in again: ${step.text}`}
            onClick={() => edits.settle(step, 'todo')}
          >
            {step.text}
          </button>
        </Fragment>
      ))}
    </p>
  );
}

/** What comes again and again is not planned in steps unless one asks for it. */
function Offer({ view, sheet, edits }: PartProps) {
  const format = useFormat();
  const [isAsked, setAsked] = useState(!view.row.recurring && sheet.steps === null);
  if (sheet.offer === null) return <BrokenTemplates sheet={sheet} />;
  if (!isAsked)
    return (
      <AddButton onClick={() => setAsked(true)}>
        {`See the ${format.number(sheet.offer.steps.length)} usual steps`}
      </AddButton>
    );
  return <StepOfferList eventKey={view.row.key} offer={sheet.offer} edits={edits} />;
}

/** Where nothing is offered because the file of templates is not in order. */
function BrokenTemplates({ sheet }: Pick<PartProps, 'sheet'>) {
  const isOffered = sheet.steps === null;
  const load = useOperation('step-templates.list', {}, { enabled: isOffered });
  if (!isOffered || load.kind !== 'loaded' || load.value.problem === null) return null;
  return <Note tone="warning">{`${load.value.problem} Mingle goes on without the steps in it.`}</Note>;
}
