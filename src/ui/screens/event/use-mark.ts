import type { EventView, Scope } from '../../../contract/views/event';
import type { Form, Kind } from '../../../domain/marking/kind';
import { formFor } from '../../../domain/marking/mark';
import { useMarks } from '../../parts/marking/use-marks';

/** Says what an event is for; without `form`, it keeps its own where the kind has it. `null` takes the mark away. */
export type MarkEvent = (kind: Kind | null, form?: Form | null) => void;

/** Marks what the panel shows: the form in sight goes along with the kind. */
export function useMark({ row }: EventView, scope: Scope): MarkEvent {
  const { mark } = useMarks();
  return (kind, form) => {
    void mark({ keys: [row.key], scope, kind, form: kind === null ? null : formFor({ kind, form }, row) });
  };
}
