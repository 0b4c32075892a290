import type { EventKey } from '../../domain/event/key';
import { titleOf } from '../../words/title';
import { usePanel } from '../app/shell/panel';
import classes from './event-button.module.css';

interface EventButtonProps {
  readonly eventKey: EventKey;
  readonly summary: string;
  /** The part of the event's sheet to open. */
  readonly part?: string;
  /** Runs before the panel opens, as to close what the button is in. */
  readonly onOpen?: () => void;
}

/** The title of an event, which opens its panel. */
export function EventButton({ eventKey, summary, part, onOpen }: EventButtonProps) {
  const panel = usePanel();
  const open = () => {
    onOpen?.();
    panel.open(eventKey, part);
  };
  return (
    <button type="button" className={classes.link} dir="auto" onClick={open}>
      {titleOf(summary)}
    </button>
  );
}
