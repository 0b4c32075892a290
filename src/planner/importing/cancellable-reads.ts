import type { Handlers } from '../../contract/client';
import type { CalendarContent } from '../../domain/calendars/calendar';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import type { Former } from '../ports';

/** Readings and fetches that the user can cancel while waiting for them (product I7). */
export interface CancellableReads {
  /** Reads a calendar and pushes its progress; null when the reading was stopped. */
  read(
    fileName: string,
    bytes: Uint8Array,
    options: { readonly readId?: string | undefined; readonly former: Former | null },
  ): Promise<CalendarContent | null>;
  /** Runs work that can be stopped under this id. */
  stoppable<Value>(
    readId: string | undefined,
    work: (signal?: AbortSignal) => Promise<Value>,
  ): Promise<Value>;
  /** Aborts the work under this id; does nothing if it has already ended. */
  stop(readId: string): void;
}

export function createCancellableReads(context: PlannerContext): CancellableReads {
  const underWay = new Map<string, AbortController>();

  const stoppable: CancellableReads['stoppable'] = async (readId, work) => {
    if (readId === undefined) return work();
    const controller = new AbortController();
    underWay.set(readId, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (underWay.get(readId) === controller) underWay.delete(readId);
    }
  };

  return {
    stoppable,
    read: (fileName, bytes, { readId, former }) =>
      stoppable(readId, (signal) =>
        context.ports.readCalendar(bytes, {
          onProgress: (done, total) =>
            context.progress({ readId: readId ?? '', task: `Reading ${fileName}`, done, total }),
          ...(signal ? { signal } : {}),
          ...(former ? { former } : {}),
        }),
      ),
    stop: (readId) => underWay.get(readId)?.abort(),
  };
}

export const createReadHandlers = ({
  reads,
}: {
  readonly reads: CancellableReads;
}): Pick<Handlers, 'read.cancel'> => ({
  'read.cancel': async ({ readId }) => {
    reads.stop(readId);
    return answered(null);
  },
});
