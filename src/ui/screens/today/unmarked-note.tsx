import { Link } from 'wouter';
import { events } from '../../../words/counts';
import type { PluralForms } from '../../../words/language';
import { useFormat } from '../../app/app-info';
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

const minuteForms: PluralForms = { one: 'one minute', other: '# minutes' };
const weekForms: PluralForms = { one: '# week', other: '# weeks' };

/** How many events nobody has decided on, and that it does not take long. */
export function UnmarkedNote({ count, weeks }: UnmarkedNoteProps) {
  const format = useFormat();
  if (count === 0) return null;
  const open = `${format.counted(count, events)} unmarked in the next ${format.counted(weeks, weekForms)}`;
  const minutes = Math.ceil(count / perMinute);
  return (
    <TodaySection title="To decide">
      <p className={classes.text}>
        {minutes <= longestPromise ? `${open}: ${format.counted(minutes, minuteForms)}.` : `${open}.`}
      </p>
      <Link href="/decide">Decide one by one</Link>
    </TodaySection>
  );
}
