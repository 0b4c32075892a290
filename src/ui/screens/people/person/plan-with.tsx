import { Button } from '@mantine/core';
import type { PersonPage } from '../../../../contract/views/person';
import { isEntryRef } from '../../../../domain/people/directory';
import { usePlanning } from '../../../parts/own-events/planning';

/** Plans an event with the person. */
export function PlanWith({ page: { id, name } }: { readonly page: Pick<PersonPage, 'id' | 'name'> }) {
  const plan = usePlanning();
  const people = [{ name, personId: isEntryRef(id) ? id : null }];
  return (
    <Button variant="default" aria-label={`Plan something with ${name}`} onClick={() => plan({ people })}>
      Plan something
    </Button>
  );
}
