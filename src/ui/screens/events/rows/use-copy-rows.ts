import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useAppInfo } from '../../../app/app-info';
import { isTextField } from '../../../app/keys/key-guards';
import type { CalendarNames } from '../table/calendar-names';
import { rowsCsv } from './rows-csv';

/**
 * Copies the picked rows to the clipboard as CSV when the user copies in `area`, by Ctrl+C or by the returned function, which
 * is to be called while a press is handled. `onCopied` receives the number of rows.
 */
export function useCopyRows(
  area: RefObject<HTMLElement | null>,
  picked: readonly EventRow[],
  calendars: CalendarNames,
  onCopied: (count: number) => void,
): () => void {
  const { zone } = useAppInfo();
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const isTextPicked = (document.getSelection()?.toString() ?? '') !== '';
    if (picked.length === 0 || isTextPicked || isTextField(event.target)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', rowsCsv(picked, calendars, zone));
    onCopied(picked.length);
  });
  useEffect(() => {
    const handle = (event: ClipboardEvent) => {
      const { activeElement } = document;
      // A focused element outside the table copies its own content.
      if (activeElement === document.body || area.current?.contains(activeElement)) onCopy(event);
    };
    document.addEventListener('copy', handle);
    return () => document.removeEventListener('copy', handle);
  }, [area]);
  // The asynchronous clipboard API needs a permission that the page may not have.
  return () => void document.execCommand('copy');
}
