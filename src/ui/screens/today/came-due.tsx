import { useState } from 'react';
import { Link } from 'wouter';
import { reminderPath } from '../../../contract/page-path';
import type { Reminder } from '../../../domain/reminders/reminder';
import { reminderText } from '../../../words/reminders/reminder';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { everyMinute, useOperation } from '../../app/client/operation';
import { RestButton } from '../../parts/rest-button';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

/** More than this is shown on demand. */
const shownLimit = 3;

/** What came due since the user last looked, also while Mingle was closed (product R2). */
export function CameDue() {
  const load = useOperation('reminders.list', {}, { refetchEvery: everyMinute });
  const see = useEdit('reminders.seen');
  const [showsAll, setShowsAll] = useState(false);
  if (load.kind !== 'loaded' || load.value.length === 0) return null;
  const reminders = load.value.toReversed();
  const [newest] = reminders;
  const shown = showsAll ? reminders : reminders.slice(0, shownLimit);
  const left = reminders.length - shownLimit;
  return (
    <TodaySection
      title="Came due since you looked"
      action={
        <button
          type="button"
          className={classes.quietLink}
          onClick={() => void see({ until: newest?.at ?? 0 })}
        >
          All seen
        </button>
      }
    >
      <ul className={classes.list}>
        {shown.map((reminder) => (
          <CameDueLine key={JSON.stringify(reminder)} reminder={reminder} />
        ))}
      </ul>
      {left > 0 && (
        <div className={classes.rest}>
          <RestButton count={left} isOpen={showsAll} onChange={setShowsAll} />
        </div>
      )}
    </TodaySection>
  );
}

function CameDueLine({ reminder: { at, about } }: { readonly reminder: Reminder }) {
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    <li className={`${classes.line} ${classes.oneRow}`}>
      <span className={classes.text}>
        <Link className={classes.link} href={reminderPath(about)} dir="auto">
          {reminderText(about, today, format)}
        </Link>
      </span>
      <span className={classes.date}>{format.moment(at)}</span>
    </li>
  );
}
