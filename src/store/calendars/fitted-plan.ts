import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Plan } from '../../plan/plan';
import type { DataFolder } from '../data-folder';
import { createDurableFile } from '../durable-file';
import { errnoOf } from '../store-failure';
import { overlayCodec } from './calendar-overlay';
import { pathsOf } from './calendar-paths';
import { createFileHashes } from './file-hashes';

/**
 * A plan that is older than the calendars' files, with its entries fitted to them: a calendar that was imported since keeps
 * the newer file. Only a file that Mingle imported counts, which its overlay tells; any other stays what it is, damage.
 */
export async function fittedToFiles(plan: Plan, folder: DataFolder): Promise<Plan> {
  const fitted: (readonly [CalendarId, CalendarSource])[] = [];
  for (const source of plan.calendars.values()) {
    const sha256 = await newerFileOf(source, folder).catch((error: unknown) => {
      if (errnoOf(error) === null) throw error;
      return null;
    });
    if (sha256 !== null) fitted.push([source.id, withFile(source, sha256)]);
  }
  return fitted.length === 0 ? plan : { ...plan, calendars: plan.calendars.with(fitted) };
}

/** The hash of the calendar's file, if it is not the one that the entry names but another one that was imported. */
async function newerFileOf({ id, sha256 }: CalendarSource, folder: DataFolder): Promise<string | null> {
  const paths = pathsOf(folder, id);
  if (!paths.ok) return null;
  const { ics, next, overlay } = paths.value;
  const hashes = createFileHashes();
  const hash = await hashes.of(ics);
  if (hash === null || hash === sha256 || (await hashes.of(next)) === sha256) return null;
  const overlays = await createDurableFile(overlay, overlayCodec)
    .read()
    .catch(() => null);
  return overlays?.some((one) => one.sha256 === hash) ? hash : null;
}

/** The next request to a server is unconditional: its validators belong to the former file. */
const withFile = (source: CalendarSource, sha256: string): CalendarSource => ({
  ...source,
  sha256,
  subscription: source.subscription && { ...source.subscription, etag: '', lastModified: '' },
});
