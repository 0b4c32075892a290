import { Button, Modal, TagsInput, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SameTime } from '../debrief/same-time';
import { FormSelect } from '../marking/form-select';
import { KindSwitch } from '../marking/kind-switch';
import { offersOf, useKnownPeople } from '../people/known-people';
import classes from './new-event-dialog.module.css';
import type { OwnEventDraft } from './own-event-draft';
import { participantsNamed } from './own-event-draft';
import { OwnTimeFields } from './own-time-fields';
import { RepeatFields } from './repeat-fields';
import { usePlanOwn } from './use-plan-own';

interface NewEventDialogProps {
  /** What is proposed; null while no event is planned. */
  readonly proposed: OwnEventDraft | null;
  readonly onClose: () => void;
}

/** Plans an event of the user's own (product W6). */
export function NewEventDialog({ proposed, onClose }: NewEventDialogProps) {
  return (
    <Modal opened={proposed !== null} onClose={onClose} size="lg" title="Plan something">
      {proposed && <NewEvent proposed={proposed} onClose={onClose} />}
    </Modal>
  );
}

function NewEvent({ proposed, onClose }: { readonly proposed: OwnEventDraft; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(proposed);
  const [isRefused, setRefused] = useState(false);
  const { isSaving, plan } = usePlanOwn();
  const change = (changes: Partial<OwnEventDraft>) => setDraft({ ...draft, ...changes });
  const submit = async () => {
    if (draft.title.trim() === '') return setRefused(true);
    if (await plan(draft)) onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        data-autofocus
        label="What"
        placeholder="Coffee with Ana"
        maxLength={500}
        value={draft.title}
        error={isRefused && draft.title.trim() === '' && 'Say in a word or two what it is.'}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <div className={classes.row}>
        <OwnTimeFields time={draft.time} onChange={(time) => change({ time })} canBeWholeDay />
      </div>
      {draft.time.kind === 'timed' && <SameTime time={draft.time} />}
      <RepeatFields time={draft.time} repeat={draft.repeat} onChange={(repeat) => change({ repeat })} />
      <KindSwitch kind={draft.kind} onChange={(kind) => change({ kind })} hasKeys={false} />
      {draft.kind !== null && draft.kind !== 'other' && (
        <div>
          <FormSelect kind={draft.kind} form={draft.form} onChange={(form) => change({ form })} />
        </div>
      )}
      <With people={draft.people} onChange={(people) => change({ people })} />
      <TextInput
        label="Where"
        maxLength={500}
        value={draft.place}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSaving}>
          Plan it
        </Button>
      </div>
    </form>
  );
}

interface WithProps {
  readonly people: OwnEventDraft['people'];
  readonly onChange: (people: OwnEventDraft['people']) => void;
}

function With({ people, onChange }: WithProps) {
  const known = useKnownPeople();
  const names = useMemo(() => [...new Set(offersOf([], known).map(({ name }) => name))], [known]);
  return (
    <TagsInput
      label="With"
      placeholder={people.length === 0 ? 'Names, with Enter after each' : ''}
      data={names}
      limit={8}
      maxDropdownHeight={240}
      value={people.map(({ name }) => name)}
      onChange={(chosen) => onChange(participantsNamed(chosen, people, known))}
    />
  );
}
