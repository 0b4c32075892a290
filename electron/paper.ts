import { promises } from 'node:fs';
import type { BrowserWindow, PrintToPDFOptions, SaveDialogReturnValue, WebContents } from 'electron';
import { forPdf } from '../src/contract/page-path';
import type { PaperFault, PaperOutcome } from '../src/contract/paper-out';
import { pageAddress } from './app-protocol';
import { pdfChannel, printChannel } from './channels';
import type { CallEdge } from './ipc';
import { isPage } from './ipc';
import { type KnownPdf, parsePdfRequest } from './pdf-request';

/** What the system does for paper; a part of Electron. */
export interface PaperEdges {
  askForFile(name: string): Promise<SaveDialogReturnValue>;
  /** A hidden window with the same page and the same guards as the visible one. */
  openHidden(): BrowserWindow;
  shown(): BrowserWindow | null;
  /** Makes the margins of the window's pages white until the returned function is called. */
  whitenMargins(window: BrowserWindow): () => void;
  tellBug(error: unknown): void;
}

const done: PaperOutcome = { kind: 'done' };
const cancelled: PaperOutcome = { kind: 'cancelled' };
const failed = (fault: PaperFault): PaperOutcome => ({ kind: 'failed', fault });

/** Prints the page, and writes pages to PDF files, when Mingle's own page asks for it. */
export function answerPaper(edge: CallEdge, edges: PaperEdges): void {
  edge.handle(printChannel, (event): Promise<PaperOutcome> | PaperOutcome => {
    const window = edges.shown();
    return isPage(event) && window ? print(window, edges) : failed('not-printed');
  });
  edge.handle(pdfChannel, (event, words): Promise<PaperOutcome> | PaperOutcome => {
    const request = isPage(event) ? parsePdfRequest(words) : null;
    return request ? savePdf(request, edges) : failed('not-written');
  });
}

async function print(window: BrowserWindow, edges: PaperEdges): Promise<PaperOutcome> {
  const contents = window.webContents;
  const printers = await contents.getPrintersAsync().catch(() => []);
  // Without a printer the dialog would not come, and nothing would be said.
  if (printers.length === 0) return failed('no-printer');
  const restore = edges.whitenMargins(window);
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (isPrinted, reason) => {
      restore();
      if (isPrinted) resolve(done);
      else resolve(/cancel/i.test(reason) ? cancelled : failed('not-printed'));
    });
  });
}

async function savePdf(request: KnownPdf, edges: PaperEdges): Promise<PaperOutcome> {
  const { filePath, canceled } = await edges.askForFile(`${request.name}.pdf`);
  if (canceled || !filePath) return cancelled;
  const window = edges.openHidden();
  try {
    await window.loadURL(`${pageAddress}#${request.path}${request.isDays ? '&' : '?'}${forPdf}`);
    // Without it, a page that crashes would never answer, and its hidden window would stay.
    const ended = endOf(window.webContents);
    if (!(await Promise.race([isReady(window.webContents), ended]))) return failed('not-written');
    const pdf = await Promise.race([window.webContents.printToPDF(pdfOptions(request)), ended]);
    await promises.writeFile(filePath, pdf);
    return done;
  } catch (error) {
    return failed(faultOf(error, edges));
  } finally {
    window.destroy();
  }
}

/** Rejects when the page ends before it is written. */
function endOf(contents: WebContents): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page ended: ${reason}`)),
    );
    contents.once('destroyed', () => reject(new Error('the window was closed')));
  });
  // It is also rejected by the regular end, when nothing waits for it any more.
  ended.catch(() => undefined);
  return ended;
}

/** A file that cannot be written is nothing to report; anything else is a bug. */
function faultOf(error: unknown, { tellBug }: PaperEdges): PaperFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'not-allowed';
  if (code === null) tellBug(error);
  return 'not-written';
}

const readyWithinMs = 20_000;

/** Waits until the sheets are there and their letters are loaded; false if they do not come. */
async function isReady(contents: WebContents): Promise<boolean> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    const isThere: unknown = await contents.executeJavaScript(
      "document.querySelector('[data-brief], [data-paper]') !== null && document.fonts.ready.then(() => document.fonts.status === 'loaded')",
    );
    if (isThere === true) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** In inches, as the style sheet of the brief has them in millimetres. */
const margins = { top: 16 / 25.4, bottom: 18 / 25.4, left: 16 / 25.4, right: 16 / 25.4 };

const pdfOptions = ({ paper, isDays }: KnownPdf): PrintToPDFOptions => ({
  pageSize: paper === 'letter' ? 'Letter' : 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  // The sheet of days has room for Electron's own margins, which are a little wider than those of its style.
  ...(isDays ? { landscape: true, preferCSSPageSize: true } : { margins, ...numbered }),
});

/** The templates are pages of their own: without a size of its own their text would not be seen. */
const numbered: PrintToPDFOptions = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="width:100%;margin:0 16mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#6b655c">
    <span>Mingle</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
};
