import type { EventRow } from '../../../../contract/views/event';
import { purposeLine } from '../../../../words/purpose';
import classes from './purpose-cell.module.css';

/** Why the user goes; quiet if that was written for what the event is part of. */
export const PurposeCell = ({ event: { purposes, part } }: { readonly event: EventRow }) =>
  part?.givesPurpose ? (
    <span className={classes.ofWhole}>{purposeLine(purposes)}</span>
  ) : (
    purposeLine(purposes)
  );
