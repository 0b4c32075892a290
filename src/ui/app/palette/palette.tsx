import { Combobox, Modal, useCombobox, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { results } from '../../../words/counts';
import { useFormat } from '../app-info';
import classes from './palette.module.css';
import type { PaletteRow } from './palette-row';
import { usePaletteGroups } from './use-palette-groups';

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChoose: (row: PaletteRow) => void;
}

/** Finds events, people, notes and actions, and runs what is chosen (product E3). */
export const Palette = ({ opened, onClose, onChoose }: PaletteProps) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Find anything"
    withCloseButton={false}
    returnFocus={false}
    // The field takes what is typed right after the key that opens it.
    transitionProps={{ duration: 0 }}
    centered={false}
    size="lg"
    yOffset="10dvh"
    classNames={{ header: classes.header ?? '', body: classes.body ?? '' }}
  >
    {opened && <Search onClose={onClose} onChoose={onChoose} />}
  </Modal>
);

function Search({ onClose, onChoose }: Omit<PaletteProps, 'opened'>) {
  const [text, setText] = useState('');
  const [isAwaited, setAwaited] = useState(false);
  const { counted } = useFormat();
  const { combobox, activeId } = useActiveOption();
  const { groups, isFresh } = usePaletteGroups(text);
  const rows = groups.flatMap((group) => group.rows);
  const ids = rows.map(({ id }) => id).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first row is active whenever the rows are others
  useEffect(() => {
    combobox.selectFirstOption();
  }, [ids]);
  const [first] = rows;
  // Enter, pressed before the answer was there, means the first row of the answer.
  useEffect(() => {
    if (isAwaited && isFresh && first) onChoose(first);
    if (isFresh) setAwaited(false);
  }, [isAwaited, isFresh, first, onChoose]);
  const submit = (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (!isFresh) setAwaited(true);
    else if (row) onChoose(row);
  };
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={submit}>
      <Combobox.Search
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-autocomplete="list"
        aria-label="Find anything"
        placeholder="Find anything, or say what to plan: coffee with Ana Fri 3pm"
        aria-activedescendant={rows.length > 0 ? activeId : undefined}
        data-autofocus
        size="md"
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
          if (key === 'Enter' && !isFresh) setAwaited(true);
        }}
        classNames={{ input: classes.input ?? '' }}
      />
      <Combobox.Options tabIndex={-1} aria-label="Results" className={classes.results}>
        {groups.map(({ label, rows: inGroup }) => (
          <Combobox.Group key={`${label} ${inGroup[0]?.id}`} label={label}>
            {inGroup.map(({ id, label: name, more }) => (
              <Combobox.Option key={id} value={id} className={classes.row}>
                <span className={classes.label}>{name}</span>
                {more !== '' && <span className={classes.more}>{more}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      {isFresh && rows.length === 0 && <p className={classes.none}>Nothing has these words.</p>}
      <VisuallyHidden role="status">{isFresh ? counted(rows.length, results) : ''}</VisuallyHidden>
    </Combobox>
  );
}

/** Mantine names the active option to screen readers only after an arrow key; here also the first one, which is active at once. */
function useActiveOption() {
  const combobox = useCombobox({ opened: true });
  const [activeId, setActiveId] = useState<string>();
  const naming = (select: () => string | null) => () => {
    const id = select();
    setActiveId(id ?? undefined);
    return id;
  };
  return {
    activeId,
    combobox: {
      ...combobox,
      selectFirstOption: naming(combobox.selectFirstOption),
      selectNextOption: naming(combobox.selectNextOption),
      selectPreviousOption: naming(combobox.selectPreviousOption),
    },
  };
}
