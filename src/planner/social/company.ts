import type { Handlers } from '../../contract/client';
import type { CatchUpCard } from '../../contract/social/company';
import { endInstant, startDay } from '../../domain/event/occurrence';
import { isSocial } from '../../domain/marking/kind';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { guestsOf, isOn, markedAs, prepOf } from '../agenda/rows';
import { answered } from '../answer';
import { meantPerson } from '../brief/person-in-brief';
import type { PlannerContext } from '../context';
import type { Known, Roster } from '../people/roster';
import { isTelling, toCard } from './catch-up-card';
import { pastEvenings } from './evenings';

/** What is known of those who come, and of earlier evenings (product S3, S4); nothing once the event is over. */
export function createCompanyHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'event.company'> {
  return {
    'event.company': async ({ key }) => {
      const planned = await findPlanned(context, key);
      if (!planned) return noSuchEvent(key);
      await context.parts.learn();
      const isOver = endInstant(planned.occurrence.span, context.zone()) <= context.now();
      const kind = markedAs(context, planned).mark?.kind ?? null;
      if (isOver || planned.archived || !isSocial(kind) || !isOn(context, planned)) {
        return answered({ cards: [], evenings: [] });
      }
      const roster = await rosterNow();
      return answered({
        cards: cardsOf(context, roster, planned),
        evenings: await pastEvenings(context, roster, planned),
      });
    },
  };
}

function cardsOf(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence,
): readonly CatchUpCard[] {
  const form = markedAs(context, planned).mark?.form ?? null;
  const day = startDay(planned.occurrence.span, context.zone());
  const seen = new Set<Known>();
  const cards = guestsOf(context, planned, prepOf(context.edits.plan(), planned).prep)
    .filter(({ answer }) => answer !== 'not-coming')
    .flatMap(({ person, email, name, answer }) => {
      const known = meantPerson(roster, { person, email, name });
      if (!known || seen.has(known)) return [];
      seen.add(known);
      const card = toCard(context, known, { answer, day, form });
      return card ? [card] : [];
    });
  return [...cards.filter(isTelling), ...cards.filter((card) => !isTelling(card))];
}
