import type { RefObject } from 'react';
import type { Form, Kind } from '../../../../domain/marking/kind';
import { kindKeys } from '../../../app/keys/kind-keys';
import { useKeys } from '../../../app/keys/use-keys';
import { pickNothing, type Selection } from '../selection/selection';
import type { usePicked } from '../selection/use-picked';
import type { Marking } from './use-marking';

/** What the keys, the bar and the table do with the selection. */
export interface MarkActions {
  readonly select: (next: Selection) => void;
  readonly onMark: (kind: Kind | null, form?: Form) => void;
  readonly onAccept: () => void;
  readonly onLetGo: () => void;
}

/** The actions on the selection of a table; binds their keys to `area`. */
export function useMarkActions(
  area: RefObject<HTMLElement | null>,
  marking: Marking,
  { selection, setSelection, picked, targets, scope }: ReturnType<typeof usePicked>,
): MarkActions {
  const select = (next: Selection) => {
    if (next.picked !== selection.picked) marking.clearNote();
    setSelection(next);
  };
  const onMark: MarkActions['onMark'] = (kind, form) => void marking.mark(targets, scope, kind, form);
  const onAccept = () => void marking.accept(targets, scope);
  const onLetGo = () => select(pickNothing(selection));

  // An active row without the focus is no target: the user has not pointed at it.
  const hasTargets = () => picked.length > 0 || isInRow(document.activeElement);
  useKeys(
    'marks',
    kindKeys((kind) => hasTargets() && onMark(kind)),
    area,
  );
  useKeys('suggestions', { accept: () => hasTargets() && onAccept() }, area);
  useKeys('selection', { letGo: () => picked.length > 0 && onLetGo() }, area);
  return { select, onMark, onAccept, onLetGo };
}

const isInRow = (element: Element | null): boolean => element?.closest('tbody') != null;
