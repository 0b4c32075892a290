import { CloseButton } from '@mantine/core';
import { showToast } from '../../../app/toasts';
import type { Rows } from './use-rows';

interface RemoveButtonProps<Item> {
  readonly rows: Rows<Item>;
  readonly item: Item;
  /** What goes: `“Two openings”`, `Ana Ruiz`. */
  readonly what: string;
}

/** Takes something written away; for a while it can be taken back. A blank row has nothing to take away. */
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
