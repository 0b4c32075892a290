import { z } from 'zod';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { ImportId } from '../../domain/calendars/import-record';
import type { SaidId } from '../../domain/debrief/said';
import type { EventKey, Uid } from '../../domain/event/key';
import type { WallTime } from '../../domain/event/series';
import { isWallTime } from '../../domain/event/series';
import type { TemplateId } from '../../domain/follow-ups/draft-template';
import type { FollowUpId } from '../../domain/follow-ups/follow-up';
import type { JottingId } from '../../domain/jottings/jotting';
import { forms, kinds } from '../../domain/marking/kind';
import type { NewsId } from '../../domain/news/event-news';
import type { LeadId } from '../../domain/outcomes/lead';
import type { OwnEventId } from '../../domain/own-events/own-event';
import type { CircleId } from '../../domain/people/circle';
import type { MergeId } from '../../domain/people/merge';
import type { PersonId } from '../../domain/people/person';
import type { FriendPicksId, PickId } from '../../domain/programme/pick';
import type { RuleId } from '../../domain/rules/rule';
import type { TemplateName } from '../../domain/run-sheets/template';
import type { ViewId } from '../../domain/saved-views/saved-view';
import type { Day } from '../../domain/time/day';
import { isDay } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';

/** A line of text a person typed. */
export const line = z.string().max(500);
/** A few paragraphs a person typed. */
export const text = z.string().max(20_000);
/** An id for one item of a list, created by the page or the host. */
export const itemId = z.string().min(1).max(64);
export const email = z.string().max(320);

export const day = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'a day is written YYYY-MM-DD',
);
export const zone = z.custom<ZoneId>(
  (value) => typeof value === 'string' && parseZone(value) !== null,
  'a time zone is named like Europe/Berlin',
);
export const instant = z.number().int().min(-8.64e15).max(8.64e15);

/** A time of day without zone, to the minute. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM');

/** A wall time without zone, to the second. */
export const wallTime = z.custom<WallTime>(
  (value) => typeof value === 'string' && isWallTime(value),
  'a wall time is written YYYY-MM-DDTHH:MM:SS',
);

const branded = <Id extends string>(name: string, max: number) =>
  z.custom<Id>(
    (value) => typeof value === 'string' && value.length > 0 && value.length <= max,
    `${name} is a text of 1 to ${max} characters`,
  );
export const eventKey = branded<EventKey>('an event key', 20_000);
export const uid = branded<Uid>('a UID', 20_000);
export const calendarId = branded<CalendarId>('a calendar id', 64);
export const importId = branded<ImportId>('an import id', 64);
export const ruleId = branded<RuleId>('a rule id', 64);
export const newsId = branded<NewsId>('a news id', 64);
export const viewId = branded<ViewId>('a view id', 64);
export const personId = branded<PersonId>('a person id', 64);
export const circleId = branded<CircleId>('a circle id', 64);
export const mergeId = branded<MergeId>('a merge id', 64);
export const ownEventId = branded<OwnEventId>('an id of an own event', 64);
export const leadId = branded<LeadId>('a lead id', 64);
export const saidId = branded<SaidId>('an id of what was said', 64);
export const templateId = branded<TemplateId>('a template id', 64);
export const pickId = branded<PickId>('a pick id', 64);
export const friendPicksId = branded<FriendPicksId>('an id of picks of a friend', 64);
export const jottingId = branded<JottingId>('a jotting id', 64);
export const templateName = branded<TemplateName>('a name of a template', 64);
export const followUpId = branded<FollowUpId>('a follow-up id', 64);

export const kind = z.enum(kinds);
export const form = z.enum(forms as [(typeof forms)[number], ...(typeof forms)[number][]]);
