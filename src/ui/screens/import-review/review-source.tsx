import type { ReviewView } from '../../../contract/views/review';
import { intervalText } from '../../parts/interval-words';
import { Note, UnencryptedNote } from '../../parts/note';
import classes from './review-source.module.css';

/** Of a calendar that was fetched: where it comes from, and when it is fetched again (product I8). */
export function ReviewSource({ review }: { readonly review: ReviewView }) {
  if (!review.subscription) return null;
  const { host, isEncrypted, everyMinutes } = review.subscription;
  const again =
    everyMinutes === null
      ? 'It is fetched again only when you ask.'
      : `It is fetched again ${intervalText(everyMinutes)}.`;
  return (
    <div className={classes.source}>
      <Note tone="plain">
        Fetched from {host}. {again}
      </Note>
      {!isEncrypted && <UnencryptedNote />}
    </div>
  );
}
