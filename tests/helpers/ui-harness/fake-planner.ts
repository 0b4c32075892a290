import type { Handlers } from '../../../src/contract/client';
import type { Push, Topic } from '../../../src/contract/push';
import type { AppInfo, CalendarView, DataStatus, FollowUpView } from '../../../src/contract/views/app';
import type { ReviewView } from '../../../src/contract/views/review';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { type EventKey, parseEventKey, seriesEventKey } from '../../../src/domain/event/key';
import { startDay } from '../../../src/domain/event/occurrence';
import { duenessOf, type FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import { isFormOf } from '../../../src/domain/marking/kind';
import { emptyPlan, type Plan } from '../../../src/domain/plan';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { emptyPrep } from '../../../src/domain/prep/prep';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import { failure, success } from '../../../src/domain/result';
import { type FakeEvent, fakeEvents, fakeNow, fakeToday, fakeZone } from './fake-events';
import { fakePlan } from './fake-plan';
import { fakeNewReview, fakeReview } from './fake-review';
import { eventsBetween, rowOf, viewOf, weekOf } from './fake-views';
import type { Story } from './stories';

/** A planner in memory, good enough to look at every screen and to edit what one sees. */
export function createFakePlanner(story: Story, push: (push: Push) => void): Partial<Handlers> {
  let plan: Plan = story === 'empty' ? emptyPlan : fakePlan;
  let past: readonly { readonly label: string; readonly plan: Plan }[] = [];
  let future: typeof past = [];
  let reviews: readonly ReviewView[] = story === 'review' ? [fakeReview, fakeNewReview] : [];
  let status = statusOf(story);

  const tell = (...topics: readonly Topic[]) => push({ kind: 'changed', topics });
  const edit = (label: string, next: Plan, ...topics: readonly Topic[]) => {
    past = [...past, { label, plan }];
    future = [];
    plan = next;
    tell(...topics, 'history');
  };
  const step = (from: typeof past, to: typeof past) => {
    const last = from.at(-1);
    if (!last) return null;
    const other = [...to, { label: last.label, plan }];
    plan = last.plan;
    return { label: last.label, rest: from.slice(0, -1), other };
  };

  return {
    'app.info': async () => success(infoOf(plan, story)),
    'data.status': async () => success(status),
    'data.recover': async () => {
      status = statusOf('full');
      tell('data');
      return success(status);
    },
    'settings.save': async (change) => {
      const settings = { ...plan.settings, ...change } as Plan['settings'];
      edit('changed the settings', { ...plan, settings }, 'settings');
      return success(settings);
    },
    'calendars.list': async () => success(calendarsOf(plan)),
    'calendar.rename': async ({ id, name }) => {
      const source = plan.calendars[id];
      if (!source) return gone;
      edit(`renamed ${source.name}`, withCalendar(plan, id, { ...source, name }), 'calendars');
      return success(viewOfCalendar({ ...source, name }));
    },
    'calendar.remove': async ({ id }) => {
      const source = plan.calendars[id];
      if (!source) return gone;
      edit(`removed ${source.name}`, withCalendar(plan, id, { ...source, removedAt: fakeNow }), 'calendars');
      return success(null);
    },
    'sample.add': async () => {
      edit('added the sample', fakePlan, 'calendars', 'events', 'follow-ups');
      return success({
        ...fakeReview.counts,
        calendarId: 'work' as CalendarId,
        calendarName: 'Sample',
        problems: [],
      });
    },
    'calendar.review': async ({ fileName }) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      if (!fileName.endsWith('.ics')) return failure({ code: 'not-a-calendar', message: 'not a calendar' });
      const review = { ...fakeReview, id: `review-${reviews.length + 1}`, fileName };
      reviews = [...reviews, review];
      tell('reviews');
      return success(review);
    },
    'reviews.list': async () => success(reviews),
    'review.adjust': async ({ reviewId, target, zoneAnswers }) => {
      const review = reviews.find(({ id }) => id === reviewId);
      if (!review) return failure({ code: 'review-expired', message: 'expired' });
      const next: ReviewView = {
        ...review,
        ...(target === undefined ? {} : { target }),
        ...(zoneAnswers === undefined ? {} : { zoneAnswers: zoneAnswers as Record<string, string> }),
      };
      reviews = reviews.map((item) => (item.id === reviewId ? next : item));
      tell('reviews');
      return success(next);
    },
    'calendar.apply': async ({ reviewId, leaveOut }) => {
      const review = reviews.find(({ id }) => id === reviewId);
      if (!review) return failure({ code: 'review-expired', message: 'expired' });
      reviews = reviews.filter(({ id }) => id !== reviewId);
      tell('reviews', 'calendars', 'events');
      return success({
        ...review.counts,
        added: review.counts.added - leaveOut.length,
        calendarId: 'work' as CalendarId,
        calendarName: review.calendarName,
        problems: review.problems,
      });
    },
    'calendar.discard': async ({ reviewId }) => {
      reviews = reviews.filter(({ id }) => id !== reviewId);
      tell('reviews');
      return success(null);
    },
    'events.list': async ({ from, to, kind, calendarId, text = '' }) =>
      success({
        truncated: false,
        events: eventsBetween(plan, from, to)
          .map((event) => rowOf(plan, event))
          .filter((row) => calendarId === undefined || row.calendarId === calendarId)
          .filter((row) => kind === undefined || (row.mark?.kind ?? 'unmarked') === kind)
          .filter((row) => row.summary.toLowerCase().includes(text.toLowerCase())),
      }),
    'event.get': async ({ key }) => {
      const event = eventOf(key);
      return event ? success(viewOf(plan, event)) : gone;
    },
    'event.mark': async ({ keys, scope, kind, form }) => {
      const marks = { ...plan.marks };
      for (const key of keys) {
        const subject = scope === 'series' ? seriesEventKey(parseEventKey(key).series) : key;
        if (kind === null) delete marks[subject];
        else {
          const kept = form === undefined ? (marks[subject]?.form ?? null) : form;
          const fits = kept !== null && isFormOf(kind, kept) ? kept : null;
          marks[subject] = { kind, form: fits, by: 'hand', at: fakeNow };
        }
      }
      edit(
        keys.length === 1 ? 'marked an event' : `marked ${keys.length} events`,
        { ...plan, marks },
        'events',
      );
      return success({ marked: keys.length });
    },
    'prep.save': async ({ key, scope, networking, social }) => {
      const event = eventOf(key);
      if (!event) return gone;
      const subject = scope === 'series' ? seriesEventKey(event.occurrence.seriesKey) : key;
      const before = plan.preps[subject] ?? emptyPrep;
      const prep = {
        networking: networking
          ? { ...(before.networking ?? emptyNetworkingPrep), ...networking }
          : before.networking,
        social: social ? { ...(before.social ?? emptySocialPrep), ...social } : before.social,
      } as typeof before;
      const label = `changed the preparation of ${event.occurrence.version.summary}`;
      edit(label, { ...plan, preps: { ...plan.preps, [subject]: prep } }, 'events');
      return success(viewOf(plan, event));
    },
    'follow-ups.list': async () => success(followUpsOf(plan)),
    'follow-up.save': async ({ id, ...fields }) => {
      const key = id ?? (`f${Object.keys(plan.followUps).length + 1}` as FollowUpId);
      const createdAt = plan.followUps[key]?.createdAt ?? fakeNow;
      const followUps = { ...plan.followUps, [key]: { id: key, createdAt, ...fields } };
      edit('changed a follow-up', { ...plan, followUps }, 'follow-ups', 'events');
      return success({ id: key });
    },
    'follow-up.remove': async ({ id }) => {
      const { [id]: removed, ...followUps } = plan.followUps;
      if (!removed) return gone;
      edit('removed a follow-up', { ...plan, followUps }, 'follow-ups', 'events');
      return success(null);
    },
    'people.list': async () => success([]),
    'week.get': async ({ of }) => success(weekOf(plan, of)),
    'history.get': async () =>
      success({ undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null }),
    'history.undo': async () => {
      const taken = step(past, future);
      if (!taken) return failure({ code: 'nothing-to-undo', message: 'nothing to undo' });
      past = taken.rest;
      future = taken.other;
      tell('calendars', 'events', 'follow-ups', 'settings', 'history');
      return success({ label: taken.label });
    },
    'history.redo': async () => {
      const taken = step(future, past);
      if (!taken) return failure({ code: 'nothing-to-redo', message: 'nothing to redo' });
      future = taken.rest;
      past = taken.other;
      tell('calendars', 'events', 'follow-ups', 'settings', 'history');
      return success({ label: taken.label });
    },
  };
}

const gone = failure({ code: 'not-found', message: 'it is not there' } as const);

const eventOf = (key: EventKey): FakeEvent | undefined => {
  const { series, recurrenceId } = parseEventKey(key);
  return fakeEvents.find(
    ({ occurrence }) =>
      occurrence.seriesKey === series && (recurrenceId === null || occurrence.recurrenceId === recurrenceId),
  );
};

const withCalendar = (plan: Plan, id: CalendarId, source: Plan['calendars'][CalendarId]): Plan => ({
  ...plan,
  calendars: { ...plan.calendars, [id]: source },
});

const viewOfCalendar = (source: Plan['calendars'][CalendarId]): CalendarView => ({
  ...source,
  events: new Set(fakeEvents.filter((event) => event.calendarId === source.id).map(({ uid }) => uid)).size,
  archived: source.id === 'work' ? 2 : 0,
  problems: source.id === 'work' ? 1 : 0,
  damage: null,
});

const calendarsOf = (plan: Plan): readonly CalendarView[] =>
  Object.values(plan.calendars)
    .filter(({ removedAt }) => removedAt === null)
    .map(viewOfCalendar);

const followUpsOf = (plan: Plan): readonly FollowUpView[] =>
  Object.values(plan.followUps).map((followUp) => {
    const event = eventOf(followUp.eventKey);
    return {
      ...followUp,
      dueness: duenessOf(followUp, fakeToday),
      event: {
        summary: event?.occurrence.version.summary ?? '',
        day: event ? startDay(event.occurrence.span, fakeZone) : null,
        calendarId: event?.calendarId ?? null,
      },
    };
  });

const infoOf = (plan: Plan, story: Story): AppInfo => ({
  version: '0.1.0',
  dataFolder: '/home/robin/.config/mingle',
  readOnly: story === 'read-only',
  now: fakeNow,
  today: fakeToday,
  zone: plan.settings.zone ?? fakeZone,
  firstDay: plan.settings.firstDay ?? 1,
  hourCycle: plan.settings.hourCycle ?? 24,
  settings: plan.settings,
});

function statusOf(story: Story): DataStatus {
  const broken =
    story === 'damaged' || story === 'newer-version' || story === 'in-use' || story === 'unreadable';
  return {
    state: broken ? story : 'ready',
    message: '',
    dataFolder: '/home/robin/.config/mingle',
    backup:
      story === 'damaged'
        ? {
            file: '2026-11-24.json',
            at: fakeNow - 86_400_000,
            counts: { calendars: 2, marks: 18, preps: 5, followUps: 8 },
          }
        : null,
  };
}
