import { writeCalendar } from '../../calendar/write/write';
import type { Handlers } from '../../contract/client';
import type { Span } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import { briefMarkdown } from '../../domain/prep/brief';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptySocialPrep } from '../../domain/prep/social';
import { dayOfInstant, toUtcText } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { countsOf } from '../../plan/counts';
import { outgoingPlan } from '../../plan/outgoing';
import type { Agenda, LoadedCalendar } from '../agenda/agenda';
import { findPlanned } from '../agenda/find';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import { eventViewOf } from '../events/events';
import type { ImportingContext } from '../importing/importing-context';

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Kind and form as CATEGORIES, after those the event has. */
function categoriesIn(
  context: PlannerContext,
  calendars: readonly LoadedCalendar[],
): (series: Series) => readonly string[] {
  const homes = new Map(calendars.flatMap((calendar) => calendar.series.map((series) => [series, calendar])));
  return (series) => {
    const calendar = homes.get(series);
    const mark = calendar && context.marking.of({ calendar, series, recurrenceId: null }).mark;
    if (!mark) return [];
    const kinds = mark.kind === 'both' ? ['networking', 'social'] : [mark.kind];
    return [...kinds, ...(mark.form ? [mark.form] : [])].map(capitalised);
  };
}

async function exportIcs(context: PlannerContext, agenda: Agenda, shareSafe: boolean): Promise<string> {
  const calendars = await agenda.calendars();
  return writeCalendar({
    name: 'Mingle',
    series: calendars.flatMap(({ series }) => series),
    zones: Object.assign({}, ...calendars.map(({ zones }) => zones)),
    categoriesOf: categoriesIn(context, calendars),
    now: context.now(),
    shareSafe,
  });
}

async function exportJson(context: PlannerContext, agenda: Agenda, shareSafe: boolean): Promise<string> {
  const calendars = await agenda.calendars();
  const mine = outgoingPlan(context.edits.plan(), shareSafe ? 'shareSafe' : 'full');
  const events = calendars.map(({ source, series, archived, zones }) => ({
    calendar: source.name,
    zones,
    series: shareSafe ? series.map(withoutPeople) : series,
    archived: shareSafe ? [] : archived,
  }));
  return `${JSON.stringify({ mingle: context.ports.app.version, exportedAt: toUtcText(context.now()), plan: mine, calendars: events }, null, 2)}\n`;
}

const bare = { description: '', organizer: null, attendees: [] } as const;
const withoutPeople = (series: Series): Series => ({
  ...series,
  master: series.master && { ...series.master, ...bare },
  overrides: series.overrides.map((override) => ({ ...override, version: { ...override.version, ...bare } })),
});

export function spanText(span: Span, zone: ZoneId): string {
  if (span.kind === 'all-day') return span.start;
  return `${dayOfInstant(span.start, zone)} (${toUtcText(span.start)})`;
}

/** Every event that has a plan, as one text of briefs. */
async function exportMarkdown(context: PlannerContext, shareSafe: boolean): Promise<string> {
  const plan = context.edits.plan();
  const followed = [...plan.followUps.values()].map(({ eventKey }) => eventKey);
  const keys = [...new Set([...plan.preps.keys(), ...followed])];
  const briefs = await Promise.all(
    keys.map(async (key) => {
      const planned = await findPlanned(context, key);
      if (!planned) return '';
      const view = await eventViewOf(context, planned);
      return briefMarkdown({
        title: view.row.summary,
        when: spanText(view.row.span, context.zone()),
        place: view.row.location,
        kind: view.row.mark?.kind ?? null,
        networking: shareSafe ? emptyNetworkingPrep : view.networking,
        social: shareSafe ? emptySocialPrep : view.social,
        guests: shareSafe ? [] : view.guests,
        followUps: shareSafe ? [] : view.followUps,
      });
    }),
  );
  return briefs.filter(Boolean).join('\n');
}

export function createDataHandlers(
  context: ImportingContext,
): Pick<Handlers, 'data.backup' | 'data.backups' | 'data.restore' | 'data.export'> {
  const { backups } = context.ports;
  return {
    'data.backup': async () => toAnswer(await backups.create()),
    'data.backups': async () => {
      const all = await backups.list();
      return all.ok ? answered(all.value) : refused('unreadable', all.error.message);
    },

    'data.restore': async ({ file, preview }) => {
      const read = await backups.read(file);
      if (!read.ok) return toAnswer(read);
      const counts = () => ({ before: countsOf(context.edits.plan()), after: countsOf(read.value) });
      if (preview) return answered(counts());
      // An import under way ends first, and so stands in the backup that leads back.
      return context.exclusively(async () => {
        const restored = counts();
        const safe = await backups.create();
        if (!safe.ok) return toAnswer(safe);
        const saved = await context.ports.plan.update(() => read.value);
        if (!saved.ok) return toAnswer(saved);
        context.edits.forget();
        context.announce({ topics: ['data', 'calendars', 'events', 'follow-ups', 'settings', 'history'] });
        return answered(restored);
      });
    },

    'data.export': async ({ format, shareSafe }) => {
      switch (format) {
        case 'ics':
          return answered({ text: await exportIcs(context, context.agenda, shareSafe) });
        case 'json':
          return answered({ text: await exportJson(context, context.agenda, shareSafe) });
        case 'markdown':
          return answered({ text: await exportMarkdown(context, shareSafe) });
      }
    },
  };
}
