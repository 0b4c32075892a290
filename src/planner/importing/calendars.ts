import type { Handlers } from '../../contract/client';
import type { CalendarId } from '../../domain/calendars/calendar';
import { isInUse } from '../../domain/calendars/calendar';
import { parseEventKey } from '../../domain/event/key';
import { withoutEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import { toCalendarView } from './calendar-view';
import type { ImportingContext } from './importing-context';
import { withSource } from './with-source';

/** For the sample, whose marks and preps go with it. Those of a real calendar stay, in case it is imported again. */
function withoutEventsOf(plan: Plan, { series, archived }: LoadedCalendar): Plan {
  const keys = new Set([...series, ...archived].map(({ key }) => key));
  return withoutEvents(plan, (key) => keys.has(parseEventKey(key).series));
}

const find = async (context: ImportingContext, id: CalendarId): Promise<LoadedCalendar | null> =>
  (await context.agenda.calendars()).find(({ source }) => source.id === id) ?? null;

const noSuchCalendar = () => refused('not-found', 'This calendar is no longer there.');

export function createCalendarHandlers(
  context: ImportingContext,
): Pick<Handlers, 'calendars.list' | 'calendar.rename' | 'calendar.remove' | 'calendar.put-back'> {
  const { waiting } = context;
  const toView = (calendar: LoadedCalendar) =>
    toCalendarView(calendar, waiting.ofSubscription(calendar.source.id), context.edits.plan());

  return {
    'calendars.list': async () => answered((await context.agenda.calendars()).map(toView)),

    'calendar.rename': async ({ id, name }) => {
      const calendar = await find(context, id);
      if (!calendar) return noSuchCalendar();
      const made = await context.edits.make({
        label: { code: 'rename-calendar', name },
        change: (plan) => withSource(plan, id, (source) => ({ ...source, name })),
      });
      if (!made.ok) return made;
      const renamed = await find(context, id);
      return renamed ? answered(toView(renamed)) : noSuchCalendar();
    },

    'calendar.remove': async ({ id }) => {
      const calendar = await find(context, id);
      if (!calendar) return noSuchCalendar();
      const { source } = calendar;
      const removedAt = context.now();
      const made = await context.edits.make({
        label: { code: 'remove-calendar', name: source.name },
        change: (plan) =>
          withSource(source.kind === 'sample' ? withoutEventsOf(plan, calendar) : plan, id, (current) => ({
            ...current,
            removedAt,
          })),
      });
      if (!made.ok) return made;
      waiting.dropWith(id);
      return answered(null);
    },

    'calendar.put-back': async ({ id }) => {
      const source = context.edits.plan().calendars.get(id);
      if (!source || isInUse(source) || source.kind === 'sample') return noSuchCalendar();
      const made = await context.edits.make({
        label: { code: 'put-back-calendar', name: source.name },
        change: (plan) => withSource(plan, id, (current) => ({ ...current, removedAt: null })),
      });
      if (!made.ok) return made;
      const returned = await find(context, id);
      return returned ? answered(toView(returned)) : noSuchCalendar();
    },
  };
}
