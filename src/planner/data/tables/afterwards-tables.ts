import type { EventKey } from '../../../domain/event/key';
import { startDay } from '../../../domain/event/occurrence';
import { byDue } from '../../../domain/follow-ups/follow-up';
import { isSaid } from '../../../domain/outcomes/outcome';
import { findPlanned } from '../../agenda/find';
import type { PlannerContext } from '../../context';
import { leadViewsOf } from '../../outcomes/lead-views';
import { atOnce } from '../../pacing/at-once';
import type { NamedBy, Roster } from '../../people/roster';
import type { Table, TableInputs } from './table';
import { moment, tableOf } from './table';

interface EventNamed {
  readonly summary: string;
  readonly day: string | null;
}

/** Entries with the events that they come of. */
async function withEvents<Entry>(
  context: PlannerContext,
  entries: readonly Entry[],
  keyOf: (entry: Entry) => EventKey | null,
): Promise<readonly { readonly entry: Entry; readonly event: EventNamed }[]> {
  const all: { readonly entry: Entry; readonly event: EventNamed }[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    const key = keyOf(entry);
    const planned = key === null ? null : await findPlanned(context, key);
    const event = planned
      ? {
          summary: planned.occurrence.version.summary,
          day: startDay(planned.occurrence.span, context.zone()),
        }
      : { summary: '', day: null };
    all.push({ entry, event });
  }
  return all;
}

/** The name that somebody has now, else as it was typed. */
const nameNow = (roster: Roster, by: NamedBy): string => roster.named(by)?.name ?? by.person;

export async function followUpsTable({ context, roster }: TableInputs): Promise<Table> {
  const followUps = [...context.edits.plan().followUps.values()].toSorted(byDue);
  return tableOf(await withEvents(context, followUps, ({ eventKey }) => eventKey), {
    person: ({ entry }) => nameNow(roster, entry),
    text: ({ entry }) => entry.text,
    due: ({ entry }) => entry.due,
    state: ({ entry }) => entry.state,
    stateSince: ({ entry }) => moment(entry.stateSince),
    event: ({ event }) => event.summary,
    eventDay: ({ event }) => event.day,
    createdAt: ({ entry }) => moment(entry.createdAt),
  });
}

export async function leadsTable({ context, roster }: TableInputs): Promise<Table> {
  return tableOf(await leadViewsOf(context, () => true), {
    kind: ({ kind }) => kind,
    text: ({ text }) => text,
    person: (lead) => nameNow(roster, lead),
    state: ({ state }) => state,
    stateSince: ({ stateSince }) => moment(stateSince),
    event: ({ event }) => event?.summary ?? null,
    eventDay: ({ event }) => event?.day ?? null,
    createdAt: ({ createdAt }) => moment(createdAt),
  });
}

export async function outcomesTable({ context }: TableInputs): Promise<Table> {
  const outcomes = [...context.edits.plan().outcomes].filter(([, outcome]) => isSaid(outcome));
  const all = (await withEvents(context, outcomes, ([key]) => key)).toSorted((one, other) =>
    (one.event.day ?? '').localeCompare(other.event.day ?? ''),
  );
  return tableOf(
    all.map(({ entry: [, outcome], event }) => ({ outcome, event })),
    {
      event: ({ event }) => event.summary,
      eventDay: ({ event }) => event.day,
      worthIt: ({ outcome }) => outcome.worthIt,
      again: ({ outcome }) => outcome.again,
      minutes: ({ outcome }) => outcome.minutes,
      cost: ({ outcome }) => outcome.cost,
      learning: ({ outcome }) => outcome.learning,
    },
  );
}
