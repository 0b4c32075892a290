import type { ReviewView } from '../../../contract/views/review';
import { intervalText } from '../../../words/interval';
import { useFormat } from '../../app/app-info';
import { Note, UnencryptedNote } from '../../parts/note';
import classes from './review-source.module.css';

/** Of a calendar that was fetched: where it comes from, and when it is fetched again (product I8). */
export function ReviewSource({ review }: { readonly review: ReviewView }) {
  const format = useFormat();
  if (!review.subscription) return null;
  const { host, isEncrypted, everyMinutes } = review.subscription;
  const why = reasonText(review);
  const again =
    everyMinutes === null
      ? 'It is fetched again only when you ask.'
      : `It is fetched again ${intervalText(everyMinutes, format)}.`;
  return (
    <div className={classes.source}>
      <Note tone="plain">
        Fetched from {host}. {again}
      </Note>
      {why !== '' && <Note tone="plain">This waits for your word: {why}</Note>}
      {!isEncrypted && <UnencryptedNote />}
    </div>
  );
}

/** Why what a subscription in use has fetched was not taken unasked. */
function reasonText({ subscription, counts, unknownZones, zoneAnswers }: ReviewView): string {
  if (subscription?.isNew !== false) return '';
  const before = counts.gone + counts.changed + counts.same;
  const reasons = [
    counts.gone > before / 2 ? 'most of what was there would go' : '',
    unknownZones.some((name) => !Object.hasOwn(zoneAnswers, name))
      ? 'it names a time zone that nobody knows'
      : '',
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? '' : `${reasons.join(', and ')}.`;
}
