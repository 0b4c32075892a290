import type { RefObject } from 'react';
import type { FollowUpId, FollowUpState } from '../../../domain/follow-ups/follow-up';
import { useKeys } from '../../app/keys/use-keys';
import type { FollowUpEdits } from './use-follow-up-edits';
import type { Picked } from './use-picked';
import { rowNow, rowsIn } from './use-row-focus';

/** What is open below a row. */
export interface Opened {
  readonly id: FollowUpId;
  readonly what: 'edit' | 'snooze';
}

interface FollowUpKeys {
  readonly picked: Picked;
  readonly edits: FollowUpEdits;
  readonly opened: Opened | null;
  readonly setOpened: (opened: Opened | null) => void;
  /** Puts off all that are selected. */
  readonly onSnoozeAll: () => void;
}

const idOf = (row: HTMLElement): FollowUpId => (row.dataset.row ?? '') as FollowUpId;

/** The keys of the lists. They act on the selected follow-ups, else on the one that has the focus. */
export function useFollowUpKeys(
  lists: RefObject<HTMLElement | null>,
  { picked, edits, opened, setOpened, onSnoozeAll }: FollowUpKeys,
): void {
  const meant = (): readonly FollowUpId[] => {
    if (picked.ids.size > 0) return [...picked.ids];
    const row = rowNow();
    return row ? [idOf(row)] : [];
  };
  const onMeant = (act: (ids: readonly FollowUpId[]) => Promise<boolean>) => {
    const ids = meant();
    if (ids.length === 0) return false;
    setOpened(null);
    return void act(ids).then((ok) => ok && picked.clear());
  };
  const setState = (state: FollowUpState) => () => onMeant((ids) => edits.setState(ids, state));
  const step = (by: 1 | -1): HTMLElement | null => {
    const rows = rowsIn(lists);
    const row = rowNow();
    const next = rows[row ? rows.indexOf(row) + by : 0] ?? null;
    next?.focus();
    return next;
  };
  const open = (what: Opened['what']) => {
    const row = rowNow();
    if (!row) return false;
    const isOpen = opened?.id === idOf(row) && opened.what === what;
    return setOpened(isOpen ? null : { id: idOf(row), what });
  };
  useKeys(
    'followUps',
    {
      move: (key) => void step(key === 'ArrowDown' ? 1 : -1),
      toEnd: (key) =>
        rowsIn(lists)
          .at(key === 'Home' ? 0 : -1)
          ?.focus(),
      sent: setState('sent'),
      answered: setState('answered'),
      noAnswer: setState('no-answer'),
      close: setState('closed'),
      snooze: () => (picked.ids.size > 0 ? onSnoozeAll() : open('snooze')),
      edit: () => open('edit'),
      select: () => {
        const row = rowNow();
        return row ? picked.toggle(idOf(row)) : false;
      },
      extend: (key) => {
        const from = rowNow();
        const to = from && step(key === 'Shift+ArrowDown' ? 1 : -1);
        return from && to ? picked.extend(rowsIn(lists).map(idOf), idOf(from), idOf(to)) : false;
      },
      remove: () => onMeant(edits.remove),
      letGo: () => {
        if (opened !== null) {
          rowNow()?.focus();
          setOpened(null);
        } else if (picked.ids.size > 0) picked.clear();
        else return false;
        return true;
      },
    },
    lists,
  );
}
