import { wordsOfPerson } from '../../calendar/write/name-words';
import type { TextToShare } from '../../calendar/write/redact';
import type { Sharing } from '../../calendar/write/share-safe';
import { peopleOf } from '../../calendar/write/share-safe';
import type { ExportOptions } from '../../contract/export/export-options';
import { overlapping, startInstant } from '../../domain/event/occurrence';
import { emptyOutcome } from '../../domain/outcomes/outcome';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptySocialPrep } from '../../domain/prep/social';
import { createFormat } from '../../words/format';
import { prepMarkdown } from '../../words/prep/prep-markdown';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { eventViewOf } from '../events/events';
import { isOfKinds, spanWindow } from './chosen-events';

type EventChoice = Pick<ExportOptions, 'kinds' | 'own' | 'from' | 'to'>;

export interface WrittenBriefs {
  readonly text: string;
  readonly events: readonly PlannedOccurrence[];
}

/** The preps of all events with a prep, an outcome, steps or a follow-up, by their start, as one text; empty when there are none. */
export async function exportMarkdown(
  context: PlannerContext,
  sharing: Sharing | null,
  choice: EventChoice,
): Promise<WrittenBriefs> {
  const plan = context.edits.plan();
  const format = createFormat({
    locale: context.ports.locale.tag,
    zone: context.zone(),
    hourCycle: context.hourCycle(),
  });
  const followed = [...plan.followUps.values()].flatMap(({ eventKey }) => eventKey ?? []);
  const keys = [
    ...new Set([...plan.preps.keys(), ...plan.outcomes.keys(), ...plan.runSheets.keys(), ...followed]),
  ];
  const found = await Promise.all(keys.map((key) => findPlanned(context, key)));
  const start = ({ occurrence }: PlannedOccurrence) => startInstant(occurrence.span, context.zone());
  const events = found
    .filter((planned) => planned !== null)
    .filter((planned) => isChosen(context, planned, choice))
    .toSorted((a, b) => start(a) - start(b));
  const briefs = await Promise.all(
    events.map(async (planned) => {
      const view = await eventViewOf(context, planned);
      const ownWords = new Set(sharing ? peopleOf(planned.series).flatMap(wordsOfPerson) : []);
      const redact = (text: string, kind: TextToShare['kind']): string =>
        sharing ? sharing.redact(text, { kind, ownWords }) : text;
      return prepMarkdown(
        {
          title: redact(view.row.summary, 'title'),
          span: view.row.span,
          place: redact(view.row.location, 'place'),
          kind: view.row.mark?.kind ?? null,
          networking: sharing ? emptyNetworkingPrep : view.networking,
          social: sharing ? emptySocialPrep : view.social,
          guests: sharing ? [] : view.guests,
          steps: sharing ? [] : (view.runSheet?.steps ?? []),
          followUps: sharing ? [] : view.followUps,
          outcome: sharing ? emptyOutcome : view.outcome,
          leads: sharing ? [] : view.leads,
          lastTime: sharing ? null : view.lastTime,
        },
        format,
      );
    }),
  );
  const text = briefs.join('\n');
  return { text, events };
}

function isChosen(context: PlannerContext, planned: PlannedOccurrence, choice: EventChoice): boolean {
  const { calendar, occurrence } = planned;
  if (choice.own && calendar.source.id !== ownCalendar.id) return false;
  const window = spanWindow(context, choice);
  if (window && !overlapping(window)(occurrence.span)) return false;
  return isOfKinds(markedAs(context, planned).mark?.kind ?? null, choice.kinds);
}
