import type { ReactNode } from 'react';
import type { EventKey } from '../../../../domain/event/key';
import type { Form } from '../../../../domain/marking/kind';
import type { Guest } from '../../../../domain/people/guest';
import type { NetworkingPrep } from '../../../../domain/prep/networking';
import type { EditSection } from '../draft/use-prep';
import { GoalList } from './goal-list';
import { InterviewSection } from './interview/interview-section';
import { IntroductionSection } from './introduction/introduction-section';
import { MaterialList } from './material-list';
import { MustMeetList } from './must-meet-list';
import { NetworkingPurposeLines } from './networking-purpose-lines';

interface NetworkingFormProps {
  readonly eventKey: EventKey;
  readonly form: Form | null;
  readonly prep: NetworkingPrep;
  readonly edit: EditSection<NetworkingPrep>;
  readonly guests: readonly Guest[];
  /** Who is invited, beside whom to meet. */
  readonly invited: ReactNode;
}

/** The prep of a networking event: the purpose first, then goals, must-meets, what to say and materials. */
export function NetworkingForm({ eventKey, form, prep, edit, guests, invited }: NetworkingFormProps) {
  return (
    <>
      <NetworkingPurposeLines
        purpose={prep.purpose}
        onChange={(part) => edit('purpose', (current) => ({ ...current, ...part }))}
      />
      <GoalList goals={prep.goals} edit={(change) => edit('goals', change)} />
      <MustMeetList mustMeets={prep.mustMeets} edit={(change) => edit('mustMeets', change)} guests={guests} />
      {invited}
      <InterviewSection
        eventKey={eventKey}
        form={form}
        questions={prep.questions ?? []}
        edit={(change) => edit('questions', (questions) => change(questions ?? []))}
      />
      <IntroductionSection
        eventKey={eventKey}
        text={prep.introduction ?? ''}
        onChange={(text) => edit('introduction', () => text)}
      />
      <MaterialList materials={prep.materials} edit={(change) => edit('materials', change)} />
    </>
  );
}
