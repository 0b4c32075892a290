import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { ApplyResult } from '../../contract/views/review';
import type { EventKey } from '../../domain/event/key';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import type { Mark } from '../../domain/marking/mark';
import { createMutex } from '../../domain/mutex';
import { sampleMonday, shiftSample } from '../../domain/sample/shift';
import type { Day } from '../../domain/time/day';
import { addDays, startOfWeek } from '../../domain/time/day';
import type { PlannerContext } from '../context';
import type { ImportingContext } from './importing-context';
import { applyReview } from './outcome/apply-review';
import { readReview } from './review/read-review';

const fileName = 'sample.ics';

/** The Monday of the current week, whichever day the user's weeks start on. */
const thisMonday = (context: PlannerContext): Day =>
  addDays(startOfWeek(context.today(), context.firstDay()), (8 - context.firstDay()) % 7);

/** Adds the sample's marks, preps and follow-ups, except where the user already has some for the same key. */
function addSamplePlan(context: PlannerContext) {
  const { marks, preps, followUps } = context.ports.resources.samplePlan;
  const at = context.now();
  const entriesOf = <Key extends string, Entry>(entries: Readonly<Record<Key, Entry>>) =>
    Object.entries(entries) as [Key, Entry][];
  return context.ports.plan.update((plan) => ({
    ...plan,
    marks: plan.marks.with(
      entriesOf(marks)
        .filter(([key]) => !plan.marks.has(key))
        .map(([key, mark]): [EventKey, Mark] => [key, { ...mark, by: 'hand', at }]),
    ),
    preps: plan.preps.with(entriesOf(preps).filter(([key]) => !plan.preps.has(key))),
    followUps: plan.followUps.with(
      entriesOf(followUps)
        .filter(([id]) => !plan.followUps.has(id))
        .map(([id, { dueInDays, ...said }]): [FollowUpId, FollowUp] => [
          id,
          {
            ...said,
            id,
            personId: null,
            due: addDays(context.today(), dueInDays),
            state: 'to-do',
            stateSince: at,
            step: null,
            createdAt: at,
          },
        ]),
    ),
  }));
}

async function addSample(context: ImportingContext): Promise<Answer<ApplyResult>> {
  const ics = shiftSample(context.ports.resources.sampleIcs, sampleMonday, thisMonday(context));
  const present = (await context.agenda.calendars()).find(({ source }) => source.kind === 'sample');
  const bytes = new TextEncoder().encode(ics);
  const target = present ? { target: present.source.id } : {};
  const opened = await readReview(context, { fileName, bytes, ...target });
  if (!opened.ok) return opened;
  // First what is planned: pages that hear of the calendar must not show its events bare.
  const planned = await addSamplePlan(context);
  if (!planned.ok) return planned;
  const applied = await applyReview(context, { review: opened.value, leaveOut: new Set(), kind: 'sample' });
  if (!applied.ok) return applied;
  context.announce({ topics: ['events', 'follow-ups'] });
  return applied;
}

/** The sample calendar of the first start (product I9). */
export function createSampleHandlers(context: ImportingContext): Pick<Handlers, 'sample.add'> {
  // Serialised: a concurrent second request must find the calendar that the first one adds.
  const exclusively = createMutex();
  return { 'sample.add': () => exclusively(() => addSample(context)) };
}
