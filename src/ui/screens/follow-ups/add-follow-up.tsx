import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useEdit } from '../../app/client/edits';
import { useUnsavedStore } from '../../app/unsaved/unsaved-provider';
import { type NewFollowUp, nameOf, noEvent } from '../../app/unsaved/unsaved-text';
import { DayField } from '../../parts/day-field/day-field';
import { NameField } from '../../parts/people/name-field';
import classes from './add-follow-up.module.css';

/** One line that adds a follow-up without an event. The person and the due date are optional. */
export function AddFollowUp() {
  const { typed, write, isRefused, setRefused, problem, field, add } = useNewFollowUp();
  return (
    <form className={classes.form} onSubmit={add} aria-label="Add a follow-up" noValidate>
      <TextInput
        ref={field}
        className={classes.text ?? ''}
        aria-label="Add a follow-up"
        placeholder="Add a follow-up: send the slides, book the coffee"
        maxLength={20_000}
        value={typed.text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <div className={classes.person}>
        <NameField label="For whom" placeholder="For whom?" value={typed.person} onChange={write} />
      </div>
      <div className={classes.due}>
        <DayField
          label="By when"
          placeholder="By when?"
          submits
          value={typed.due}
          onChange={(due) => write({ due })}
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

const dayProblem = 'Nothing was added: the day is not understood yet.';

function useNewFollowUp() {
  const { typed, write, clear } = useTyped();
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
    if (`${typed.person}${typed.text}`.trim() === '') return field.current?.focus();
    setProblem('');
    const answer = await save({ id: null, eventKey: null, ...typed, state: 'to-do' });
    if (!answer.ok) return;
    clear();
    field.current?.focus();
  };
  return { typed, write, isRefused, setRefused, problem, field, add: (event: FormEvent) => void add(event) };
}

const nothing: NewFollowUp = { person: '', personId: null, text: '', due: null };

/** What is typed stays, over a change of screens and a restart, until it is added or cleared. */
function useTyped() {
  const store = useUnsavedStore();
  const name = nameOf(noEvent, { kind: 'new-follow-up' });
  const [typed, setTyped] = useState<NewFollowUp>(() => {
    const form = store.find(name)?.form;
    return form?.kind === 'new-follow-up' ? form.followUp : nothing;
  });
  const write = (part: Partial<NewFollowUp>) => {
    const followUp = { ...typed, ...part };
    setTyped(followUp);
    const isEmpty = `${followUp.person}${followUp.text}`.trim() === '' && followUp.due === null;
    if (isEmpty) store.remove(name);
    else store.keep({ key: noEvent, title: '', form: { kind: 'new-follow-up', followUp } });
  };
  return { typed, write, clear: () => write(nothing) };
}
