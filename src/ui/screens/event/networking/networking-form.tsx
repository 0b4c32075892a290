import type { ReactNode } from 'react';
import type { Guest } from '../../../../domain/people/guest';
import type { NetworkingPrep } from '../../../../domain/prep/networking';
import type { EditSection } from '../draft/use-prep';
import { GoalList } from './goal-list';
import { MaterialList } from './material-list';
import { MustMeetList } from './must-meet-list';
import { NetworkingPurposeLines } from './networking-purpose-lines';

interface NetworkingFormProps {
  readonly prep: NetworkingPrep;
  readonly edit: EditSection<NetworkingPrep>;
  readonly guests: readonly Guest[];
  /** Who is invited, beside whom to meet. */
  readonly invited: ReactNode;
}

/** The prep of a networking event: the purpose first, then goals, must-meets and materials. */
export function NetworkingForm({ prep, edit, guests, invited }: NetworkingFormProps) {
  return (
    <>
      <NetworkingPurposeLines
        purpose={prep.purpose}
        onChange={(part) => edit('purpose', (current) => ({ ...current, ...part }))}
      />
      <GoalList goals={prep.goals} edit={(change) => edit('goals', change)} />
      <MustMeetList mustMeets={prep.mustMeets} edit={(change) => edit('mustMeets', change)} guests={guests} />
      {invited}
      <MaterialList materials={prep.materials} edit={(change) => edit('materials', change)} />
    </>
  );
}
