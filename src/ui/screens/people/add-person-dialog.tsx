import { Button, Modal, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'wouter';
import { failureCodes } from '../../../contract/failure';
import { personPath } from '../../../contract/page-path';
import type { PersonView } from '../../../contract/views/person';
import { useEdit } from '../../app/client/edits';
import { navigate } from '../../app/shell/hash-location';
import { toSentences } from '../../app/words/sentences';
import { peopleNamed } from '../../parts/people/known-people';
import classes from './add-person-dialog.module.css';

interface AddPersonDialogProps {
  readonly opened: boolean;
  readonly people: readonly PersonView[];
  readonly onClose: () => void;
}

/** Adds somebody by hand; a name is enough (product P1, P11). */
export function AddPersonDialog({ opened, people, onClose }: AddPersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add someone">
      <AddPersonForm people={people} onClose={onClose} />
    </Modal>
  );
}

function AddPersonForm({ people, onClose }: Omit<AddPersonDialogProps, 'opened'>) {
  const { add, problem, clear } = useAdd(onClose);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [email, setEmail] = useState('');
  const known = [...new Set([...peopleNamed(people, name), ...peopleNamed(people, email)])];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void add({ name: name.trim(), organisation: organisation.trim(), email: email.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Name"
        maxLength={500}
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        label="Organisation (may wait)"
        maxLength={500}
        value={organisation}
        onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
      />
      <TextInput
        label="E-mail address (may wait)"
        maxLength={320}
        value={email}
        error={problem}
        onChange={({ currentTarget }) => {
          clear();
          setEmail(currentTarget.value);
        }}
      />
      <Known people={known} onClose={onClose} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {known.length > 0 ? 'Add another person' : 'Add'}
        </Button>
      </div>
    </form>
  );
}

/** Says that somebody of this name or address is known, and leads there, so that nobody is added twice unawares. */
const Known = ({ people, onClose }: Pick<AddPersonDialogProps, 'people' | 'onClose'>) => (
  <div role="status">
    {people.length > 0 && (
      <div className={classes.known}>
        <p className={classes.said}>You know somebody of this name or address already:</p>
        <ul className={classes.list}>
          {people.slice(0, 5).map((person) => (
            <li key={person.id}>
              <Link href={personPath(person.id)} onClick={onClose}>
                {person.name}
              </Link>{' '}
              <span className={classes.quiet}>
                {[person.organisation, person.emails[0] === person.name ? '' : person.emails[0]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    )}
  </div>
);

interface NewPerson {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

/** Saves a new entry and leads to its page. */
function useAdd(onClose: () => void) {
  const save = useEdit('person.save');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async ({ name, organisation, email }: NewPerson) => {
    const facts = { name, organisation, emails: email === '' ? [] : [email] };
    const answer = await save({ id: null, facts }, { quiet: failureCodes });
    if (!answer.ok) {
      setProblem(answer.error.code === 'bad-input' ? answer.error.message : toSentences(answer.error).title);
      return;
    }
    onClose();
    navigate(personPath(answer.value.id));
  };
  return { add, problem, clear: () => setProblem(null) };
}
