import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { CarriedView } from '../../../../contract/views/carried';
import type { EventView } from '../../../../contract/views/event';
import { endInstant } from '../../../../domain/event/occurrence';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { useOperation } from '../../../app/client/operation';
import { showToast } from '../../../app/toasts';
import { EventButton } from '../../../parts/event-button';
import { PersonRefLink } from '../../../parts/people/person-link';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { Tick } from '../fields/tick';
import classes from './carried.module.css';

interface CarriedSectionProps {
  readonly view: EventView;
  /** What of it is shown here; all of it by default. */
  readonly isHere?: (carried: CarriedView) => boolean;
}

/** What is still open with people of this event, from earlier ones (product F4). */
export function CarriedSection({ view: { row }, isHere = () => true }: CarriedSectionProps) {
  const { now, zone } = useAppInfo();
  const isOver = endInstant(row.span, zone) <= now;
  const load = useOperation('event.carried', { key: row.key }, { enabled: !isOver });
  const shown = !isOver && load.kind === 'loaded' ? load.value.filter(isHere) : [];
  if (shown.length === 0) return null;
  return (
    <Section part="carried" title="Carried on">
      <ul className={lists.list}>
        {shown.map((carried) => (
          <Carried key={idOf(carried)} carried={carried} />
        ))}
      </ul>
    </Section>
  );
}

const idOf = ({ of }: CarriedView): string => (of.kind === 'thread' ? `${of.plan} ${of.item}` : of.id);

interface CarriedProps {
  readonly carried: CarriedView;
  /** It is where everything is of the one person it is open with. */
  readonly isAlone?: boolean;
}

/** One point, which can be settled here. */
export function Carried({ carried, isAlone = false }: CarriedProps) {
  const { text, of } = carried;
  const settle = useSettle(carried);
  return (
    <li className={classes.carried}>
      <Tick label={`Done: ${text}`} checked={false} blank={false} onChange={() => settle('done')} />
      <div className={classes.text}>
        <span dir="auto">
          {of.kind === 'thread' && of.from === 'question' && 'Ask: '}
          {text}
        </span>
        <Origin carried={carried} isAlone={isAlone} />
      </div>
      {of.kind === 'thread' && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Leave it: ${text}`}
          onClick={() => settle('left')}
        >
          Leave it
        </Button>
      )}
    </li>
  );
}

/** `sent, no answer yet · with Ana · carried from 12 May, Dinner at Ana's` */
function Origin({ carried: { of, people, event, day, summary }, isAlone }: Required<CarriedProps>) {
  const { today } = useAppInfo();
  const format = useFormat();
  const parts: ReactNode[] = [];
  if (of.kind === 'follow-up') parts.push(of.isSent ? 'sent, no answer yet' : 'you said you would');
  if (!isAlone) parts.push(<With people={people} />);
  if (event !== null && day !== null) {
    parts.push(
      <>
        {`carried from ${format.datedDay(day, today)}, `}
        <EventButton eventKey={event} summary={summary} />
      </>,
    );
  }
  return (
    <span className={classes.origin}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have a fixed order
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

const With = ({ people }: Pick<CarriedView, 'people'>) => (
  <>
    {'with '}
    {people.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 && ', '}
        <PersonRefLink id={id} name={name} />
      </span>
    ))}
  </>
);

function useSettle({ of, text }: CarriedView): (as: 'done' | 'left') => void {
  const settleThread = useEdit('carried.settle');
  const edit = useEdit('follow-up.save');
  const { undo } = useHistory();
  const list = useOperation('follow-ups.list', {}, { enabled: of.kind === 'follow-up' });
  const send = async (as: 'done' | 'left') => {
    if (of.kind === 'thread') return settleThread({ plan: of.plan, item: of.item, as });
    const followUp = list.kind === 'loaded' ? list.value.find(({ id }) => id === of.id) : undefined;
    if (!followUp) return null;
    const { id, eventKey, person, due } = followUp;
    return edit({ id, eventKey, person, text, due, state: 'closed' });
  };
  return (as) =>
    void send(as).then((answer) => {
      if (!answer?.ok) return;
      const said = as === 'done' ? 'Done.' : 'Left behind.';
      showToast(said, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
    });
}
