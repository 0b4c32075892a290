import { useRef, useState } from 'react';
import type { StepView } from '../../../../contract/views/run-sheet';
import type { EventDays } from '../../../../domain/run-sheets/event-days';
import { isLapsed } from '../../../../domain/run-sheets/lapsed';
import { useAppInfo } from '../../../app/app-info';
import { RestButton } from '../../../parts/rest-button';
import { useRowFocus } from '../../follow-ups/use-row-focus';
import { StepEditor } from './step-editor';
import { StepRow } from './step-row';
import classes from './steps.module.css';
import type { StepEdits } from './use-step-edits';
import { useStepKeys } from './use-step-keys';

/** How many done steps are shown before the next one, and how many from it on; the others are folded away. */
const [mostDone, mostLater] = [2, 6] as const;

interface StepListProps {
  /** By day; without those that are left out. */
  readonly steps: readonly StepView[];
  readonly event: EventDays;
  readonly edits: StepEdits;
}

/** The steps that were taken or added: what is next in ink, what is done quietly. */
export function StepList({ steps, event, edits }: StepListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { active, props } = useRowFocus(list);
  const [opened, setOpened] = useState<string | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const { today } = useAppInfo();
  const isOver = ({ state, day }: StepView) => state === 'todo' && isLapsed(day, event, today);
  const next = steps.find((step) => step.state === 'todo' && !isOver(step));
  const shown = showsAll ? steps : shortened(steps, next);
  const stepWith = (id: string) => steps.find((step) => step.id === id);
  const toggle = (step: StepView | undefined) =>
    step && edits.settle(step, step.state === 'done' ? 'todo' : 'done');
  const open = (id: string) => setOpened(opened === id ? null : id);
  const drop = (step: StepView | undefined) => step && edits.settle(step, 'dropped');
  useStepKeys(list, {
    onDone: (id) => toggle(stepWith(id)),
    onDrop: (id) => drop(stepWith(id)),
    onEdit: open,
    onClose: () => {
      setOpened(null);
      return opened !== null;
    },
  });
  const activeRow = shown.find(({ id }) => id === active) ?? next ?? shown[0];
  return (
    <>
      <ul ref={list} className={classes.list} {...props}>
        {shown.map((step) => (
          <StepRow
            key={step.id}
            {...step}
            look={isOver(step) ? 'over' : step.state === 'done' ? 'done' : step === next ? 'next' : 'later'}
            isActive={step === activeRow}
            onDone={() => toggle(step)}
            onDrop={() => drop(step)}
            onEdit={() => open(step.id)}
          >
            {opened === step.id && (
              <StepEditor
                step={step}
                start={step.time}
                event={event}
                edits={edits}
                onClose={() => setOpened(null)}
              />
            )}
          </StepRow>
        ))}
      </ul>
      <RestButton
        count={steps.length - shortened(steps, next).length}
        isOpen={showsAll}
        onChange={setShowsAll}
      />
    </>
  );
}

/** The last ones that are done, the next one and some after it. */
function shortened(steps: readonly StepView[], next: StepView | undefined): readonly StepView[] {
  const at = next ? steps.indexOf(next) : steps.length;
  const short = steps.slice(Math.max(0, at - mostDone), at + mostLater);
  // To fold a single one away saves no line.
  return steps.length - short.length > 1 ? short : steps;
}
