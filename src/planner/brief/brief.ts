import type { Handlers } from '../../contract/client';
import type { BriefView } from '../../contract/views/brief';
import type { EventKey } from '../../domain/event/key';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptySocialPrep } from '../../domain/prep/social';
import type { ZoneId } from '../../domain/time/zone';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, markedAs, prepOf } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { lastTimeOf } from '../outcomes/last-time';
import { wholePlanOf } from '../parts/parts-of';
import type { Roster } from '../people/roster';
import { meantPerson, toPersonInBrief } from './person-in-brief';
import { sessionsOf } from './sessions';
import { briefSteps } from './steps';

/** Gathers what is worth having at hand at an event (product N9). */
export function createBriefHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
  zoneOfProgramme: (key: EventKey) => Promise<ZoneId | null>,
): Pick<Handlers, 'brief.get'> {
  return {
    'brief.get': async ({ key }) => {
      const planned = await findPlanned(context, key);
      if (!planned) return noSuchEvent(key);
      const zone = await zoneOfProgramme(eventKeyOf(planned));
      return answered(await briefOf(context, await rosterNow(), planned, zone));
    },
  };
}

async function briefOf(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence,
  zone: ZoneId | null,
): Promise<BriefView> {
  await context.parts.learn();
  const plan = context.edits.plan();
  const { prep } = prepOf(plan, planned);
  // A part without a plan of its own has that of its whole.
  const whole = prep.networking || prep.social ? null : wholePlanOf(context, plan, planned);
  const { version, span } = planned.occurrence;
  const networking = prep.networking ?? whole?.networking ?? emptyNetworkingPrep;
  return {
    key: eventKeyOf(planned),
    title: version.summary,
    span,
    place: version.location,
    kind: markedAs(context, planned).mark?.kind ?? null,
    planOf: whole?.key ?? eventKeyOf(planned),
    networking,
    social: prep.social ?? whole?.social ?? emptySocialPrep,
    people: networking.mustMeets.map((one) => ({
      ...one,
      known: toPersonInBrief(context, meantPerson(roster, one)),
    })),
    guests: guestsOf(context, planned, prep).map(({ id, name, email, person, answer }) => {
      const known = meantPerson(roster, { person, email, name });
      const { food = '', children = '' } = known?.person ?? {};
      return { id, name: name || email, answer, food, children };
    }),
    zone: zone === context.zone() ? null : zone,
    sessions: await sessionsOf(context, planned, zone ?? context.zone()),
    steps: briefSteps(context, planned),
    lastTime: await lastTimeOf(context, planned),
  };
}
