import { Box } from '@mantine/core';
import { Link } from 'wouter';
import { events } from '../../../words/counts';
import type { PluralForms } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { TodaySection } from './today-section';

interface UnmarkedNoteProps {
  readonly count: number;
  /** Length of the counted period, in weeks from today. */
  readonly weeks: number;
}

/** About how many events a user can decide on in a minute, with suggestions and keys. */
const perMinute = 6;
/** In minutes; a longer estimate would discourage, so it is not shown. */
const longestEstimate = 10;

const minuteForms: PluralForms = { one: 'one minute', other: '# minutes' };
const weekForms: PluralForms = { one: '# week', other: '# weeks' };

/** The number of unmarked events, and how long it takes to decide on them. */
export function UnmarkedNote({ count, weeks }: UnmarkedNoteProps) {
  const format = useFormat();
  if (count === 0) return null;
  const text = `${format.counted(count, events)} unmarked in the next ${format.counted(weeks, weekForms)}`;
  const minutes = Math.ceil(count / perMinute);
  return (
    <TodaySection title="To decide">
      <Box component="p" mt={0} mb="xs">
        {minutes <= longestEstimate ? `${text}: ${format.counted(minutes, minuteForms)}.` : `${text}.`}
      </Box>
      <Link href="/decide">Decide one by one</Link>
    </TodaySection>
  );
}
