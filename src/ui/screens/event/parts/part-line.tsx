import type { EventRow } from '../../../../contract/views/event';
import { tieWords } from '../../../../words/reason';
import { EventButton } from '../../../parts/event-button';
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
        onClick={() => void setPart([key], null, 'It is an event of its own now.')}
      >
        not part of it
      </button>
    </p>
  );
}
