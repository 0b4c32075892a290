import { CloseButton } from '@mantine/core';
import { showToast } from '../../../app/toasts';
import type { Rows } from './use-rows';

interface RemoveButtonProps<Item> {
  readonly rows: Rows<Item>;
  readonly item: Item;
  /** What is removed, for the label and the toast: `“Two openings”`, `Ana Ruiz`. */
  readonly what: string;
}

/** Removes a row, and offers to undo that in a toast. A blank row has no such button. */
export function RemoveButton<Item>({ rows, item, what }: RemoveButtonProps<Item>) {
  if (rows.isBlank(item)) return null;
  return (
    <CloseButton
      size="sm"
      iconSize={14}
      aria-label={`Remove ${what}`}
      onClick={() => showToast(`Removed ${what}.`, { action: { label: 'Undo', run: rows.remove(item) } })}
    />
  );
}
