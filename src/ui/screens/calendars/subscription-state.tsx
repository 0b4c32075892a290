import { IconChevronDown } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CalendarView, SubscriptionView } from '../../../contract/views/calendar';
import { intervalText } from '../../../words/interval';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { intervalChoices } from '../../parts/interval-choices';
import { Note, UnencryptedNote } from '../../parts/note';
import classes from './subscription-state.module.css';
import { momentText, nextText, troubleText } from './subscription-words';

interface SubscriptionStateProps {
  readonly calendar: CalendarView;
  readonly subscription: SubscriptionView;
}

/** The state of a subscription: host, last and next fetch, interval, and what prevents a fetch (product I8). */
export function SubscriptionState({ calendar, subscription }: SubscriptionStateProps) {
  const { host, fetchedAt, isEncrypted, isPaused, trouble } = subscription;
  const format = useFormat();
  const { now, today } = useAppInfo();
  const clock = { now, today, format };
  const next = nextText(subscription, clock);
  return (
    <div className={classes.state}>
      <div className={classes.line}>
        <span>{host}</span>
        <span>fetched {momentText(fetchedAt, clock)}</span>
        <span className={classes.every}>
          <IntervalSelect calendar={calendar} everyMinutes={subscription.everyMinutes} />
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </span>
        {next !== '' && <span>{next}</span>}
      </div>
      {!isEncrypted && <UnencryptedNote of="calendar" />}
      {isPaused && (
        <Note tone="plain">Paused, because you took its last change back. Refresh now to go on.</Note>
      )}
      {trouble && !isPaused && <Note tone="warning">{troubleText(subscription, trouble, clock)}</Note>}
      <HeldNote {...subscription} />
    </div>
  );
}

/** Says that a fetched state of the calendar is not applied, and why. */
function HeldNote({ held, waitingReview }: SubscriptionView) {
  if (held === null) return null;
  if (held === 'refused') {
    return (
      <Note tone="plain">You did not take what the server sent last. Refresh now to look at it again.</Note>
    );
  }
  const next =
    waitingReview === null ? (
      'Refresh now to look it through.'
    ) : (
      <Link href={`/import?review=${encodeURIComponent(waitingReview)}`}>Look through</Link>
    );
  return (
    <Note tone="plain">
      The server now lists something very different from what you have. Nothing is changed before you say so.{' '}
      {next}
    </Note>
  );
}

interface IntervalSelectProps {
  readonly calendar: CalendarView;
  readonly everyMinutes: number | null;
}

function IntervalSelect({ calendar, everyMinutes }: IntervalSelectProps) {
  const format = useFormat();
  const save = useEdit('subscription.save');
  return (
    <select
      className={classes.select}
      aria-label={`How often ${calendar.name} is fetched`}
      value={String(everyMinutes)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        void save({ id: calendar.id, everyMinutes: chosen === 'null' ? null : Number(chosen) });
      }}
    >
      {intervalChoices(everyMinutes).map((minutes) => (
        <option key={String(minutes)} value={String(minutes)}>
          {intervalText(minutes, format)}
        </option>
      ))}
    </select>
  );
}
