import type { ReviewView } from '../../../contract/views/review';
import type { ZoneId } from '../../../domain/time/zone';
import { useEdit } from '../../app/client/edits';
import { ZoneField } from '../../parts/zone-field';
import classes from './zone-questions.module.css';

/** Asks which zones the unknown zone names mean (product I5); Mingle never guesses them. */
export function ZoneQuestions({ review }: { readonly review: ReviewView }) {
  const adjust = useEdit('review.adjust');
  if (review.unknownZones.length === 0) return null;
  const answer = (name: string, zone: ZoneId | null) => {
    const { [name]: _, ...others } = review.zoneAnswers as Readonly<Record<string, ZoneId>>;
    void adjust({ reviewId: review.id, zoneAnswers: zone === null ? others : { ...others, [name]: zone } });
  };
  return (
    <div className={classes.questions}>
      <p className={classes.text}>
        This {review.subscription ? 'calendar' : 'file'} uses time zones that nobody knows. Which ones are
        meant? Until you say, those events stand at the hour written in it.
      </p>
      {review.unknownZones.map((name) => (
        <ZoneField
          key={name}
          label={`“${name}” is`}
          value={(review.zoneAnswers[name] as ZoneId | undefined) ?? null}
          placeholder="Type a city, such as Prague"
          onChange={(zone) => answer(name, zone)}
        />
      ))}
    </div>
  );
}
