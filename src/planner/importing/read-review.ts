import type { Answer } from '../../contract/failure';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import type { Former, StoredCalendar } from '../ports';
import type { ImportingContext } from './importing-context';
import type { PendingReview } from './pending-review';
import { fatalProblem, guessTarget } from './pending-review';

/** A file, or what an address gave, to be held against what is there. */
export interface ToReview {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Given where it is known; else it is guessed. */
  readonly target?: CalendarId;
  readonly subscription?: Subscription;
  readonly readId?: string | undefined;
}

/** Reads and compares; nothing is kept, on disk or for a decision. */
export async function readReview(
  context: ImportingContext,
  { fileName, bytes, target: wanted, subscription, readId }: ToReview,
): Promise<Answer<PendingReview>> {
  const sha256 = context.ports.sha256(bytes);
  const former = formerOf(await context.agenda.calendars(), fileName, wanted);
  const content =
    former?.stored.sha256 === sha256
      ? former.stored.content
      : await context.reads.read(fileName, bytes, {
          readId,
          former: former && (await toFormer(context, former)),
        });
  if (!content) return refused('cancelled', `The reading of ${fileName} was stopped. Nothing was changed.`);
  const fatal = fatalProblem(content);
  if (fatal) {
    return refused('not-a-calendar', `${fileName}: ${fatal.message}`, { details: { line: fatal.line } });
  }
  const calendars = await context.agenda.calendars();
  const found = { fileName, content, subscription: subscription ?? null, isRefresh: false };
  const target = wanted ?? guessTarget(calendars, found);
  const known = calendars.find(({ source }) => source.id === target);
  return answered({
    ...found,
    id: context.ports.newId(),
    bytes,
    sha256,
    target,
    zoneAnswers: known?.source.zoneAnswers ?? {},
  });
}

interface StoredFormer {
  readonly id: CalendarId;
  readonly stored: StoredCalendar;
}

/** The calendar as it came before, most likely: the same words need not be read again. */
function formerOf(
  calendars: readonly LoadedCalendar[],
  fileName: string,
  wanted: CalendarId | undefined,
): StoredFormer | null {
  const former = calendars.find(({ source }) =>
    wanted ? source.id === wanted : source.fileName === fileName && source.kind !== 'sample',
  );
  return former?.stored ? { id: former.source.id, stored: former.stored } : null;
}

async function toFormer(context: ImportingContext, { id, stored }: StoredFormer): Promise<Former | null> {
  // What has to be said of a file is said with its lines, so such a one is read whole each time.
  if (stored.content.problems.length > 0) return null;
  const bytes = await context.ports.calendars.bytes(id, stored.sha256);
  return bytes && { bytes, content: stored.content };
}
