import { useState } from 'react';
import type { PdfRequest } from '../../../contract/paper-out';
import { desktopPaper } from '../../app/client/paper-out';
import { runPaper } from './print-page';

/** Saves pages as PDFs, which only the desktop window does: `savePdf` is null in a browser, whose print dialog does it. */
export function usePdf() {
  const [isBusy, setBusy] = useState(false);
  const desktop = desktopPaper();
  const savePdf = async (request: PdfRequest) => {
    setBusy(true);
    await runPaper(
      async () => desktop?.savePdf(request) ?? { kind: 'failed', fault: 'not-written' },
      'not-written',
      'The PDF is saved.',
    );
    setBusy(false);
  };
  return { isBusy, savePdf: desktop && savePdf };
}

/** A title as the name of a file, also where signs have a meaning in paths. */
export const fileNameOf = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .trim();
