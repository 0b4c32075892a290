import type { Guest } from '../../../../domain/people/guest';
import type { MustMeet } from '../../../../domain/prep/networking';
import { AddButton } from '../fields/add-button';
import lists from '../fields/lists.module.css';
import { moved } from '../fields/move-buttons';
import { Section } from '../fields/section';
import { toItemEdits, useRows } from '../fields/use-rows';
import { MustMeetEntry } from './must-meet-entry';

interface MustMeetListProps {
  readonly mustMeets: readonly MustMeet[];
  readonly edit: (change: (people: readonly MustMeet[]) => readonly MustMeet[]) => void;
  readonly guests: readonly Guest[];
}

const emptyMustMeet = (): MustMeet => ({
  id: crypto.randomUUID(),
  name: '',
  email: '',
  why: '',
  questions: '',
  give: '',
  met: false,
});
const isEmpty = ({ name, why, questions, give }: MustMeet): boolean =>
  `${name}${why}${questions}${give}`.trim() === '';

/** The must-meets, the most important first. */
export function MustMeetList({ mustMeets, edit, guests }: MustMeetListProps) {
  const rows = useRows({
    items: mustMeets,
    edits: toItemEdits(edit),
    create: emptyMustMeet,
    isEmpty,
    blank: 'when-empty',
  });
  const met = mustMeets.filter((person) => person.met).length;
  return (
    <Section
      part="must-meets"
      title="People to meet"
      {...(met > 0 && { aside: `${met} of ${mustMeets.length} met` })}
    >
      <ol className={lists.list} ref={rows.list}>
        {rows.rows.map((person, index) => (
          <MustMeetEntry
            key={person.id}
            person={person}
            rank={index + 1}
            rows={rows}
            count={mustMeets.length}
            guests={guests}
            onMove={(by) => edit((people) => moved(people, person.id, by))}
          />
        ))}
      </ol>
      {rows.canAdd && <AddButton onClick={() => rows.add()}>Add a person</AddButton>}
    </Section>
  );
}
