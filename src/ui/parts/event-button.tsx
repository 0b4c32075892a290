import type { EventKey } from '../../domain/event/key';
import { titleOf } from '../../words/title';
import { usePanel } from '../app/shell/panel';
import classes from './event-button.module.css';

interface EventButtonProps {
  readonly eventKey: EventKey;
  readonly summary: string;
  /** The part of the event's sheet to open. */
  readonly part?: string;
}

/** The title of an event, which opens its panel. */
export function EventButton({ eventKey, summary, part }: EventButtonProps) {
  const panel = usePanel();
  return (
    <button type="button" className={classes.link} dir="auto" onClick={() => panel.open(eventKey, part)}>
      {titleOf(summary)}
    </button>
  );
}
