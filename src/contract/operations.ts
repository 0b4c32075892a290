import { z } from 'zod';
import { saidNatures } from '../domain/calendars/nature';
import type { EventKey } from '../domain/event/key';
import type { RuleId } from '../domain/rules/rule';
import type { SavedView, ViewId } from '../domain/saved-views/saved-view';
import type { Settings } from '../domain/settings/settings';
import { briefOperations } from './brief-operations';
import type { BugId } from './bug-trace';
import { contactOperations } from './contact-operations';
import { debriefOperations } from './debrief-operations';
import { exportOptions } from './export/export-options';
import type { ExportPreview, ExportView } from './export/export-view';
import { followUpOperations } from './follow-up-operations';
import { read, write } from './operation';
import { outcomeOperations } from './outcome-operations';
import { ownEventOperations } from './own-event-operations';
import { paletteOperations } from './palette/palette-operations';
import { peopleOperations } from './people-operations';
import { programmeOperations } from './programme-operations';
import { quickAddOperations } from './quick-add/quick-add-operations';
import { reminderOperations } from './reminder-operations';
import { runSheetOperations } from './run-sheets/run-sheet-operations';
import {
  calendarId,
  day,
  eventKey,
  form,
  importId,
  itemId,
  kind,
  line,
  newsId,
  ruleId,
  viewId,
  zone,
} from './schemas/basic';
import { bugTrace } from './schemas/bug-trace';
import { content, fileName, reviewId } from './schemas/file';
import { networkingSections, socialSections } from './schemas/prep';
import { recordOf } from './schemas/record';
import { conditions, ruleWords } from './schemas/rule';
import { settings } from './schemas/settings';
import { templateOperations } from './template-operations';
import type { AppInfo } from './views/app';
import type { ArchivedEvent } from './views/archive';
import type { CalendarView } from './views/calendar';
import type { BackupView, DataStatus, RestoreView } from './views/data';
import type { Edited, HistoryStep, HistoryView } from './views/edit';
import type { EventList, EventView, MarkResult, SeriesStates } from './views/event';
import type { DifferencesPage, ImportView } from './views/import';
import type { OwnAddressesView } from './views/own-addresses';
import type { ApplyResult, RefreshResult, ReviewedEvent, ReviewPage, ReviewSummary } from './views/review';
import type { RuleTrial, RuleView } from './views/rule';
import type { TodayView } from './views/today';
import type { TriageView } from './views/triage';
import { weekOperations } from './week/week-operations';

const nothing = z.object({});
const address = z.string().min(1).max(4_000);
const everyMinutes = z
  .number()
  .int()
  .min(15)
  .max(60 * 24 * 366)
  .nullable();
const viewName = z.string().trim().min(1).max(100);
const scope = z.enum(['series', 'occurrence']);
const zoneAnswers = recordOf(zone, 500);

/**
 * The contract. IPC channels, HTTP routes, the client's methods and the list that tests must cover are computed from it.
 * Every answer can also be a `Failure`.
 */
export const operations = {
  'app.info': read(nothing).returns<AppInfo>(),
  /** Writes a bug of the page to the log; answers with its id there. */
  'bug.report': write(z.object({ trace: bugTrace })).returns<{ readonly id: BugId }>(),
  'settings.save': write(settings.partial()).returns<Settings>(),

  'data.status': read(nothing).returns<DataStatus>(),
  /**
   * Ends a `damaged` state. `backup`: continues with the backup `file` or, without it, with what `data.status` calls
   * `readable`; `file`: with what the plan's own files still hold; `nothing`: with an empty plan. Damaged files go to
   * quarantine.
   */
  'data.recover': write(
    z.object({ from: z.enum(['backup', 'file', 'nothing']), file: fileName.optional() }),
  ).returns<DataStatus>(),
  'data.backup': write(nothing).returns<BackupView>(),
  'data.backups': read(nothing).returns<readonly BackupView[]>(),
  /**
   * Without `preview`, the current data is backed up, and what the user made is replaced by that of the backup. Calendars stay
   * as they were imported. `asItIs`: also by a backup whose checksum does not fit. Damaged data is replaced as by
   * `data.recover`.
   */
  'data.restore': write(
    z.object({ file: fileName, preview: z.boolean(), asItIs: z.boolean().optional() }),
  ).returns<RestoreView>(),
  'data.export': read(exportOptions).returns<ExportView>(),
  /** The beginning and the counts of what `data.export` answers to the same. */
  'data.preview': read(exportOptions).returns<ExportPreview>(),

  'calendars.list': read(nothing).returns<readonly CalendarView[]>(),
  'calendar.rename': write(z.object({ id: calendarId, name: line.min(1) })).returns<CalendarView>(),
  'calendar.remove': write(z.object({ id: calendarId })).returns<null>(),
  /** Brings a removed calendar back as it was. */
  'calendar.put-back': write(z.object({ id: calendarId })).returns<CalendarView>(),
  'sample.add': write(nothing).returns<ApplyResult>(),

  /** Reads a file and compares it with the calendars; changes nothing yet. `progress` and `read.cancel` refer to `readId`. */
  'calendar.review': write(
    z.object({ fileName, content, readId: itemId.optional() }),
    'file',
  ).returns<ReviewSummary>(),
  /** Aborts the reading with this id, which then answers `cancelled`. */
  'read.cancel': write(z.object({ readId: itemId })).returns<null>(),
  'reviews.list': read(nothing).returns<readonly ReviewSummary[]>(),
  /** A review with one page of its items, beginning at index `from`. */
  'review.get': read(z.object({ reviewId, from: z.number().int().min(0) })).returns<ReviewPage>(),
  /** One event of a review; `key` is that of its item. */
  'review.event': read(z.object({ reviewId, key: eventKey })).returns<ReviewedEvent>(),
  /**
   * Compares the file with another calendar (null: a new one), as a file of another nature (null: as it seems to be), or with
   * these zones named besides the calendar's own.
   */
  'review.adjust': write(
    z.object({
      reviewId,
      target: calendarId.nullable().optional(),
      nature: z.enum(saidNatures).nullable().optional(),
      zoneAnswers: zoneAnswers.optional(),
    }),
  ).returns<ReviewSummary>(),
  /** `leaveOut`: keys of the items that stay unchanged; when absent, the items that the review proposes to leave out. */
  'calendar.apply': write(
    z.object({ reviewId, leaveOut: z.array(z.string().max(20_000)).max(200_000).optional() }),
    'list',
  ).returns<ApplyResult>(),
  'calendar.discard': write(z.object({ reviewId })).returns<null>(),

  /** Every import, newest first. */
  'imports.list': read(nothing).returns<readonly ImportView[]>(),
  /** What an import brought, with one page of its items, beginning at index `from`. */
  'import.differences': read(
    z.object({ id: importId, from: z.number().int().min(0) }),
  ).returns<DifferencesPage>(),
  /** Restores a calendar to its state before its last import; marks and preps stay. */
  'import.take-back': write(z.object({ id: importId })).returns<ImportView>(),
  'import.put-back': write(z.object({ id: importId })).returns<ImportView>(),

  /** Fetches an address (https, http, webcal) and opens a review. Without `everyMinutes` the feed's own interval holds. */
  'subscription.review': write(
    z.object({ address, everyMinutes: everyMinutes.optional(), readId: itemId.optional() }),
  ).returns<ReviewSummary>(),
  /** `everyMinutes`: the interval of unattended refreshes; null for none. */
  'subscription.save': write(z.object({ id: calendarId, everyMinutes })).returns<CalendarView>(),
  /**
   * Fetches it now and applies the result. If that would drop most of the calendar, or names an unknown zone, a review waits
   * for the user instead. A result that the user has refused waits again; with `unasked`, as from a timer, it stays refused.
   */
  'subscription.refresh': write(
    z.object({ id: calendarId, unasked: z.boolean().optional() }),
  ).returns<RefreshResult>(),

  /** Occurrences that overlap [from, to), by start; at most 366 × 40 days per call. */
  'events.list': read(
    z.object({
      from: day,
      to: day,
      kind: kind.or(z.literal('unmarked')).optional(),
      calendarId: calendarId.optional(),
      /** Each word occurs in title, place, purpose or people, as `events.find` takes them. */
      text: line.optional(),
      /** A name or an address: of a guest, the organiser, or a person planned as guest or must-meet. */
      person: line.optional(),
      /** Each meeting once, although several calendars have it. */
      distinct: z.boolean().optional(),
      /** With what clashes among them. */
      clashes: z.boolean().optional(),
    }),
  ).returns<EventList>(),
  /**
   * Occurrences in [from, to) that have the words of `text` only together with their people: guests, organiser, must-meets,
   * who brings something, whom a follow-up is for. Those whose rows show all the words are left out.
   */
  'events.find': read(z.object({ text: line, from: day, to: day })).returns<{
    readonly keys: readonly EventKey[];
  }>(),
  /** The row states of these events' series in [from, to), with which a page patches its rows after an edit. */
  'events.states': read(z.object({ keys: z.array(eventKey).min(1).max(2_000), from: day, to: day })).returns<
    readonly SeriesStates[]
  >(),
  /** What left the calendars in use, newest first; with `text`, those with it in title, place or purpose. */
  'archive.list': read(z.object({ text: line.optional() })).returns<readonly ArchivedEvent[]>(),
  'event.get': read(z.object({ key: eventKey })).returns<EventView>(),
  /** `kind: null` removes the mark. With scope `series`, an occurrence's own mark is replaced by its series' mark. */
  'event.mark': write(
    z.object({
      keys: z.array(eventKey).min(1).max(100_000),
      scope,
      kind: kind.nullable(),
      form: form.nullable().optional(),
    }),
    'list',
  ).returns<MarkResult>(),
  /**
   * Says what events are part of. `of: null`: of none, whatever they look like; without it, as Mingle tells by itself. An event
   * that would be part of its own part is refused with `part-of-itself`.
   */
  'part.set': write(
    z.object({ keys: z.array(eventKey).min(1).max(1_000), of: eventKey.nullable().optional() }),
  ).returns<Edited>(),
  /** Marks all events as proposed, in one edit. */
  'suggestions.accept': write(
    z.object({
      scope,
      proposals: z
        .array(z.object({ keys: z.array(eventKey).min(1).max(100_000), kind, form: form.nullable() }))
        .min(1)
        .max(100),
    }),
    'list',
  ).returns<MarkResult>(),

  /** In the order in which they are tried: the first one that fits decides. */
  'rules.list': read(nothing).returns<readonly RuleView[]>(),
  /** A new rule comes last. */
  'rule.save': write(ruleWords.extend({ id: ruleId.nullable() })).returns<Edited & { readonly id: RuleId }>(),
  'rule.remove': write(z.object({ id: ruleId })).returns<null>(),
  'rules.order': write(z.object({ ids: z.array(ruleId).max(1_000) })).returns<null>(),
  /** What a rule with these conditions would mark; `id` names the rule that it would replace. */
  'rule.try': read(z.object({ id: ruleId.nullable(), conditions })).returns<RuleTrial>(),

  /** In the order in which they were first saved. */
  'saved-views.list': read(nothing).returns<readonly SavedView[]>(),
  /** Saves the table's filters under a name; replaces an existing view of that name. */
  'saved-view.save': write(z.object({ name: viewName, query: z.string().max(4_000) })).returns<{
    readonly id: ViewId;
  }>(),
  'saved-view.remove': write(z.object({ id: viewId })).returns<null>(),

  /** Which addresses are likely the user's own; nothing once they have answered, by `settings.save`. */
  'own-addresses.get': read(nothing).returns<OwnAddressesView>(),

  /** Unmarked events in [from, to), else of the two years around today, in groups to decide on at once. */
  'triage.get': read(z.object({ from: day.optional(), to: day.optional() })).returns<TriageView>(),

  /**
   * Replaces each given section as a whole, for the series or for this occurrence. `base`: what the page had of these sections
   * when the user began to change them; where the plan has something else by now, nothing is saved: `changed-elsewhere`.
   */
  'prep.save': write(
    z.object({
      key: eventKey,
      scope,
      networking: networkingSections.optional(),
      social: socialSections.optional(),
      base: z
        .object({ networking: networkingSections.optional(), social: socialSections.optional() })
        .optional(),
    }),
  ).returns<EventView>(),

  ...followUpOperations,
  ...templateOperations,
  ...outcomeOperations,
  ...peopleOperations,
  ...reminderOperations,
  ...contactOperations,
  ...ownEventOperations,
  ...quickAddOperations,
  ...paletteOperations,
  ...debriefOperations,
  ...programmeOperations,
  ...runSheetOperations,
  ...briefOperations,
  ...weekOperations,

  'today.get': read(nothing).returns<TodayView>(),
  /** Puts news away for good; ids that are no longer there are ignored. */
  'news.dismiss': write(z.object({ ids: z.array(newsId).min(1).max(1_000) })).returns<Edited>(),

  'history.get': read(nothing).returns<HistoryView>(),
  'history.undo': write(nothing).returns<HistoryStep>(),
  'history.redo': write(nothing).returns<HistoryStep>(),
};
