/** `1 event`, `1,024 events`. */
export const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`;

interface Came {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** What came with an import: `12 new, 3 changed, 1 archived`; empty when it changed nothing. */
export function cameText({ added, changed, gone }: Came): string {
  const parts = [
    { count: added, word: 'new' },
    { count: changed, word: 'changed' },
    { count: gone, word: 'archived' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => counted(count, word, word))
    .join(', ');
}
