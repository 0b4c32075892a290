import type { Answer, Guest } from '../../../../domain/people/guest';
import { answers } from '../../../../domain/people/guest';
import type { HandGuest, SocialPrep } from '../../../../domain/prep/social';
import { entryOf, withEntries } from '../../../../domain/record';
import type { EditSection } from '../draft/use-prep';
import lists from '../lines/lists.module.css';
import { RemoveButton } from '../lines/remove-button';
import { Row } from '../lines/row';
import { Section } from '../lines/section';
import { TextLine } from '../lines/text-line';
import { toItemEdits, useRows } from '../lines/use-rows';
import { AnswerSelect } from './answer-select';
import { AnswerSign } from './answer-sign';
import { answerCountWords } from './answer-words';
import classes from './guest-list.module.css';

interface GuestListProps {
  /** Invited by the calendar. */
  readonly invited: readonly Guest[];
  readonly prep: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
}

const emptyGuest = (): HandGuest => ({ id: crypto.randomUUID(), name: '', answer: 'coming' });
const isEmpty = ({ name }: HandGuest): boolean => name.trim() === '';

/** Who's coming: the invited with the answer the calendar knows or the user heard, and whoever else was added. */
export function GuestList({ invited, prep, edit }: GuestListProps) {
  const rows = useRows({
    items: prep.guests,
    edits: toItemEdits<HandGuest>((change) => edit('guests', change)),
    create: emptyGuest,
    isEmpty,
    blank: 'always',
  });
  const answerOf = (guest: Guest): Answer => entryOf(prep.answers, guest.id) ?? guest.answer;
  const all = [...invited.map(answerOf), ...prep.guests.map(({ answer }) => answer)];
  const counts = answers.map((answer) => [answer, all.filter((one) => one === answer).length] as const);
  return (
    <Section part="guests" title="Who’s coming" aside={answerCountWords(counts)}>
      {invited.length > 0 && (
        <ul className={lists.list}>
          {invited.map((guest) => (
            <li key={guest.id} className={classes.guest}>
              <AnswerSign answer={answerOf(guest)} />
              <span className={classes.name} title={guest.email || undefined}>
                {guest.name}
              </span>
              <AnswerSelect
                name={guest.name}
                answer={answerOf(guest)}
                onChange={(answer) => edit('answers', (now) => withEntries(now, [[guest.id, answer]]))}
              />
            </li>
          ))}
        </ul>
      )}
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((guest, index) => (
          <Row key={guest.id} rows={rows} item={guest} className={classes.guest}>
            <AnswerSign answer={rows.isBlank(guest) ? null : guest.answer} />
            <TextLine
              main
              label={rows.isBlank(guest) ? 'Add a guest' : `Guest ${index + 1}`}
              placeholder={invited.length + prep.guests.length === 0 ? 'Who comes along?' : 'Someone else'}
              value={guest.name}
              onChange={(name) => rows.change({ ...guest, name })}
              onEnter={() => rows.next(guest)}
              onErase={() => rows.erase(guest)}
            />
            {!rows.isBlank(guest) && (
              <AnswerSelect
                name={guest.name.trim() || `guest ${index + 1}`}
                answer={guest.answer}
                onChange={(answer) => rows.change({ ...guest, answer })}
              />
            )}
            <div className={lists.tools}>
              <RemoveButton rows={rows} item={guest} what={guest.name.trim() || `guest ${index + 1}`} />
            </div>
          </Row>
        ))}
      </ul>
    </Section>
  );
}
