import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './clash-mark.module.css';
import { clashWords } from './event-words';

/** A small sign beside the title of an event that clashes; the event's accessible name says the same. */
export const ClashMark = ({ titles }: { readonly titles: readonly string[] }) => (
  <span className={classes.mark} title={clashWords(titles)} data-clash>
    <IconAlertTriangle size={12} stroke={2} aria-hidden />
  </span>
);
