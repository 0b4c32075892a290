import type { EventView, Scope } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import { formFor } from '../../../domain/marking/mark';
import { useMarks } from '../../parts/marking/use-marks';

/** Marks an event; without `form` it keeps its form if the kind has it. The kind `null` removes the mark. */
export type MarkEvent = (kind: Kind | null, form?: Form | null) => void;

/** Marks the event in the panel, and sends the form that is shown along with the kind. */
export function useMark({ row }: EventView, scope: Scope): MarkEvent {
  const { mark } = useMarks();
  return (kind, form) => {
    void mark({ keys: [row.key], scope, kind, form: kind === null ? null : formFor({ kind, form }, row) });
  };
}
