import type { ContactItem } from '../../../../contract/views/contacts';
import { contactChangeTexts } from '../../../../words/people/contact-change';
import { useFormat } from '../../../app/app-info';
import type { ContactChoices } from '../contacts-choices';
import { outlineText } from '../contacts-words';
import classes from './contact-row.module.css';

interface WhoIsItProps {
  readonly item: ContactItem;
  readonly choices: ContactChoices;
}

/** Asks whether a contact is one of those who may be the same; until the user says, it stays out. */
export function WhoIsIt({ item, choices }: WhoIsItProps) {
  const format = useFormat();
  const answer = choices.answerOf(item);
  const say = (as: string) => choices.answer([item], () => (answer === as ? null : as));
  const chosen = item.candidates.find(({ as }) => as === answer);
  return (
    <fieldset className={classes.answers} aria-label={`Who is ${item.name}?`}>
      {item.candidates.map((candidate) => {
        const outline = outlineText(candidate, candidate.name);
        return (
          <button
            key={candidate.as}
            type="button"
            className={classes.answer}
            aria-pressed={answer === candidate.as}
            onClick={() => say(candidate.as)}
          >
            Same person as {candidate.name}
            {outline !== '' && <span className={classes.quiet}> · {outline}</span>}
          </button>
        );
      })}
      <button
        type="button"
        className={classes.answer}
        aria-pressed={answer === 'new'}
        onClick={() => say('new')}
      >
        Somebody else
      </button>
      {chosen && chosen.changes.length > 0 && (
        <span className={classes.quiet}>
          Brings: {contactChangeTexts(chosen.changes, format).join('; ')}.
        </span>
      )}
    </fieldset>
  );
}
