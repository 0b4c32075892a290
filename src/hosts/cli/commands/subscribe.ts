import { intervalText } from '../../../words/interval';
import type { IntervalName } from '../arguments';
import { sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { CommandFailure } from '../failure';
import type { ZoneFor } from '../zone-answers';
import { createZoneAnswers } from '../zone-answers';
import { importText } from './import';
import { applyReview } from './import-result';

export interface SubscribeOptions {
  readonly every?: IntervalName;
  readonly zoneFor: ZoneFor;
}

const minutesOf: Readonly<Record<IntervalName, number | null>> = {
  hour: 60,
  '6-hours': 360,
  day: 1440,
  week: 10_080,
  never: null,
};

/** `mingle subscribe ADDRESS`: fetches and applies now, and then at the interval. No output contains the address. */
export async function subscribeTo(
  context: CommandContext,
  address: string,
  { every, zoneFor }: SubscribeOptions,
): Promise<void> {
  await context.withPlanner('write', async (planner) => {
    const interval = every === undefined ? {} : { everyMinutes: minutesOf[every] };
    const read = await planner.ask('subscription.review', { address, ...interval });
    const zones = createZoneAnswers(zoneFor);
    const review = await zones.giveTo(planner, read);
    if (!review.subscription)
      throw new CommandFailure({ code: 'bug', message: 'No subscription came of it' });
    const { host: server, isEncrypted: encrypted, everyMinutes } = review.subscription;
    const applied = await applyReview(planner, review);
    const { calendar, added, changed, gone, same, unreadable, problems } = applied;
    const counts = { added, changed, gone, same, unreadable };
    context.print({ calendar, server, encrypted, everyMinutes, ...counts, problems }, () =>
      importText(applied, context.format),
    );
    sayProblems(context, problems);
    zones.sayUnused(context);
    if (!encrypted) {
      context.words(
        `${server} is asked over http: anyone on the way can read this calendar and change it. Use its https address if it has one.`,
      );
    }
    context.words(
      everyMinutes === null
        ? `It is fetched from ${server} when you ask: mingle refresh.`
        : `It is fetched from ${server} again ${intervalText(everyMinutes, context.format)} while Mingle is open.`,
    );
  });
}
