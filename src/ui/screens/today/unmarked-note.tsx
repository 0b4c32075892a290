import { Box } from '@mantine/core';
import { Link } from 'wouter';
import type { UnmarkedView } from '../../../contract/views/today';
import { addDays } from '../../../domain/time/day';
import { events } from '../../../words/counts';
import type { PluralForms } from '../../../words/language';
import { useAppInfo, useFormat } from '../../app/app-info';
import { TodaySection } from './today-section';

/** About how many series a user can decide on in a minute, with suggestions and keys. */
const perMinute = 6;
/** In minutes; a longer estimate would discourage, so it is not shown. */
const longestEstimate = 10;

const minuteForms: PluralForms = { one: 'one minute', other: '# minutes' };
const weekForms: PluralForms = { one: '# week', other: '# weeks' };

/** The number of unmarked events, and how long it takes to decide on them. */
export function UnmarkedNote({ events: count, series, weeks }: UnmarkedView) {
  const format = useFormat();
  const { today } = useAppInfo();
  if (count === 0) return null;
  const text = `${format.counted(count, events)} unmarked in the next ${format.counted(weeks, weekForms)}`;
  const minutes = Math.ceil(series / perMinute);
  return (
    <TodaySection title="To decide">
      <Box component="p" mt={0} mb="xs">
        {minutes <= longestEstimate ? `${text}: ${format.counted(minutes, minuteForms)}.` : `${text}.`}
      </Box>
      <Link href={`/decide?from=${today}&to=${addDays(today, weeks * 7)}`}>Decide one by one</Link>
    </TodaySection>
  );
}
