import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { CadenceSelect } from './cadence-select';
import classes from './circles.module.css';

interface NewCircleFormProps {
  readonly submit: string;
  /** Returns false if it could not be saved; the form then stays as it is. */
  readonly onCreate: (name: string, cadenceDays: number | null) => Promise<boolean>;
}

/** Names a new circle, and says how often to be in touch with its people. */
export function NewCircleForm({ submit, onCreate }: NewCircleFormProps) {
  const [name, setName] = useState('');
  const [cadence, setCadence] = useState<number | null>(null);
  const create = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '' || !(await onCreate(name.trim(), cadence))) return;
    setName('');
    setCadence(null);
  };
  return (
    <form className={classes.line} onSubmit={(event) => void create(event)}>
      <TextInput
        size="xs"
        className={classes.name ?? ''}
        aria-label="Name of the new circle"
        placeholder="New circle: family, choir, old team"
        maxLength={500}
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <CadenceSelect
        label="How often to be in touch"
        none="no cadence"
        value={cadence}
        onChange={setCadence}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
}
