import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { type EventColumn, eventColumns } from '../../../../domain/saved-views/event-column';
import { useAppInfo } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import type { EventFilters } from '../filters/filters';
import type { ChangeFilters } from '../filters/use-filters';
import type { Grouping } from '../rows/grouping';
import classes from './layout-menu.module.css';
import { columnWords } from './optional-columns';

interface LayoutMenuProps {
  readonly filters: EventFilters;
  readonly onChange: ChangeFilters;
  /** False with a single calendar, when the table has no calendar column. */
  readonly hasCalendars: boolean;
}

const groupingWords: readonly { readonly value: Grouping | 'none'; readonly label: string }[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'series', label: 'Series' },
  { value: 'month', label: 'Month' },
  { value: 'kind', label: 'Kind' },
];

/** The layout of the table: what its rows are grouped by, and which columns it has in which order. */
export function LayoutMenu({ filters, onChange, hasCalendars }: LayoutMenuProps) {
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default">
          Layout
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''}>
        <p className={classes.label} id="group-by">
          Group by
        </p>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="group-by"
          data={[...groupingWords]}
          value={filters.grouping ?? 'none'}
          onChange={(value) => onChange({ grouping: value === 'none' ? null : (value as Grouping) })}
        />
        <ColumnList hasCalendars={hasCalendars} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface Wanted {
  readonly columns: readonly EventColumn[] | null;
  /** The value in the settings when the user made this choice. */
  readonly over: readonly EventColumn[] | null;
}

/** The shown columns in their order, then the hidden ones, which are added at the end. */
function ColumnList({ hasCalendars }: Pick<LayoutMenuProps, 'hasCalendars'>) {
  const saved = useAppInfo().settings.eventColumns;
  const save = useEdit('settings.save');
  // An optimistic update, shown until the settings change.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const chosen = wanted?.over === saved ? wanted.columns : saved;
  const all = chosen ?? eventColumns;
  // A column that cannot be shown now keeps its place in the order.
  const isPossible = (column: EventColumn) => hasCalendars || column !== 'calendar';
  const shown = all.filter(isPossible);
  const hidden = eventColumns.filter((column) => isPossible(column) && !all.includes(column));
  const set = async (columns: readonly EventColumn[] | null) => {
    setWanted({ columns, over: saved });
    const answer = await save({ eventColumns: columns && [...columns] });
    if (!answer.ok) setWanted(null);
  };
  const move = (column: EventColumn, step: 1 | -1) => {
    const neighbour = shown[shown.indexOf(column) + step];
    if (!neighbour) return;
    const others = all.filter((other) => other !== column);
    void set(others.toSpliced(others.indexOf(neighbour) + (step === 1 ? 1 : 0), 0, column));
  };
  return (
    <>
      <div className={classes.head}>
        <p className={classes.label}>Columns</p>
        {chosen !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => void set(null)}>
            As usual
          </Button>
        )}
      </div>
      <ul className={classes.columns}>
        {[...shown, ...hidden].map((column) => {
          const place = shown.indexOf(column);
          const word = columnWords[column];
          return (
            <li key={column} className={classes.column}>
              <Checkbox
                size="xs"
                label={word}
                checked={place >= 0}
                onChange={({ currentTarget: { checked } }) =>
                  void set(checked ? [...all, column] : all.filter((other) => other !== column))
                }
              />
              <span className={classes.moves}>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Move ${word} to the left`}
                  disabled={place <= 0}
                  onClick={() => move(column, -1)}
                >
                  <IconArrowUp size={14} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Move ${word} to the right`}
                  disabled={place < 0 || place === shown.length - 1}
                  onClick={() => move(column, 1)}
                >
                  <IconArrowDown size={14} stroke={1.5} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
