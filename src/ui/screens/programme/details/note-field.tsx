import { Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PickView } from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import { useEdit, useUnsavedForm } from '../../../app/client/edits';
import { useUnsavedStore } from '../../../app/unsaved/unsaved-provider';
import { nameOf } from '../../../app/unsaved/unsaved-text';
import classes from './session-details.module.css';

interface NoteFieldProps {
  readonly eventKey: EventKey;
  readonly pick: PickView;
}

/** What is typed and not saved, kept so that a field that is opened again, or a new window, begins with it. */
function useUnsavedNote(eventKey: EventKey, { id, session }: PickView) {
  const store = useUnsavedStore();
  const name = nameOf(eventKey, { kind: 'pick-note', pick: id });
  return {
    found: () => {
      const form = store.find(name)?.form;
      return form?.kind === 'pick-note' ? form : null;
    },
    keep: (text: string, base: string) =>
      store.keep({ key: eventKey, title: session.title, form: { kind: 'pick-note', pick: id, text, base } }),
    forget: () => store.remove(name),
  };
}

/** Milliseconds without a key after which the note is saved. */
const pause = 1_000;

/** The note of a pick, saved by itself; where another window wrote meanwhile, what is typed stays until the user decides. */
export function NoteField({ eventKey, pick }: NoteFieldProps) {
  const save = useEdit('pick.note');
  const unsaved = useUnsavedNote(eventKey, pick);
  const base = useRef(unsaved.found()?.base ?? pick.note);
  const [draft, setDraft] = useState<string | null>(unsaved.found()?.text ?? null);
  // One save after the other, because each begins from what the one before has saved.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [isElsewhere, setElsewhere] = useState(false);
  useUnsavedForm(draft !== null);

  const keep = useEffectEvent((text: string) => {
    base.current = text;
    if (unsaved.found()?.text === text) unsaved.forget();
    setElsewhere(false);
    setDraft((now) => (now === text ? null : now));
  });
  const send = useEffectEvent(async (text: string, over: boolean) => {
    if (isElsewhere && !over) return;
    if (text === base.current && !over) return keep(text);
    const answer = await save(
      { key: eventKey, id: pick.id, note: text, ...(over ? {} : { base: base.current }) },
      { quiet: ['changed-elsewhere'] },
    );
    if (answer.ok) keep(text);
    else setElsewhere(answer.error.code === 'changed-elsewhere');
  });
  const flush = useEffectEvent((text: string | null, over = false) => {
    if (text !== null) last.current = last.current.then(() => send(text, over));
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => flush(draft), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  useEffect(() => {
    // The field goes with the details or with the page, perhaps within the pause.
    const flushLatest = () => flush(latest.current);
    window.addEventListener('pagehide', flushLatest);
    return () => {
      window.removeEventListener('pagehide', flushLatest);
      flushLatest();
    };
  }, []);

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
            <button type="button" className={classes.more} onClick={() => flush(draft, true)}>
              Keep mine
            </button>{' '}
            <button
              type="button"
              className={classes.more}
              onClick={() => {
                base.current = pick.note;
                unsaved.forget();
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
        unsaved.keep(currentTarget.value, base.current);
        setDraft(currentTarget.value);
      }}
      onBlur={() => flush(draft)}
    />
  );
}
