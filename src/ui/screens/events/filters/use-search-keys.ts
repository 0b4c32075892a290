import type { RefObject } from 'react';
import { useKeys } from '../../../app/keys/use-keys';
import { usePanel } from '../../../app/shell/panel';

interface SearchKeys {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onClear: () => void;
}

/** The keys that lead to the search field, from there to its results, and back. */
export function useSearchKeys({ field, text, onClear }: SearchKeys): void {
  const { key: openedKey } = usePanel();
  const find = () => field.current?.select();
  useKeys('search', {
    find,
    // Escape first closes the panel.
    back: (_key, { target }) => text !== '' && openedKey === null && isInRow(target) && find(),
  });
  useKeys(
    'searchField',
    {
      toResults: () => firstRow()?.focus(),
      leave: () => (text === '' ? firstRow()?.focus() : onClear()),
    },
    field,
  );
}

const isInRow = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('tbody tr') !== null;

/** The first row of the table; scrolled out of sight, it is not rendered, and the row that Tab leads to takes its place. */
const firstRow = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('tbody tr[data-index="0"]') ??
  document.querySelector<HTMLElement>('tbody tr[tabindex="0"]');
