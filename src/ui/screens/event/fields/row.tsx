import type { ReactNode } from 'react';
import { afterPress } from './after-press';
import type { Rows } from './use-rows';

interface RowProps<Item> {
  readonly rows: Rows<Item>;
  readonly item: Item;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One row of a list; calls `rows.leave` when the focus leaves it. */
export function Row<Item extends { readonly id: string }>({
  rows,
  item,
  className,
  children,
}: RowProps<Item>) {
  return (
    <li
      className={className}
      data-item={item.id}
      onBlur={({ currentTarget, relatedTarget }) => {
        // When another window takes the focus, the row is still being edited.
        if (!document.hasFocus() || currentTarget.contains(relatedTarget)) return;
        afterPress(() => rows.leave(item));
      }}
    >
      {children}
    </li>
  );
}
