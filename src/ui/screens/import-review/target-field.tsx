import { NativeSelect } from '@mantine/core';
import type { ReviewView } from '../../../contract/views/review';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { useEdit } from '../../app/client/edits';
import { Note } from '../../parts/note';

/** Chooses the calendar that the file updates, or a new one. A fetch of an existing subscription has no choice. */
export function TargetField({ review }: { readonly review: ReviewView }) {
  const adjust = useEdit('review.adjust');
  if (review.candidates.length === 0 || review.subscription?.isNew === false) return null;
  return (
    <NativeSelect
      maw="24rem"
      label="Goes into"
      description={redirectText(review)}
      inputWrapperOrder={['label', 'input', 'description']}
      value={review.target ?? ''}
      data={[
        ...review.candidates.map(({ id, name, from }) => ({
          value: id as string,
          label:
            review.candidates.filter((other) => other.name === name).length > 1 ? `${name} · ${from}` : name,
        })),
        { value: '', label: `A new calendar, “${review.calendarName}”` },
      ]}
      onChange={(event) => {
        const target = event.currentTarget.value;
        void adjust({ reviewId: review.id, target: target === '' ? null : (target as CalendarId) });
      }}
    />
  );
}

/** Asks the user to look where it is not certain to which calendar the file belongs. */
export const TargetDoubt = ({ review }: { readonly review: ReviewView }) =>
  review.targetDoubt && <Note tone="warning">{doubtText(review, review.targetDoubt)}</Note>;

function doubtText(
  { target, candidates, calendarName }: ReviewView,
  doubt: ReviewView['targetDoubt'],
): string {
  if (doubt === 'less-detail')
    return 'This has the times of another calendar, but less detail than what is here. Please look where it goes.';
  if (doubt === 'single-event')
    return 'This is one event, and does not say to which calendar it belongs. Please look where it goes.';
  const chosen = candidates.find(({ id }) => id === target);
  return chosen
    ? `This seems to belong to “${chosen.name}”, but that is not certain. Please look where it goes.`
    : `This shares events with another calendar, but is called “${calendarName}”. Please look where it goes.`;
}

/** Says that an existing calendar becomes a subscription to this address; null if the choice does not do that. */
function redirectText({ subscription, target, candidates }: ReviewView): string | null {
  const chosen = candidates.find(({ id }) => id === target);
  return subscription && chosen ? `“${chosen.name}” is fetched from ${subscription.host} from now on.` : null;
}
