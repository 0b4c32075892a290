import type { Handlers } from '../contract/client';
import { isOperationName } from '../contract/operation-names';
import { operations } from '../contract/operations';
import type { Push } from '../contract/push';
import type { NoticeView } from '../contract/views/notice';
import type { EventKey } from '../domain/event/key';
import { dayOfInstant } from '../domain/time/zoned-day';
import { createAgenda } from './agenda/agenda';
import { findPlanned } from './agenda/find';
import { createAppHandlers } from './app';
import { createArchiveHandlers } from './archive/archive';
import { createBriefHandlers } from './brief/brief';
import { createJottingHandlers } from './brief/jottings';
import { createContactHandlers } from './contacts/contacts';
import type { PlannerContext } from './context';
import { createDataHandlers } from './data/data';
import { createDebriefHandlers } from './debrief/debrief';
import { createEdits } from './edits';
import { createEventHandlers } from './events/events';
import { createPrepOffersHandlers } from './events/prep-offers';
import { createPrepHandlers } from './events/preps';
import { createSavedViewHandlers } from './events/saved-views';
import { createCarriedHandlers } from './follow-ups/carried';
import { createDraftHandlers } from './follow-ups/drafts';
import { createFollowUpHandlers } from './follow-ups/follow-ups';
import { createTemplateHandlers } from './follow-ups/templates';
import { createDifferencesHandlers } from './import-history/import-differences';
import { createCalendarHandlers } from './importing/calendars';
import { createReadHandlers } from './importing/cancellable-reads';
import type { ImportingContext } from './importing/importing-context';
import { createImportingContext } from './importing/importing-context';
import { createReviewHandlers } from './importing/review/reviews';
import { createSampleHandlers } from './importing/sample';
import { createTakingBackHandlers } from './importing/taking-back';
import { createMarking } from './marking/effective-marks';
import { createMarkHandlers } from './marking/marks';
import { createRuleHandlers } from './marking/rules';
import { createSuggestions } from './marking/suggestions';
import { createTriageHandlers } from './marking/triage';
import { createLeadHandlers } from './outcomes/leads';
import { createOutcomeHandlers } from './outcomes/outcomes';
import { createOwnEventHandlers } from './own-events/own-events';
import { createPaletteHandlers } from './palette/palette';
import { createAnnounceParts } from './parts/announce-parts';
import { createParts } from './parts/parts';
import { createPartHandlers } from './parts/set-part';
import { createCircleHandlers } from './people/circles';
import { createMergeHandlers } from './people/merges';
import { createOwnAddressesHandlers } from './people/own-addresses';
import { createPeopleHandlers } from './people/people';
import { createRosters } from './people/roster';
import type { PlannerPorts } from './ports';
import { createProgrammes } from './programme/programmes';
import { createQuickAddHandlers } from './quick-add/quick-add';
import { createReminders } from './reminders/reminders';
import { createRefit } from './run-sheets/refit';
import { createRunSheetHandlers } from './run-sheets/run-sheets';
import { withTicks } from './run-sheets/ticked';
import { createCompanyHandlers } from './social/company';
import { createSubscriptions } from './subscriptions/subscriptions';
import { createTodayHandlers } from './today/today';
import { createIdeaHandlers } from './week/ideas';
import { createWeekHandlers } from './week/weeks';

/** The operations that need readable data; those that must work without it belong to the host. */
export type PlannerHandlers = Omit<Handlers, 'data.status' | 'data.recover' | 'bug.report'>;

export interface Planner {
  readonly handlers: PlannerHandlers;
  /** Calls `listener` at each change and progress until the returned function is called. */
  subscribe(listener: (push: Push) => void): () => void;
  /** Loads the calendars before the first request, while the host is still opening its page. */
  prepare(): Promise<void>;
  /** Goes through all events for the index of people and the texts of the palette, in small portions, before a page asks. */
  prepareIndexes(): Promise<void>;
  /** Fetches the subscriptions and programmes that are due, for a host's timer. No answer of a server makes it throw. */
  refreshDue(): Promise<void>;
  /** The notification to show now, for a host's timer; what it is about then counts as shown. null for none. */
  remind(): Promise<NoticeView | null>;
}

function createPlannerContext(ports: PlannerPorts, push: (push: Push) => void): PlannerContext {
  const announce: PlannerContext['announce'] = (announcement) => push({ kind: 'changed', ...announcement });
  const { templates } = ports.resources.stepTemplates;
  const edits = createEdits(
    ports.plan,
    ports.clock,
    (announcement) => announceEdit(announcement),
    (before, after) => withTicks(templates, before, after),
  );
  const settings = () => edits.plan().settings;
  const zone = () => ports.zone ?? settings().zone ?? ports.locale.zone;
  const sampleEmails = new Set(ports.resources.samplePlan.myEmails);
  const isMe = (email: string) =>
    email !== '' && (sampleEmails.has(email) || settings().myEmails.includes(email));
  const agenda = createAgenda(ports.plan, ports.calendars, ports.yieldThread);
  const marking = createMarking(edits, zone);
  const today = () => dayOfInstant(ports.clock.now(), zone());
  const find = (key: EventKey) => findPlanned({ agenda, today, zone }, key);
  const parts = createParts({ agenda, marking, isMe, find }, () => ({ plan: edits.plan(), zone: zone() }));
  const announceEdit = createAnnounceParts(
    { agenda, edits, parts, zone, find, reportBug: ports.reportBug },
    announce,
  );
  return {
    ports,
    edits,
    agenda,
    suggestions: createSuggestions(
      { knowledge: ports.resources.knowledge, agenda, yieldThread: ports.yieldThread },
      () => ({
        zone: zone(),
        myEmails: settings().myEmails,
        marks: edits.plan().marks,
        isOn: settings().suggestions,
      }),
    ),
    marking,
    parts,
    announce,
    progress: (progress) => push({ kind: 'progress', ...progress }),
    now: () => ports.clock.now(),
    today,
    zone,
    firstDay: () => settings().firstDay ?? ports.locale.firstDay,
    hourCycle: () => settings().hourCycle ?? ports.locale.hourCycle,
    isMe,
  };
}

/** The operations on people, circles and contacts, and those that know everybody. */
const createHandlersOnPeople = (context: PlannerContext, rosterNow: ReturnType<typeof createRosters>) => ({
  ...createPeopleHandlers(context, rosterNow),
  ...createMergeHandlers(context, rosterNow),
  ...createCircleHandlers(context, rosterNow),
  ...createContactHandlers(context, rosterNow),
  ...createOwnAddressesHandlers(context),
  ...createQuickAddHandlers(context, rosterNow),
  ...createPaletteHandlers(context, rosterNow),
});

/** Calendars as files. */
const createFileHandlers = (importing: ImportingContext) => ({
  ...createCalendarHandlers(importing),
  ...createSampleHandlers(importing),
  ...createReadHandlers(importing),
  ...createReviewHandlers(importing),
  ...createTakingBackHandlers(importing),
});

/** What is shown, said and planned of single events. */
const createHandlersOnEvents = (context: PlannerContext) => ({
  ...createEventHandlers(context),
  ...createArchiveHandlers(context),
  ...createMarkHandlers(context),
  ...createPrepHandlers(context),
  ...createPrepOffersHandlers(context),
  ...createOwnEventHandlers(context),
  ...createPartHandlers(context),
});

/** The handlers, which do `work` before they answer what writes. */
function afterWrites(work: () => Promise<void>, handlers: PlannerHandlers): PlannerHandlers {
  type Handler = (input: unknown) => Promise<unknown>;
  const all = Object.entries(handlers as Readonly<Record<string, Handler>>);
  return Object.fromEntries(
    all.map(([name, handler]): [string, Handler] =>
      isOperationName(name) && operations[name].access === 'write'
        ? [
            name,
            async (input) => {
              const answer = await handler(input);
              await work();
              return answer;
            },
          ]
        : [name, handler],
    ),
  ) as PlannerHandlers;
}

/** The use cases over their ports: one handler for each operation of the contract. */
export function createPlanner(ports: PlannerPorts): Planner {
  const listeners = new Set<(push: Push) => void>();
  const context = createPlannerContext(ports, (push) => {
    for (const listener of listeners) listener(push);
  });
  const importing = createImportingContext(context);
  const subscriptions = createSubscriptions(importing);
  const reminders = createReminders(context);
  const rosterNow = createRosters(context);
  const programmes = createProgrammes(context, rosterNow);
  const onPeople = createHandlersOnPeople(context, rosterNow);
  const refit = createRefit(context);
  return {
    handlers: afterWrites(refit, {
      ...createAppHandlers(context),
      ...createDataHandlers(importing, rosterNow),
      ...createFileHandlers(importing),
      ...createDifferencesHandlers(context),
      ...subscriptions.handlers,
      ...createHandlersOnEvents(context),
      ...createFollowUpHandlers(context),
      ...createCarriedHandlers(context, rosterNow),
      ...createCompanyHandlers(context, rosterNow),
      ...createTemplateHandlers(context),
      ...createDraftHandlers(context, rosterNow),
      ...createOutcomeHandlers(context),
      ...createLeadHandlers(context),
      ...onPeople,
      ...createDebriefHandlers(context, rosterNow),
      ...programmes.handlers,
      ...createRunSheetHandlers(context),
      ...createBriefHandlers(context, rosterNow, programmes.zoneOf),
      ...createJottingHandlers(context),
      ...createRuleHandlers(context),
      ...createTriageHandlers(context),
      ...createSavedViewHandlers(context),
      ...createTodayHandlers(context),
      ...createWeekHandlers(context),
      ...createIdeaHandlers(context, rosterNow),
      ...reminders.handlers,
    }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare: async () => {
      const calendars = await context.agenda.calendars();
      for (const { bounds } of calendars) await bounds(ports.yieldThread);
    },
    prepareIndexes: async () => {
      await onPeople['palette.find']({ text: '', limit: 1 });
    },
    remind: reminders.remind,
    refreshDue: async () => {
      // A bug in one of them must not keep the others from being fetched.
      try {
        await subscriptions.refreshDue();
      } finally {
        await programmes.refreshDue();
        await refit();
      }
    },
  };
}
