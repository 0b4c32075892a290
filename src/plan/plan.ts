import type { CountedSlice } from '../contract/views/data';
import type { CalendarId, CalendarSource } from '../domain/calendars/calendar';
import type { ImportId, ImportRecord } from '../domain/calendars/import-record';
import type { Said, SaidId } from '../domain/debrief/said';
import type { EventKey } from '../domain/event/key';
import type { DraftTemplate, TemplateId } from '../domain/follow-ups/draft-template';
import type { FollowUp, FollowUpId } from '../domain/follow-ups/follow-up';
import type { Happened } from '../domain/happened/happened';
import { ImmutableMap } from '../domain/immutable-map';
import type { Jotting, JottingId } from '../domain/jottings/jotting';
import type { Marks } from '../domain/marking/mark';
import type { EventNews, NewsId } from '../domain/news/event-news';
import type { Lead, LeadId } from '../domain/outcomes/lead';
import type { Outcome } from '../domain/outcomes/outcome';
import type { OwnEvent, OwnEventId } from '../domain/own-events/own-event';
import type { Part } from '../domain/parts/part';
import type { Circle, CircleId } from '../domain/people/circle';
import type { ContactCard } from '../domain/people/contact-card';
import type { Merge, MergeId } from '../domain/people/merge';
import type { Person, PersonId } from '../domain/people/person';
import type { Prep } from '../domain/prep/prep';
import type { FriendPicks, FriendPicksId, Pick, PickId } from '../domain/programme/pick';
import type { ProgrammeSource } from '../domain/programme/programme-source';
import type { Reminded } from '../domain/reminders/reminded';
import type { Rules } from '../domain/rules/rule';
import type { RunSheet } from '../domain/run-sheets/run-sheet';
import type { RunSheetTemplate, TemplateName } from '../domain/run-sheets/template';
import type { SavedViews } from '../domain/saved-views/saved-view';
import type { Settings } from '../domain/settings/settings';
import type { AnySlice, SliceOf } from './slice';
import { calendars } from './slices/calendars';
import { circles } from './slices/circles';
import { contactCards } from './slices/contact-cards';
import { followUps } from './slices/follow-ups';
import { imports } from './slices/imports';
import { jottings } from './slices/jottings';
import { leads } from './slices/leads';
import { marks } from './slices/marks';
import { merges } from './slices/merges';
import { news } from './slices/news';
import { outcomes } from './slices/outcomes';
import { ownEvents } from './slices/own-events';
import { parts } from './slices/parts';
import { people } from './slices/people';
import { preps } from './slices/preps';
import { friendPicks } from './slices/programme/friend-picks';
import { picks } from './slices/programme/picks';
import { programmes } from './slices/programme/programmes';
import { reminded } from './slices/reminded';
import { rules } from './slices/rules';
import { runSheetTemplates } from './slices/run-sheet-templates';
import { runSheets } from './slices/run-sheets';
import { said } from './slices/said';
import { savedViews } from './slices/saved-views';
import { settings } from './slices/settings';
import { templates } from './slices/templates';
import { happened } from './slices/week/happened';

/** Everything the user made. Imported events are stored apart from it. */
export interface Plan {
  readonly calendars: ImmutableMap<CalendarId, CalendarSource>;
  /** Oldest first. */
  readonly imports: ImmutableMap<ImportId, ImportRecord>;
  readonly marks: Marks;
  readonly preps: ImmutableMap<EventKey, Prep>;
  readonly followUps: ImmutableMap<FollowUpId, FollowUp>;
  readonly people: ImmutableMap<PersonId, Person>;
  readonly circles: ImmutableMap<CircleId, Circle>;
  readonly merges: ImmutableMap<MergeId, Merge>;
  /** By the person that the card became. */
  readonly contactCards: ImmutableMap<PersonId, ContactCard>;
  readonly ownEvents: ImmutableMap<OwnEventId, OwnEvent>;
  readonly outcomes: ImmutableMap<EventKey, Outcome>;
  readonly happened: ImmutableMap<EventKey, Happened>;
  readonly leads: ImmutableMap<LeadId, Lead>;
  readonly said: ImmutableMap<SaidId, Said>;
  readonly templates: ImmutableMap<TemplateId, DraftTemplate>;
  /** By the event that is or is not a part of another. */
  readonly parts: ImmutableMap<EventKey, Part>;
  readonly programmes: ImmutableMap<EventKey, ProgrammeSource>;
  readonly picks: ImmutableMap<PickId, Pick>;
  readonly friendPicks: ImmutableMap<FriendPicksId, FriendPicks>;
  readonly runSheets: ImmutableMap<EventKey, RunSheet>;
  readonly runSheetTemplates: ImmutableMap<TemplateName, RunSheetTemplate>;
  readonly jottings: ImmutableMap<JottingId, Jotting>;
  readonly news: ImmutableMap<NewsId, EventNews>;
  readonly rules: Rules;
  readonly savedViews: SavedViews;
  readonly settings: Settings;
  readonly reminded: Reminded;
}

export type SliceName = keyof Plan;

/**
 * The only table of the plan's slices. Diff, undo, key moves, removal with a calendar, counts, exports, pushes and the
 * schema of the data file are computed from it, so a new slice is a line in `Plan`, a file in `slices/` and a line here.
 */
const table: {
  readonly [Name in SliceName]: SliceOf<Plan[Name], Name extends CountedSlice ? true : false>;
} = {
  calendars,
  imports,
  marks,
  preps,
  followUps,
  people,
  circles,
  merges,
  contactCards,
  ownEvents,
  outcomes,
  happened,
  leads,
  said,
  templates,
  parts,
  programmes,
  picks,
  friendPicks,
  runSheets,
  runSheetTemplates,
  jottings,
  news,
  rules,
  savedViews,
  settings,
  reminded,
};

/** The same table, typed for code that treats all slices alike. */
export const slices: Readonly<Record<SliceName, AnySlice>> = table;

export const sliceNames = Object.keys(table) as readonly SliceName[];

/** A plan with the value of each slice computed by `valueIn`. */
export const toPlan = (valueIn: (name: SliceName, slice: AnySlice) => unknown): Plan =>
  // The table has exactly the keys of `Plan`. The caller has to give each slice a value of its own type.
  Object.fromEntries(sliceNames.map((name) => [name, valueIn(name, slices[name])])) as Record<
    SliceName,
    unknown
  > as Plan;

export const emptyPlan: Plan = toPlan((_, slice) =>
  slice.shape === 'map' ? ImmutableMap.of() : slice.defaults,
);

/** The plan as plain objects, for JSON. */
export const toPlainPlan = (plan: Plan): Readonly<Record<SliceName, unknown>> =>
  Object.fromEntries(
    sliceNames.map((name) => {
      const value: unknown = plan[name];
      return [name, value instanceof ImmutableMap ? value.toJSON() : value];
    }),
  ) as Record<SliceName, unknown>;
