import { answers, type Guest } from '../../../../domain/people/guest';
import type { SocialPrep } from '../../../../domain/prep/social';
import { answerCountsText } from '../../../../words/answer';
import { useFormat } from '../../../app/app-info';
import type { EditSection } from '../draft/use-prep';
import { Section } from '../fields/section';
import { answerOf, InvitedList } from '../social/invited-list';

interface InvitedSectionProps {
  readonly guests: readonly Guest[];
  readonly social: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
}

/** Who is invited to an event that is networking only; a social one has them among its guests. */
export function InvitedSection({ guests, social, edit }: InvitedSectionProps) {
  const format = useFormat();
  const invited = guests.filter((guest) => guest.from === 'calendar');
  if (invited.length === 0) return null;
  const given = invited.map((guest) => answerOf(social.answers, guest));
  const counts = answers.map((answer) => [answer, given.filter((other) => other === answer).length] as const);
  return (
    <Section part="invited" title="Who’s invited" aside={answerCountsText(counts, format)}>
      <InvitedList invited={invited} answers={social.answers} edit={edit} />
    </Section>
  );
}
