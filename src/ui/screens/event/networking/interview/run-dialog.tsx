import { Button, Modal } from '@mantine/core';
import { currentQuestion, plannedMinutes } from '../../../../../domain/prep/interview';
import type { PlannedQuestion } from '../../../../../domain/prep/networking';
import { clockText } from '../../../../parts/countdown/clock-text';
import { useCountdown } from '../../../../parts/countdown/use-countdown';
import classes from './interview.module.css';

interface RunDialogProps {
  readonly questions: readonly PlannedQuestion[];
  readonly opened: boolean;
  readonly onAsked: (id: string) => void;
  readonly onClose: () => void;
}

/** The questions one by one, large, with the time that is left for each; for a look at the table between two answers. */
export const RunDialog = ({ questions, opened, onAsked, onClose }: RunDialogProps) => (
  <Modal opened={opened} onClose={onClose} size="lg" title="The interview">
    <RunningInterview questions={questions} onAsked={onAsked} onClose={onClose} />
  </Modal>
);

function RunningInterview({ questions, onAsked, onClose }: Omit<RunDialogProps, 'opened'>) {
  const current = currentQuestion(questions);
  const written = questions.filter(({ text }) => text.trim() !== '');
  const open = written.filter(({ asked }) => !asked);
  const following = open.find((one) => one !== current);
  return (
    <div className={classes.run}>
      <p className={classes.place}>
        <span>{`${written.length - open.length} of ${written.length} asked`}</span>
        <span>{`${plannedMinutes(open)} min for the rest`}</span>
      </p>
      <p className={classes.question} dir="auto" role="status">
        {current ? current.text.trim() : 'That was the last one. Say thank you.'}
      </p>
      {current && <TimeLeft key={current.id} minutes={current.minutes} />}
      <div>
        {/* One button for all questions keeps the focus, so that Space and Enter go on. */}
        <Button data-autofocus size="md" onClick={() => (current ? onAsked(current.id) : onClose())}>
          {current ? (following ? 'Next question' : 'That was it') : 'Done'}
        </Button>
      </div>
      {following && <p className={classes.next} dir="auto">{`Then: ${following.text.trim()}`}</p>}
    </div>
  );
}

function TimeLeft({ minutes }: { readonly minutes: number }) {
  const { state, left } = useCountdown(minutes * 60, { starts: true });
  if (minutes === 0) return <p className={classes.left}>As long as it takes</p>;
  return (
    <p className={classes.left} role="timer" aria-live="off">
      {state === 'over' ? 'Time for the next one, when it fits.' : `${clockText(left)} left`}
    </p>
  );
}
