import { append } from '../domain/append';
import type { Answer } from './failure';

/** One page of a list of items; the first one may also have what is not in pages. */
interface Page {
  readonly items: readonly unknown[];
  /** The number of items in all. */
  readonly total: number;
}

/** Fetches all pages, so that each answer stays small however long the list is; answers with the first one and all items. */
export async function readAllPages<Whole extends Page>(
  page: (from: number) => Promise<Answer<Whole>>,
): Promise<Answer<Omit<Whole, 'total'>>> {
  const first = await page(0);
  if (!first.ok) return first;
  const { total, ...whole } = first.value;
  const items = [...whole.items];
  while (items.length < total) {
    const next = await page(items.length);
    if (!next.ok) return next;
    // The list has become shorter in the meantime.
    if (next.value.items.length === 0) break;
    append(items, next.value.items);
  }
  return { ok: true, value: { ...whole, items } };
}
