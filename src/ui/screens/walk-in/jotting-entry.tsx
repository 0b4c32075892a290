import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import type { ShownJotting } from './use-jottings';
import classes from './walk-in.module.css';

/** In milliseconds after the last letter. */
const saveDelay = 400;

/** A note, which can be changed in place. */
export function JottingEntry({ jotting: { id, text, isKept } }: { readonly jotting: ShownJotting }) {
  const edit = useEdit('jotting.edit');
  const remove = useEdit('jotting.remove');
  const { undo } = useHistory();
  const [typed, setTyped] = useState<string | null>(null);
  /** Answers whether what is typed is kept. */
  const save = useEffectEvent(async (): Promise<boolean> => {
    if (typed === null || typed.trim() === '' || typed.trim() === text) return true;
    return (await edit({ id, text: typed })).ok;
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void save(), saveDelay);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    // The last letters must not wait for the delay when the page goes.
    const flush = () => void save();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return (
    <li className={classes.note}>
      <textarea
        className={classes.noteText}
        aria-label="Note"
        rows={1}
        dir="auto"
        maxLength={20_000}
        readOnly={!isKept}
        value={typed ?? text}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() =>
          void save().then((isKept) => {
            // Letters that came meanwhile are newer.
            if (isKept) setTyped((now) => (now === typed ? null : now));
          })
        }
      />
      <CloseButton
        size="lg"
        aria-label={`Remove “${text.slice(0, 40)}”`}
        disabled={!isKept}
        onClick={async () => {
          const answer = await remove({ id });
          if (!answer.ok) return;
          showToast('Removed the note.', {
            action: { label: 'Undo', run: () => void undo() },
            topic: 'undo',
          });
        }}
      />
    </li>
  );
}
