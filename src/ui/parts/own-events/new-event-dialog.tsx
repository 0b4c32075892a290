import { Button, Modal, TagsInput, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { hasBegun } from '../../../domain/own-events/has-begun';
import { useAppInfo } from '../../app/app-info';
import { SameTime } from '../debrief/same-time';
import { FormSelect } from '../marking/form-select';
import { KindSwitch } from '../marking/kind-switch';
import { offersOf, useKnownPeople } from '../people/known-people';
import classes from './new-event-dialog.module.css';
import type { OwnEventDraft } from './own-event-draft';
import { participantsNamed } from './own-event-draft';
import { OwnTimeFields } from './own-time-fields';
import { RepeatFields } from './repeat-fields';
import { Understood } from './understood';
import { useKeepOwn } from './use-keep-own';
import type { Proposed } from './use-quick-draft';
import { useQuickDraft } from './use-quick-draft';

interface NewEventDialogProps {
  /** What is proposed; null while no event is planned. */
  readonly proposed: Proposed | null;
  readonly onClose: () => void;
}

/** Plans or logs an event of the user's own, said in plain words or in fields (product W6, W7). */
export function NewEventDialog({ proposed, onClose }: NewEventDialogProps) {
  return (
    <Modal
      opened={proposed !== null}
      onClose={onClose}
      size="lg"
      title="Plan something"
      // The field takes what is typed right after the key that opens it.
      transitionProps={{ duration: 0 }}
    >
      {proposed && <NewEvent proposed={proposed} onClose={onClose} />}
    </Modal>
  );
}

function NewEvent({ proposed, onClose }: { readonly proposed: Proposed; readonly onClose: () => void }) {
  const { text, draft, read, change, type, readNow } = useQuickDraft(proposed);
  const [isRefused, setRefused] = useState(false);
  const { isSaving, keep } = useKeepOwn();
  const { now, zone } = useAppInfo();
  const submit = async () => {
    if (text.trim() === '') return setRefused(true);
    if (await keep(await readNow())) onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) void submit();
      }}
    >
      <div>
        <TextInput
          data-autofocus
          label="What"
          placeholder="Coffee with Ana Fri 3pm"
          maxLength={500}
          value={text}
          error={isRefused && text.trim() === '' && 'Say in a word or two what it is.'}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Understood text={text} read={read} draft={draft} hasTime={proposed.hasTime} />
      </div>
      <DraftFields draft={draft} change={change} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSaving}>
          {hasBegun(draft.time, now, zone) ? 'Log it' : 'Plan it'}
        </Button>
      </div>
    </form>
  );
}

interface DraftFieldsProps {
  readonly draft: OwnEventDraft;
  readonly change: (changes: Partial<OwnEventDraft>) => void;
}

const DraftFields = ({ draft, change }: DraftFieldsProps) => (
  <>
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
  </>
);

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
