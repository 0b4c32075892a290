import type { Handlers } from '../../contract/client';
import { ownAddressesYielding } from '../../domain/people/own-addresses';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';

const nothingToAsk = { offered: [], events: 0 };

/** Which addresses are likely the user's own, until the user has answered (product I13). */
export function createOwnAddressesHandlers(context: PlannerContext): Pick<Handlers, 'own-addresses.get'> {
  return {
    'own-addresses.get': async () => {
      const { isOwnerAsked, myEmails } = context.edits.plan().settings;
      if (isOwnerAsked || myEmails.length > 0) return answered(nothingToAsk);
      const calendars = await context.agenda.calendars();
      const steps = ownAddressesYielding(calendars.filter(isOfUser).map(toOwned));
      return answered(await runYielding(steps, context.ports.yieldThread));
    },
  };
}

/** The people of the sample are invented. */
const isOfUser = ({ source }: LoadedCalendar): boolean => source.kind !== 'sample';

const toOwned = ({ source, series }: LoadedCalendar) => ({
  series,
  hints: [source.name, source.fileName, source.subscription?.address ?? ''],
});
