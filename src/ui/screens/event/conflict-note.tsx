import { Button } from '@mantine/core';
import type { MergeConflict } from '../../../domain/prep/merge';
import type { Draft } from './draft/draft';
import classes from './unsaved-note.module.css';

interface ConflictNoteProps {
  readonly drafts: readonly Pick<Draft<object>, 'conflicts' | 'resolve'>[];
}

/** Shows what was written here and in another window in the same places; neither is lost before the user has chosen. */
export function ConflictNote({ drafts }: ConflictNoteProps) {
  const waiting = drafts.filter((draft) => draft.conflicts().length > 0);
  if (waiting.length === 0) return null;
  const keep = (preferred: 'mine' | 'theirs') => {
    for (const draft of waiting) void draft.resolve(preferred);
  };
  return (
    <div className={classes.note} role="alert" data-choice>
      <p className={classes.text}>
        <b>This was changed in another window while you wrote.</b> Nothing is lost yet: choose what to keep.
      </p>
      {waiting
        .flatMap((draft) => draft.conflicts())
        .map((conflict) => (
          <Sides key={`${conflict.mine} ${conflict.theirs}`} {...conflict} />
        ))}
      <div className={classes.actions}>
        <Button size="xs" onClick={() => keep('mine')}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={() => keep('theirs')}>
          Take the other
        </Button>
      </div>
    </div>
  );
}

const Sides = ({ mine, theirs }: MergeConflict) => (
  <dl className={classes.sides}>
    <dt>Here</dt>
    <dd>{mine || <i>nothing</i>}</dd>
    <dt>There</dt>
    <dd>{theirs || <i>nothing</i>}</dd>
  </dl>
);
