import type { EventView, Scope } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import { isFormOf } from '../../../domain/marking/kind';
import { useEdit } from '../../app/client/edits';

/** Says what an event is for; without `form`, it keeps its own where the kind has it. `null` takes the mark away. */
export type MarkEvent = (kind: Kind | null, form?: Form | null) => void;

export function useMark({ row }: EventView, scope: Scope): MarkEvent {
  const edit = useEdit('event.mark');
  return (kind, form) => {
    const former = row.mark?.form ?? null;
    const kept = kind !== null && former !== null && isFormOf(kind, former) ? former : null;
    void edit({ keys: [row.key], scope, kind, form: form === undefined ? kept : form });
  };
}
