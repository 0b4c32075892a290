import { Link } from 'wouter';
import { TodaySection } from './today-section';
import classes from './unmarked-note.module.css';

interface UnmarkedNoteProps {
  readonly count: number;
  /** In so many weeks from today. */
  readonly weeks: number;
}

/** About this many events can be decided in a minute, with suggestions and keys at hand. */
const perMinute = 6;
const longestPromise = 10;

/** How many events nobody has decided on, and that it does not take long. */
export function UnmarkedNote({ count, weeks }: UnmarkedNoteProps) {
  if (count === 0) return null;
  const minutes = Math.ceil(count / perMinute);
  const time = minutes === 1 ? ': one minute' : minutes <= longestPromise ? `: ${minutes} minutes` : '';
  return (
    <TodaySection title="To decide">
      <p className={classes.text}>
        {count === 1 ? '1 event' : `${count} events`} unmarked in the next {weeks} weeks{time}.
      </p>
      <Link href="/decide">Decide one by one</Link>
    </TodaySection>
  );
}
