import type { BehindMix } from '../../../../../contract/week/behind';
import type { EventLink } from '../../../../../contract/week/event-link';
import { nothingCounted } from '../../../../../words/mix/behind';
import { useFormat } from '../../../../app/app-info';
import { EventButton } from '../../../../parts/event-button';
import { KindShape } from '../../../../parts/kind-shape';
import { PersonLink } from '../../../../parts/people/person-link';
import classes from './behind.module.css';

interface ListProps<Item> {
  readonly of: readonly Item[];
  readonly onOpen: () => void;
}

/** The events of a kind, each with the time that it adds; what runs beside another adds none. */
export function CountedEvents({
  of,
  kind,
  onOpen,
}: ListProps<BehindMix['counted'][number]> & { readonly kind: 'networking' | 'social' }) {
  const format = useFormat();
  const events = of.filter((event) => event.kind === kind || event.kind === 'both');
  if (events.length === 0) return <p className={classes.where}>{nothingCounted}</p>;
  return (
    <ul className={classes.rows}>
      {events.map((event) => (
        <li key={event.key}>
          <KindShape kind={event.kind} size={12} />
          <span className={classes.what}>
            <EventButton eventKey={event.key} summary={event.title} onOpen={onOpen} />
          </span>
          <span className={classes.amount}>
            {event[kind] === 0 ? 'beside another' : format.length(event[kind])}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function CountedPeople({ of, onOpen }: ListProps<BehindMix['people'][number]>) {
  if (of.length === 0) return <p className={classes.where}>{nothingCounted}</p>;
  return (
    <ul className={classes.rows}>
      {of.map(({ name, email, events }) => (
        <li key={email || name}>
          <span className={classes.what}>
            <PersonLink name={name} email={email} />
            <span className={classes.where}>
              {' · '}
              <Links of={events} onOpen={onOpen} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function TalkDayList({ of, onOpen }: ListProps<BehindMix['talks'][number]>) {
  const format = useFormat();
  if (of.length === 0) return <p className={classes.where}>{nothingCounted}</p>;
  return (
    <ul className={classes.rows}>
      {of.map(({ day, events }) => (
        <li key={day}>
          <span className={classes.amount}>{format.day(day)}</span>
          <span className={classes.what}>
            <Links of={events} onOpen={onOpen} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const Links = ({ of, onOpen }: ListProps<EventLink>) =>
  of.map(({ key, title }, index) => (
    <span key={key}>
      {index > 0 && ', '}
      <EventButton eventKey={key} summary={title} onOpen={onOpen} />
    </span>
  ));
