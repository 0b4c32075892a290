import type { Handlers } from '../../contract/client';
import { type OwnAddresses, ownAddressesYielding } from '../../domain/people/own-addresses';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';

const nothingToAsk = { offered: [], events: 0 };

/** Which addresses are likely the user's own, until the user has answered (product I13). */
export async function addressesToAsk(context: PlannerContext): Promise<OwnAddresses> {
  const { isOwnerAsked, myEmails } = context.edits.plan().settings;
  if (isOwnerAsked || myEmails.length > 0) return nothingToAsk;
  const calendars = await context.agenda.calendars();
  const steps = ownAddressesYielding(calendars.filter(isOfUser).map(toOwned));
  return runYielding(steps, context.ports.yieldThread);
}

export const createOwnAddressesHandlers = (context: PlannerContext): Pick<Handlers, 'own-addresses.get'> => ({
  'own-addresses.get': async () => answered(await addressesToAsk(context)),
});

/** The people of the sample are invented. */
const isOfUser = ({ source }: LoadedCalendar): boolean => source.kind !== 'sample';

const toOwned = ({ source, series }: LoadedCalendar) => ({
  series,
  hints: [source.name, source.fileName, source.subscription?.address ?? ''],
});
