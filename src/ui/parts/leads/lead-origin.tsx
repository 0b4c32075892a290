import type { LeadView } from '../../../contract/views/outcome';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import classes from './lead-entry.module.css';

/** The event that a lead came of, which opens at its leads. */
export function LeadOrigin({ lead: { event, eventKey } }: { readonly lead: LeadView }) {
  const panel = usePanel();
  const { today } = useAppInfo();
  const format = useFormat();
  if (event === null || eventKey === null) return null;
  return (
    <span className={classes.quiet}>
      {'at '}
      <button type="button" className={classes.link} onClick={() => panel.open(eventKey, 'outcome')}>
        {titleOf(event.summary)}
      </button>
      {`, ${format.datedDay(event.day, today)}`}
    </span>
  );
}
