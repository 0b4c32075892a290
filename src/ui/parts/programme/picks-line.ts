import type { MyProgrammeView } from '../../../contract/views/programme';
import { msOf } from '../../../domain/programme/same-session';
import type { Instant } from '../../../domain/time/instant';
import type { Format } from '../../../words/format';
import { nextPickText, pickCountsText } from '../../../words/programme/picks';

/** `3 going, 2 maybe · next 10:00 Room A` */
export function picksLine({ picks }: MyProgrammeView, now: Instant, format: Format): string {
  const next = picks.find(({ session, status }) => status.kind !== 'gone' && msOf(session.start) > now);
  const counts = pickCountsText(picks, format);
  return next ? `${counts} · ${nextPickText(next.session, now, format)}` : counts;
}
