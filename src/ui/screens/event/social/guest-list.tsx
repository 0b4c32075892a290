import { answers, type Guest } from '../../../../domain/people/guest';
import type { HandGuest, SocialPrep } from '../../../../domain/prep/social';
import { answerCountsText } from '../../../../words/answer';
import { useFormat } from '../../../app/app-info';
import type { EditSection } from '../draft/use-prep';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { toItemEdits, useRows } from '../fields/use-rows';
import { HandGuestEntry } from './guest-entries';
import { answerOf, InvitedList } from './invited-list';
import { useCircleOffers } from './use-circle-offers';

interface GuestListProps {
  /** Invited by the calendar. */
  readonly invited: readonly Guest[];
  readonly prep: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
}

const emptyGuest = (): HandGuest => ({ id: crypto.randomUUID(), name: '', answer: 'coming' });
const isEmpty = ({ name }: HandGuest): boolean => name.trim() === '';

/** The guests: the invited, with the answer from the calendar or the user's correction, and those added by hand. */
export function GuestList({ invited, prep, edit }: GuestListProps) {
  const format = useFormat();
  const rows = useRows({
    items: prep.guests,
    edits: toItemEdits<HandGuest>((change) => edit('guests', change)),
    create: emptyGuest,
    isEmpty,
    blank: 'always',
  });
  const circlesFor = useCircleOffers(invited, edit);
  const allAnswers = [
    ...invited.map((guest) => answerOf(prep.answers, guest)),
    ...prep.guests.map(({ answer }) => answer),
  ];
  const counts = answers.map(
    (answer) => [answer, allAnswers.filter((given) => given === answer).length] as const,
  );
  return (
    <Section part="guests" title="Who’s coming" aside={answerCountsText(counts, format)}>
      <InvitedList invited={invited} answers={prep.answers} edit={edit} />
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((guest, index) => (
          <HandGuestEntry
            key={guest.id}
            guest={guest}
            number={index + 1}
            rows={rows}
            groups={circlesFor(guest)}
            hint={allAnswers.length === 0 ? 'Who comes along? A name, or a circle' : 'Someone else'}
          />
        ))}
      </ul>
    </Section>
  );
}
