import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './clash-mark.module.css';
import { clashWords } from './event-words';

interface ClashMarkProps {
  readonly titles: readonly string[];
  /** It stands in a line of text. */
  readonly inline?: boolean;
}

/** A small sign beside the title of an event that clashes; the event's accessible name says the same. */
export const ClashMark = ({ titles, inline = false }: ClashMarkProps) => (
  <span className={classes.mark} title={clashWords(titles)} data-clash data-inline={inline || undefined}>
    <IconAlertTriangle size={12} stroke={2} aria-hidden />
  </span>
);
