import { ActionIcon } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { paperOf } from '../../../../domain/brief/paper';
import { viewTitle } from '../../../../words/week-views';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { desktopPaper } from '../../../app/client/paper-out';
import { printPage } from '../../../parts/paper/print-page';
import { fileNameOf, usePdf } from '../../../parts/paper/use-pdf';
import type { WeekAddress } from '../use-week-address';

/** Prints what is shown as a page of its own; the desktop window also saves that as a PDF (product X4). */
export function PrintButtons({ address }: { readonly address: WeekAddress }) {
  const { today, firstDay, locale } = useAppInfo();
  const format = useFormat();
  const { isBusy, savePdf } = usePdf();
  const { view, of, chosen } = address;
  const save = () => {
    const title = viewTitle(view, of, address, today, firstDay, format);
    const kinds = chosen.length > 0 ? `&kind=${chosen.join(',')}` : '';
    const path = `/week?view=${view}&of=${of}${kinds}`;
    void savePdf?.({ path, name: fileNameOf(title), paper: paperOf(locale) });
  };
  return (
    <>
      {/* An agenda is as long as it is: it has no sheet of its own. */}
      {savePdf && view !== 'agenda' && (
        <ActionIcon aria-label="Save as PDF" title="Save as PDF" size="lg" loading={isBusy} onClick={save}>
          <IconFileTypePdf size={18} stroke={1.5} />
        </ActionIcon>
      )}
      <ActionIcon aria-label="Print" title="Print" size="lg" onClick={() => void printPage(desktopPaper())}>
        <IconPrinter size={18} stroke={1.5} />
      </ActionIcon>
    </>
  );
}
