import type { CircleView } from '../../../../contract/views/person';
import type { Guest } from '../../../../domain/people/guest';
import { nameKey } from '../../../../domain/people/person';
import type { HandGuest, SocialPrep } from '../../../../domain/prep/social';
import { people as peopleForms } from '../../../../words/counts';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { useKnownPeople } from '../../../parts/people/known-people';
import type { EditSection } from '../draft/use-prep';
import type { GroupOffer } from '../fields/person-field';

/** The circles, each offered in the row of a guest, whom its members replace (product S1). */
export function useCircleOffers(
  invited: readonly Guest[],
  edit: EditSection<SocialPrep>,
): (row: HandGuest) => readonly GroupOffer[] {
  const format = useFormat();
  const circles = useOperation('circles.list', {});
  const list = circles.kind === 'loaded' ? circles.value.filter(({ members }) => members.length > 0) : [];
  const people = useKnownPeople(list.length > 0);
  const addressesOf = (id: string) => people.find((person) => person.id === id)?.emails ?? [];
  const isInvited = ({ id, name }: CircleView['members'][number]) =>
    invited.some((guest) => addressesOf(id).includes(guest.email) || nameKey(guest.name) === nameKey(name));

  return (row) =>
    list.map(({ name, members }) => ({
      name,
      label: `${name}: ${format.counted(members.length, peopleForms)}`,
      onPick: () =>
        edit('guests', (guests) => {
          const others = guests.filter(({ id }) => id !== row.id);
          const isThere = (member: CircleView['members'][number]) =>
            others.some(
              (guest) => guest.person === member.id || nameKey(guest.name) === nameKey(member.name),
            );
          const added = members
            .filter((member) => !isInvited(member) && !isThere(member))
            .map(
              (member): HandGuest => ({
                id: crypto.randomUUID(),
                name: member.name,
                person: member.id,
                answer: 'no-answer',
              }),
            );
          return [...others, ...added];
        }),
    }));
}
