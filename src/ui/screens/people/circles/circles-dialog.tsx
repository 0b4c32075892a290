import { ActionIcon, Modal, TextInput } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { personPath } from '../../../../contract/page-path';
import type { CircleView } from '../../../../contract/views/person';
import { people as peopleForms } from '../../../../words/counts';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Loaded } from '../../../parts/loaded';
import { CadenceSelect } from './cadence-select';
import classes from './circles.module.css';
import { NewCircleForm } from './new-circle-form';
import { useCircleEdits } from './use-circle-edits';

interface CirclesDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All circles: their names, cadences and members. */
export const CirclesDialog = ({ opened, onClose }: CirclesDialogProps) => (
  <Modal opened={opened} onClose={onClose} title="Circles" size="lg">
    <Circles onClose={onClose} />
  </Modal>
);

function Circles({ onClose }: Pick<CirclesDialogProps, 'onClose'>) {
  const circles = useOperation('circles.list', {});
  const { create } = useCircleEdits();
  return (
    <>
      <p className={classes.quiet}>
        A circle is a group of people: a family, a club, a team. Its cadence says how often to be in touch
        with each of them. To fill one, select people in the list and choose “Add to a circle”.
      </p>
      <Loaded load={circles}>
        {(list) => (
          <ul className={classes.list}>
            {list.map((circle) => (
              <CircleEntry key={circle.id} circle={circle} onLeave={onClose} />
            ))}
          </ul>
        )}
      </Loaded>
      <NewCircleForm submit="Add" onCreate={(name, cadenceDays) => create(name, cadenceDays, [])} />
    </>
  );
}

interface CircleEntryProps {
  readonly circle: CircleView;
  readonly onLeave: () => void;
}

function CircleEntry({ circle, onLeave }: CircleEntryProps) {
  const { change, remove } = useCircleEdits();
  return (
    <li className={classes.circle}>
      <div className={classes.line}>
        <NameField circle={circle} onChange={(name) => void change(circle, { name })} />
        <CadenceSelect
          label={`How often to be in touch with ${circle.name}`}
          none="no cadence"
          value={circle.cadenceDays}
          onChange={(cadenceDays) => void change(circle, { cadenceDays })}
        />
        <ActionIcon aria-label={`Remove the circle ${circle.name}`} onClick={() => void remove(circle)}>
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <Members circle={circle} onLeave={onLeave} />
    </li>
  );
}

/** Keeps the name when the focus leaves it, or with Enter. */
function NameField({
  circle,
  onChange,
}: Pick<CircleEntryProps, 'circle'> & { onChange: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== circle.name) onChange(name);
    setTyped(null);
  };
  return (
    <TextInput
      size="xs"
      className={classes.name ?? ''}
      aria-label={`Name of the circle ${circle.name}`}
      maxLength={500}
      value={typed ?? circle.name}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'Enter' && keep()}
    />
  );
}

function Members({ circle, onLeave }: CircleEntryProps) {
  const format = useFormat();
  const { removeFrom } = useCircleEdits();
  if (circle.members.length === 0) return <p className={classes.quiet}>Nobody is in it yet.</p>;
  return (
    <details>
      <summary className={classes.summary}>{format.counted(circle.members.length, peopleForms)}</summary>
      <ul className={classes.members}>
        {circle.members.map(({ id, name }) => (
          <li key={id} className={classes.member}>
            <Link href={personPath(id)} onClick={onLeave}>
              {name}
            </Link>
            <ActionIcon
              size="xs"
              aria-label={`Take ${name} out of ${circle.name}`}
              onClick={() => void removeFrom(circle, id)}
            >
              <IconX size={12} stroke={1.75} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </details>
  );
}
