import { useMemo } from 'react';
import type { EventRow, OwnRow } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import type { OwnEventTime } from '../../../domain/own-events/own-event';
import { movedSentence, notMovableSentence, plannedSentence } from '../../../words/own-events/own-events';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';

export interface OwnMoves {
  /**
   * Moves an own event and says where it is now; of a repeated one this time alone, unless the user then chooses all. Returns
   * its key, which is another if this time became an event by itself; null if it could not be moved.
   */
  readonly move: (row: EventRow & { readonly own: OwnRow }, time: OwnEventTime) => Promise<EventKey | null>;
  /** Says that an event of a calendar cannot be moved, and offers a copy that can: at `time`, or at the event's own. */
  readonly explain: (row: EventRow, time: OwnEventTime | null) => void;
}

export const isOwn = (row: EventRow): row is EventRow & { readonly own: OwnRow } => row.own !== null;

/** Of which day of a repeated event its time is. */
const onDay = ({ only: day }: OwnRow, only: boolean) => (day === null ? {} : { on: { day, only } });

/** Moves events in the week, by mouse, touch or key (product W1, W6). */
export function useOwnMoves(): OwnMoves {
  const format = useFormat();
  const save = useEdit('own-event.save');
  const undoEdit = useEdit('history.undo');
  const { undo } = useHistory();
  return useMemo(() => {
    const undoing = { label: 'Undo', run: () => void undo() };
    const moveAll = async ({ summary, own }: EventRow & { readonly own: OwnRow }, time: OwnEventTime) => {
      if (!(await undoEdit({})).ok) return;
      const answer = await save({ id: own.id, time, ...onDay(own, false) });
      if (answer.ok) showToast(movedSentence(summary, time, format), { action: undoing, topic: 'undo' });
    };
    return {
      move: async (row, time) => {
        const { id, only } = row.own;
        const answer = await save({ id, time, ...onDay(row.own, true) });
        if (!answer.ok) return null;
        showToast(movedSentence(row.summary, time, format), {
          ...(only !== null && { other: { label: 'Move all of them', run: () => void moveAll(row, time) } }),
          action: undoing,
          topic: 'undo',
        });
        return answer.value.key;
      },
      explain: (row, time) => {
        const copy = async (at: OwnEventTime) => {
          const { summary, location, mark } = row;
          const answer = await save({
            id: null,
            title: summary || 'Untitled',
            place: location,
            time: at,
            ...(mark && { kind: mark.kind, form: mark.form }),
          });
          if (answer.ok) showToast(plannedSentence(summary, at, format), { action: undoing, topic: 'undo' });
        };
        showToast(notMovableSentence(row.summary), {
          ...(time && { action: { label: 'Plan an own copy there', run: () => void copy(time) } }),
          topic: 'undo',
        });
      },
    };
  }, [format, save, undoEdit, undo]);
}
