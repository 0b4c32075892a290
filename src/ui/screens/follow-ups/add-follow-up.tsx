import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Day } from '../../../domain/time/day';
import { useEdit } from '../../app/client/edits';
import { DayField } from '../../parts/day-field/day-field';
import { type Named, NameField } from '../../parts/people/name-field';
import classes from './add-follow-up.module.css';

/** One line that adds a follow-up of no event. Of whom it is and by when may be left open. */
export function AddFollowUp() {
  const { named, setNamed, text, setText, due, setDue, isRefused, setRefused, problem, field, add } =
    useNewFollowUp();
  return (
    <form className={classes.form} onSubmit={add} aria-label="Add a follow-up" noValidate>
      <TextInput
        ref={field}
        className={classes.text ?? ''}
        aria-label="Add a follow-up"
        placeholder="Add a follow-up: send the slides, book the coffee"
        maxLength={20_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={classes.person}>
        <NameField label="For whom" placeholder="For whom?" value={named.person} onChange={setNamed} />
      </div>
      <div className={classes.due}>
        <DayField
          label="By when"
          placeholder="By when?"
          value={due}
          onChange={setDue}
          onRefusal={setRefused}
        />
      </div>
      <Button type="submit" variant="default">
        Add
      </Button>
      {problem !== '' && (!isRefused || problem === dayProblem) && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

const nobody: Named = { person: '', personId: null };

const dayProblem = 'Nothing was added: the day is not understood yet.';

function useNewFollowUp() {
  const [named, setNamed] = useState(nobody);
  const [text, setText] = useState('');
  const [due, setDue] = useState<Day | null>(null);
  const [isRefused, showRefused] = useState(false);
  // What is typed as a day is kept, or refused, when its field is left: just before the click on the button.
  const refused = useRef(false);
  const setRefused = (is: boolean) => {
    refused.current = is;
    showRefused(is);
  };
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const save = useEdit('follow-up.save');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (refused.current) return setProblem(dayProblem);
    if (`${named.person}${text}`.trim() === '') return field.current?.focus();
    setProblem('');
    const answer = await save({ id: null, eventKey: null, ...named, text, due, state: 'to-do' });
    if (!answer.ok) return;
    setNamed(nobody);
    setText('');
    setDue(null);
    field.current?.focus();
  };
  return {
    ...{ named, setNamed, text, setText, due, setDue },
    ...{ isRefused, setRefused, problem, field, add: (event: FormEvent) => void add(event) },
  };
}
