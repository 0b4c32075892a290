import type { BugId, BugTrace } from '../../../contract/bug-trace';
import { traceOf } from '../../../contract/bug-trace';
import type { Client } from '../../../contract/client';

/** A page that breaks with each frame must not fill the log. */
const mostReports = 20;

const reports = new WeakMap<Client, number>();

/** Where in the page's own code an error happened. */
export const pageTraceOf = (error: unknown): BugTrace => traceOf(error, window.location.origin);

/** Has a bug of the page written into the log; null where it could not be, or where there were too many. */
export async function reportPageBug(client: Client, trace: BugTrace): Promise<BugId | null> {
  const count = reports.get(client) ?? 0;
  if (count >= mostReports) return null;
  reports.set(client, count + 1);
  const answer = await client.call('bug.report', { trace });
  return answer.ok ? answer.value.id : null;
}

/** Reports every error that nothing in the page caught, until the returned function is called. */
export function reportUncaught(client: Client, page: Window): () => void {
  const report = (error: unknown) => void reportPageBug(client, pageTraceOf(error));
  const onError = ({ error }: ErrorEvent) => {
    // A warning of the browser's own comes without one.
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
