import { CloseButton } from '@mantine/core';
import classes from './brought-back-note.module.css';
import type { Draft } from './draft/draft';

interface BroughtBackNoteProps {
  readonly drafts: readonly Pick<Draft<object>, 'isBroughtBack' | 'noteSeen'>[];
}

/** Says that unsaved text was restored after the page closed or crashed; disappears when the user types on. */
export function BroughtBackNote({ drafts }: BroughtBackNoteProps) {
  const isShown = drafts.some((draft) => draft.isBroughtBack());
  return (
    <div role="status" className={isShown ? classes.note : undefined}>
      {isShown && (
        <>
          <p className={classes.text}>What you were still writing when this window stopped is back.</p>
          <CloseButton
            size="sm"
            aria-label="Close this message"
            onClick={() => {
              for (const draft of drafts) draft.noteSeen();
            }}
          />
        </>
      )}
    </div>
  );
}
