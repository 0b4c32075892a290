import type { EventRow } from '../../../../contract/views/event';
import { tieWords } from '../../../../words/reason';
import { EventButton } from '../../../parts/event-button';
import { goOnAt } from '../../../parts/go-on-at';
import { KindShape } from '../../../parts/kind-shape';
import classes from './parts.module.css';
import { useSetPart } from './use-set-part';

/** `Part of ■ KubeCon EU · same organiser · not part of it`; nothing for an event that is no part. */
export function PartLine({ row: { key, part } }: { readonly row: EventRow }) {
  const setPart = useSetPart();
  if (part === null) return null;
  return (
    <p className={classes.partLine}>
      <span className={classes.whole}>
        {'Part of '}
        <KindShape kind={part.kind} size={12} decorative />{' '}
        <EventButton eventKey={part.of} summary={part.title} />
      </span>
      {part.why && <span>{tieWords[part.why]}</span>}
      <button
        type="button"
        className={classes.quietButton}
        onClick={async ({ currentTarget }) => {
          const heading = currentTarget.closest('[data-panel]')?.querySelector('h2') ?? null;
          await setPart([key], null, 'It is an event of its own now.');
          goOnAt(heading, currentTarget);
        }}
      >
        not part of it
      </button>
    </p>
  );
}
