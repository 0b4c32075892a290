import type { ReactNode } from 'react';
import { afterPress } from './after-press';
import type { Rows } from './use-rows';

interface RowProps<Item> {
  readonly rows: Rows<Item>;
  readonly item: Item;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One row of a list; when the focus leaves it, it tells so. */
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
        // Another window may have the focus for a while; the row is still being written then.
        if (!document.hasFocus() || currentTarget.contains(relatedTarget)) return;
        afterPress(() => rows.leave(item));
      }}
    >
      {children}
    </li>
  );
}
