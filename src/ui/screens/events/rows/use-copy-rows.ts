import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useAppInfo } from '../../../app/app-info';
import { isTextField } from '../../../app/keys/key-guards';
import type { CalendarNames } from '../table/calendar-names';
import { rowsCsv } from './rows-csv';

/**
 * Puts the picked rows on the clipboard as CSV when the user copies in `area`, by Ctrl+C or by the returned function, which
 * a press has to call. `onCopied` is told how many.
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
      // Whatever has the focus elsewhere copies its own.
      if (activeElement === document.body || area.current?.contains(activeElement)) onCopy(event);
    };
    document.addEventListener('copy', handle);
    return () => document.removeEventListener('copy', handle);
  }, [area]);
  // Without a permission: the page may have none.
  return () => void document.execCommand('copy');
}
