/** Appends all items. `list.push(...items)` makes each an argument, and the stack overflows at some hundred thousand. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
