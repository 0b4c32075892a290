import { NativeSelect } from '@mantine/core';
import { type Answer, answers } from '../../../../domain/people/guest';
import { answerWords } from '../../../../words/answer';
import classes from './answer-select.module.css';

interface AnswerSelectProps {
  readonly name: string;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

const options = answers.map((answer) => ({ value: answer, label: answerWords[answer] }));

/** A guest's answer; an answer from the calendar can be corrected here. */
export function AnswerSelect({ name, answer, onChange }: AnswerSelectProps) {
  return (
    <NativeSelect
      aria-label={`Answer of ${name}`}
      size="xs"
      classNames={{ input: classes.select ?? '' }}
      data-answer={answer}
      data={options}
      value={answer}
      onChange={(event) => {
        const chosen = answers.find((value) => value === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
