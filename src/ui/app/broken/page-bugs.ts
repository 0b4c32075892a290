import type { BugId, BugTrace } from '../../../contract/bug-trace';
import { traceOf } from '../../../contract/bug-trace';
import type { Client } from '../../../contract/client';

/** A page that throws in every frame must not fill the log. */
const mostReports = 20;

const reports = new WeakMap<Client, number>();

/** The trace of an error within the page's own code. */
export const pageTraceOf = (error: unknown): BugTrace => traceOf(error, window.location.origin);

/** Asks the host to log a bug of the page; null if the call failed or the page has used up its reports. */
export async function reportPageBug(client: Client, trace: BugTrace): Promise<BugId | null> {
  const count = reports.get(client) ?? 0;
  if (count >= mostReports) return null;
  reports.set(client, count + 1);
  const answer = await client.call('bug.report', { trace });
  return answer.ok ? answer.value.id : null;
}

/** Reports every uncaught error and rejection of the page, until the returned function is called. */
export function reportUncaught(client: Client, page: Window): () => void {
  const report = (error: unknown) => void reportPageBug(client, pageTraceOf(error));
  const onError = ({ error }: ErrorEvent) => {
    // The browser's own warnings, such as ResizeObserver's, come without an error object.
    if (error instanceof Error) report(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => report(reason);
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
  };
}
