import { NativeSelect } from '@mantine/core';
import type { ReviewView } from '../../../contract/views/review';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { useEdit } from '../../app/edits';
import classes from './target-field.module.css';

/** Which calendar the file updates, or that it becomes a new one. */
export function TargetField({ review }: { readonly review: ReviewView }) {
  const adjust = useEdit('review.adjust');
  if (review.candidates.length === 0) return null;
  return (
    <NativeSelect
      className={classes.target ?? ''}
      label="Goes into"
      value={review.target ?? ''}
      data={[
        ...review.candidates.map(({ id, name }) => ({ value: id as string, label: name })),
        { value: '', label: `A new calendar, “${review.calendarName}”` },
      ]}
      onChange={(event) => {
        const target = event.currentTarget.value;
        void adjust({ reviewId: review.id, target: target === '' ? null : (target as CalendarId) });
      }}
    />
  );
}
