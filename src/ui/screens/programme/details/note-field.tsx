import { Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PickView } from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import { useEdit, useUnsavedForm } from '../../../app/client/edits';
import classes from './session-details.module.css';

interface NoteFieldProps {
  readonly eventKey: EventKey;
  readonly pick: PickView;
}

/** Milliseconds without a key after which the note is saved. */
const pause = 1_000;

/** The note of a pick, saved by itself; where another window wrote meanwhile, what is typed stays until the user decides. */
export function NoteField({ eventKey, pick }: NoteFieldProps) {
  const save = useEdit('pick.note');
  const base = useRef(pick.note);
  const [draft, setDraft] = useState<string | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  useUnsavedForm(draft !== null);

  const flush = useEffectEvent(async (text: string | null, over = false) => {
    if (text === null || (isElsewhere && !over)) return;
    const answer = await save(
      { key: eventKey, id: pick.id, note: text, ...(over ? {} : { base: base.current }) },
      { quiet: ['changed-elsewhere'] },
    );
    if (!answer.ok) return setElsewhere(answer.error.code === 'changed-elsewhere');
    base.current = text;
    setElsewhere(false);
    setDraft((now) => (now === text ? null : now));
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => void flush(draft), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  // The field goes with the details, perhaps within the pause.
  useEffect(() => () => void flush(latest.current), []);

  return (
    <Textarea
      label="Your note"
      autosize
      minRows={2}
      maxRows={10}
      dir="auto"
      data-note
      value={draft ?? pick.note}
      error={
        isElsewhere && (
          <span>
            Another window wrote: “{pick.note}”.{' '}
            <button type="button" className={classes.more} onClick={() => void flush(draft, true)}>
              Keep mine
            </button>{' '}
            <button
              type="button"
              className={classes.more}
              onClick={() => {
                base.current = pick.note;
                setDraft(null);
                setElsewhere(false);
              }}
            >
              Take theirs
            </button>
          </span>
        )
      }
      onChange={({ currentTarget }) => {
        if (draft === null) base.current = pick.note;
        setDraft(currentTarget.value);
      }}
      onBlur={() => void flush(draft)}
    />
  );
}
