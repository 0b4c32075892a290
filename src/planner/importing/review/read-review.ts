import type { Answer } from '../../../contract/failure';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { messageNature } from '../../../domain/calendars/nature';
import type { Subscription } from '../../../domain/calendars/subscription';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { answered, refused } from '../../answer';
import type { Former, StoredCalendar } from '../../ports';
import type { ImportingContext } from '../importing-context';
import { targetFor } from './find-target';
import type { PendingReview } from './pending-review';
import { fatalProblem } from './pending-review';

/** A file, or the answer of an address, to compare with a calendar. */
export interface ToReview {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The calendar to update; guessed when absent. */
  readonly target?: CalendarId;
  readonly subscription?: Subscription;
  readonly readId?: string | undefined;
}

/** Reads a file and finds the calendar that it updates. Writes nothing, and leaves keeping the review to the caller. */
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
  const draft = { fileName, content, subscription: subscription ?? null, isRefresh: false };
  const { id: target, doubt } = wanted ? { id: wanted, doubt: null } : targetFor(calendars, draft);
  const calendar = calendars.find(({ source }) => source.id === target);
  if (!calendar && messageNature(content.method, draft.subscription !== null) === 'answer') {
    return refused(
      'not-a-calendar',
      `${fileName} answers an invitation that is in no calendar. Nothing was changed.`,
    );
  }
  return answered({
    ...draft,
    targetDoubt: doubt,
    nature: null,
    id: context.ports.newId(),
    bytes,
    sha256,
    target,
    zoneAnswers: calendar?.source.zoneAnswers ?? {},
  });
}

interface StoredFormer {
  readonly id: CalendarId;
  readonly stored: StoredCalendar;
}

/** The likely earlier file of the same calendar, whose unchanged events need not be read again. */
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
  // Problems name lines of the file, so a file with problems is read as a whole each time.
  if (stored.content.problems.length > 0) return null;
  const bytes = await context.ports.calendars.bytes(id, stored.sha256);
  return bytes && { bytes, content: stored.content };
}
