import { Stack } from '@mantine/core';
import type { ReviewView } from '../../../contract/views/review';
import { intervalText } from '../../../words/interval';
import { useFormat } from '../../app/app-info';
import { Note, UnencryptedNote } from '../../parts/note';

/** For a fetched calendar: its host, and when it is fetched again (product I8). */
export function ReviewSource({ review }: { readonly review: ReviewView }) {
  const format = useFormat();
  if (!review.subscription) return null;
  const { host, isEncrypted, everyMinutes } = review.subscription;
  const reason = reasonText(review);
  const nextFetch =
    everyMinutes === null
      ? 'It is fetched again only when you ask.'
      : `It is fetched again ${intervalText(everyMinutes, format)}.`;
  return (
    <Stack gap="xs">
      <Note tone="plain">
        Fetched from {host}. {nextFetch}
      </Note>
      {reason !== '' && <Note tone="plain">This waits for your word: {reason}</Note>}
      {!isEncrypted && <UnencryptedNote of="calendar" />}
    </Stack>
  );
}

/** Why a fetch of an existing subscription was not applied automatically; empty for a new one. */
function reasonText({ subscription, counts, unknownZones, zoneAnswers }: ReviewView): string {
  if (subscription?.isNew !== false) return '';
  const eventsBefore = counts.gone + counts.changed + counts.same;
  const reasons = [
    counts.gone > eventsBefore / 2 ? 'most of what was there would go' : '',
    unknownZones.some((name) => !Object.hasOwn(zoneAnswers, name))
      ? 'it names a time zone that nobody knows'
      : '',
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? '' : `${reasons.join(', and ')}.`;
}
