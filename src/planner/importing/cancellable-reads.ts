import type { Handlers } from '../../contract/client';
import type { CalendarContent } from '../../domain/calendars/calendar';
import { answered } from '../answer';
import type { Desk } from '../context';
import type { Former } from '../ports';

/** Readings and fetches that the user may wait for, and stop (product I7). */
export interface Readings {
  /** Reads a calendar and tells how far it is; null when it was stopped. */
  read(
    fileName: string,
    bytes: Uint8Array,
    options: { readonly readingId?: string | undefined; readonly former: Former | null },
  ): Promise<CalendarContent | null>;
  /** Runs work that can be stopped under this id. */
  stoppable<Value>(
    readingId: string | undefined,
    work: (signal?: AbortSignal) => Promise<Value>,
  ): Promise<Value>;
}

export function createReadings(
  desk: Desk,
): Readings & { readonly handlers: Pick<Handlers, 'reading.cancel'> } {
  const underWay = new Map<string, AbortController>();

  const stoppable: Readings['stoppable'] = async (readingId, work) => {
    if (readingId === undefined) return work();
    const controller = new AbortController();
    underWay.set(readingId, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (underWay.get(readingId) === controller) underWay.delete(readingId);
    }
  };

  return {
    stoppable,
    read: (fileName, bytes, { readingId, former }) =>
      stoppable(readingId, (signal) =>
        desk.ports.readCalendar(bytes, {
          onProgress: (done, total) =>
            desk.progress({ readingId: readingId ?? '', task: `Reading ${fileName}`, done, total }),
          ...(signal ? { signal } : {}),
          ...(former ? { former } : {}),
        }),
      ),
    handlers: {
      /** What has ended by itself meanwhile needs no stopping. */
      'reading.cancel': async ({ readingId }) => {
        underWay.get(readingId)?.abort();
        return answered(null);
      },
    },
  };
}
