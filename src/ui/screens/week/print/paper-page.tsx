import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { forPdf } from '../../../../contract/page-path';
import { paperOf } from '../../../../domain/brief/paper';
import { viewTitle } from '../../../../words/week-views';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useHashSearch } from '../../../app/shell/hash-location';
import type { PlacedEvent } from '../grid/placed-event';
import type { ShownEvents } from '../views/shown-events';
import { PaperDays } from './paper-days';
import { PaperMonth } from './paper-month';
import classes from './paper-page.module.css';

interface PaperPageProps {
  readonly shown: ShownEvents;
  readonly events: readonly PlacedEvent[];
}

/** True while the page is printed. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the listeners have returned.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** What is printed of a week, a day or a month: one page in landscape (product X4). An agenda is printed as it is. */
export function PaperPage({ shown, events }: PaperPageProps) {
  const isPrinting = useIsPrinting();
  const { today, firstDay, locale } = useAppInfo();
  const format = useFormat();
  const { view, of } = shown;
  const isForPdf = new URLSearchParams(useHashSearch()).has(forPdf);
  if (!(isPrinting || isForPdf) || view === 'agenda') return null;
  const Paper = view === 'month' ? PaperMonth : PaperDays;
  return (
    <div className={classes.paper} data-paper>
      <style>{`@page { size: ${paperOf(locale)} landscape; margin: 9mm; }`}</style>
      <p className={classes.title}>{viewTitle(view, of, shown, today, firstDay, format)}</p>
      <Paper shown={shown} events={events} />
    </div>
  );
}
