import { Button, Menu, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { people as peopleForms } from '../../../../words/counts';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { useLiftedToasts } from '../../../app/lifted-toasts';
import classes from './circles.module.css';
import { NewCircleForm } from './new-circle-form';
import { useCircleEdits } from './use-circle-edits';

interface SelectionBarProps {
  readonly people: readonly PersonView[];
  readonly shown: readonly PersonView[];
  readonly selected: ReadonlySet<PersonRef>;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected people. */
export function SelectionBar({ people, shown, selected, onSelectAll, onClear }: SelectionBarProps) {
  const format = useFormat();
  const refs = people.map(({ id }) => id).filter((id) => selected.has(id));
  const isShown = refs.length > 0;
  const bar = useRef<HTMLElement>(null);
  useLiftedToasts(bar, isShown);
  const allShown = shown.every(({ id }) => selected.has(id));
  return (
    <section ref={bar} className={classes.bar} data-shown={isShown || undefined} aria-label="Selected people">
      <span className={classes.count} role="status">
        {isShown ? `${format.counted(refs.length, peopleForms)} selected` : ''}
      </span>
      {isShown && (
        <>
          <AddToCircle refs={refs} onDone={onClear} />
          {!allShown && (
            <Button size="xs" variant="subtle" onClick={onSelectAll}>
              {`Select all ${format.number(shown.length)} shown`}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onClear}>
            Select nobody
          </Button>
        </>
      )}
    </section>
  );
}

interface AddToCircleProps {
  readonly refs: readonly PersonRef[];
  readonly onDone: () => void;
}

function AddToCircle({ refs, onDone }: AddToCircleProps) {
  const circles = useOperation('circles.list', {});
  const { addTo, create } = useCircleEdits();
  const [isNaming, setNaming] = useState(false);
  const done = (isSaved: boolean) => {
    if (!isSaved) return false;
    setNaming(false);
    onDone();
    return true;
  };
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button size="xs">Add to a circle</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {circles.kind === 'loaded' &&
            circles.value.map((circle) => (
              <Menu.Item key={circle.id} onClick={async () => done(await addTo(circle, refs))}>
                {circle.name}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => setNaming(true)}>New circle…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isNaming} onClose={() => setNaming(false)} title="New circle">
        <NewCircleForm
          submit="Make it"
          onCreate={async (name, cadenceDays) => done(await create(name, cadenceDays, refs))}
        />
      </Modal>
    </>
  );
}
