import { Button } from '@mantine/core';
import type { EventView } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import type { MustMeet, NetworkingPrep } from '../../../../domain/prep/networking';
import { purposesOf } from '../../../../domain/prep/purpose';
import { purposeLine } from '../../../../words/purpose';
import { EventButton } from '../../../parts/event-button';
import { KindShape } from '../../../parts/kind-shape';
import type { EditSection } from '../draft/use-prep';
import classes from './parts.module.css';

interface InheritedPlanProps {
  readonly view: EventView;
  readonly kind: Kind;
  readonly prep: NetworkingPrep;
  readonly edit: EditSection<NetworkingPrep>;
}

/** What was planned for the whole, as far as the part has nothing of its own: quiet, and to be changed there. */
export function InheritedPlan({ view: { whole }, kind, prep, edit }: InheritedPlanProps) {
  if (whole === null) return null;
  const own = purposesOf(kind, { networking: prep, social: null });
  const purposes = own.length > 0 ? [] : purposesOf(kind, whole);
  const decision = prep.purpose.decision.trim() ? '' : (whole.networking?.purpose.decision.trim() ?? '');
  const goals = isEmptyList(prep.goals) ? named(whole.networking?.goals ?? []) : [];
  const people = prep.mustMeets.some(({ name }) => name.trim())
    ? []
    : (whole.networking?.mustMeets ?? []).filter(({ name, met }) => name.trim() && !met);
  if (purposes.length + goals.length + people.length === 0 && decision === '') return null;
  return (
    <aside className={classes.inherited} aria-label={`From ${whole.title}`}>
      <p className={classes.from}>
        {'From '}
        <KindShape kind={whole.kind} size={12} decorative />{' '}
        <EventButton eventKey={whole.key} summary={whole.title} />
      </p>
      {purposes.length > 0 && (
        <p className={classes.purpose} dir="auto">
          {purposeLine(purposes)}
        </p>
      )}
      {decision && <p dir="auto">The decision it serves: {decision}</p>}
      {goals.map(({ id, text }) => (
        <p key={id} dir="auto">
          {text}
        </p>
      ))}
      {people.length > 0 && <Offered people={people} edit={edit} />}
    </aside>
  );
}

const named = <Item extends { readonly text: string }>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ text }) => text.trim() !== '');

const isEmptyList = (items: readonly { readonly text: string }[]): boolean => named(items).length === 0;

/** The people to meet at the whole, to be met here. */
function Offered({
  people,
  edit,
}: {
  readonly people: readonly MustMeet[];
  readonly edit: EditSection<NetworkingPrep>;
}) {
  const meetHere = (person: MustMeet) =>
    edit('mustMeets', (current) => [
      ...current.filter(({ name }) => name.trim() !== ''),
      { ...person, id: crypto.randomUUID() },
    ]);
  return (
    <p className={classes.people}>
      {'To meet: '}
      {people.map((person) => (
        <span key={person.id} className={classes.person}>
          <span dir="auto">{person.name}</span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Meet ${person.name} here`}
            onClick={() => meetHere(person)}
          >
            here
          </Button>
        </span>
      ))}
    </p>
  );
}
