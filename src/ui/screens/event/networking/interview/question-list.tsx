import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventKey } from '../../../../../domain/event/key';
import { currentQuestion, interviewMinutes, plannedMinutes } from '../../../../../domain/prep/interview';
import type { PlannedQuestion } from '../../../../../domain/prep/networking';
import { overTimeText, plannedTimeText } from '../../../../../words/prep/interview';
import { useFormat } from '../../../../app/app-info';
import { useOperation } from '../../../../app/client/operation';
import { AddButton } from '../../fields/add-button';
import lists from '../../fields/lists.module.css';
import { moved } from '../../fields/move-buttons';
import { Section } from '../../fields/section';
import { toItemEdits, useRows } from '../../fields/use-rows';
import classes from './interview.module.css';
import { QuestionEntry } from './question-entry';
import { RunDialog } from './run-dialog';

interface QuestionListProps {
  readonly eventKey: EventKey;
  readonly questions: readonly PlannedQuestion[];
  readonly edit: (change: (questions: readonly PlannedQuestion[]) => readonly PlannedQuestion[]) => void;
}

const usualMinutes = 3;
const emptyQuestion = (): PlannedQuestion => ({
  id: crypto.randomUUID(),
  text: '',
  minutes: usualMinutes,
  asked: false,
});
const isEmpty = ({ text }: PlannedQuestion): boolean => text.trim() === '';

/** The questions of an informational interview, in order, each with its minutes (product N8). */
export function QuestionList({ eventKey, questions, edit }: QuestionListProps) {
  const format = useFormat();
  const rows = useRows({
    items: questions,
    edits: toItemEdits(edit),
    create: emptyQuestion,
    isEmpty,
    blank: 'always',
  });
  const planned = plannedMinutes(questions);
  return (
    <Section
      part="questions"
      title="Questions, in order"
      {...(questions.length > 0 && { aside: plannedTimeText(planned, interviewMinutes, format) })}
    >
      <ol className={lists.list} ref={rows.list}>
        {rows.rows.map((question, index) => (
          <QuestionEntry
            key={question.id}
            question={question}
            number={index + 1}
            count={questions.length}
            rows={rows}
            onMove={(by) => edit((all) => moved(all, question.id, by))}
          />
        ))}
      </ol>
      {planned > interviewMinutes && (
        <p className={lists.note}>{overTimeText(planned - interviewMinutes, interviewMinutes, format)}</p>
      )}
      {questions.length === 0 ? (
        <ReadyQuestions eventKey={eventKey} onTake={(taken) => edit(() => taken)} />
      ) : (
        <Run questions={questions} edit={edit} />
      )}
    </Section>
  );
}

interface ReadyQuestionsProps {
  readonly eventKey: EventKey;
  readonly onTake: (questions: readonly PlannedQuestion[]) => void;
}

/** A ready set to begin with. */
function ReadyQuestions({ eventKey, onTake }: ReadyQuestionsProps) {
  const offers = useOperation('prep.offers', { key: eventKey });
  const ready = offers.kind === 'loaded' ? offers.value.questions : [];
  if (ready.length === 0) return null;
  return (
    <AddButton
      onClick={() => onTake(ready.map((one) => ({ ...emptyQuestion(), ...one })))}
    >{`Begin with ${ready.length} usual questions, ${plannedMinutes(ready)} minutes`}</AddButton>
  );
}

function Run({ questions, edit }: Pick<QuestionListProps, 'questions' | 'edit'>) {
  const [isRunning, setRunning] = useState(false);
  const isLeft = currentQuestion(questions) !== null;
  return (
    <div className={classes.actions}>
      <Button variant="default" size="xs" disabled={!isLeft} onClick={() => setRunning(true)}>
        Ask them now
      </Button>
      <RunDialog
        questions={questions}
        opened={isRunning}
        onAsked={(id) => edit((all) => all.map((one) => (one.id === id ? { ...one, asked: true } : one)))}
        onClose={() => setRunning(false)}
      />
    </div>
  );
}
