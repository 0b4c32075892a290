import type { PaperFault, PaperOut, PaperOutcome } from '../../../contract/paper-out';
import { paperFaultTexts } from '../../../words/brief/paper-fault';
import { showToast } from '../../app/toasts';

/** Runs a work of the desktop window on paper, and says what became of it; `saved` is said when it is done. */
export async function runPaper(
  work: () => Promise<PaperOutcome>,
  fault: PaperFault,
  saved: string | null,
): Promise<void> {
  const outcome = await work().catch((): PaperOutcome => ({ kind: 'failed', fault }));
  if (outcome.kind === 'failed') showToast(paperFaultTexts[outcome.fault]);
  else if (outcome.kind === 'done' && saved !== null) showToast(saved);
}

/** Prints the page that is shown: by the desktop window, or by the browser where there is none. */
export async function printPage(desktop: PaperOut | null): Promise<void> {
  if (desktop) await runPaper(() => desktop.print(), 'not-printed', null);
  else window.print();
}
