import type { ImportId } from '../../domain/calendars/import-record';
import type { EventKey } from '../../domain/event/key';
import type { NewsChange, NewsId, StartTime } from '../../domain/news/event-news';
import type { ProgressItem } from '../../domain/prep/progress';
import type { Phase } from '../../domain/today/phase';
import type { ShownWeek } from '../../domain/week/shown-week';
import type { EventRow } from './event';
import type { OpenStepView, Rest, StepView } from './run-sheet';
import type { WeekBalance } from './week';

/** What Today shows. Its size does not grow with the calendars. */
export interface TodayView {
  /** What matters most now; null when nothing with people comes in the next four weeks. */
  readonly headline: HeadlineView | null;
  /** Something large that the user had prepared for and that ended today or yesterday, if it is not the headline. */
  readonly justOver: PastEventView | null;
  /** What ended today or yesterday with people, of which nothing is written yet and which was not put away. */
  readonly toDebrief: EventRow | null;
  /** Today's other events that are not over, by start. */
  readonly rest: readonly EventRow[];
  /** What clashes today and is not over. */
  readonly clashes: WeekBalance['clashes'];
  /** Today's other events that are over, by start. */
  readonly earlier: readonly PastEventView[];
  /** Steps due today or before, of all events, by day; without those that rest. */
  readonly steps: readonly OpenStepView[];
  /** Events to come whose steps rest, by their first day. */
  readonly resting: readonly RestingView[];
  /** What else lies ahead within its lead time, by start. */
  readonly ahead: readonly AheadView[];
  /** What imports changed in events to come that the user marked or planned; newest first, of one import the soonest. */
  readonly news: readonly NewsView[];
  readonly unmarked: UnmarkedView;
  /** This week, or from the turn on the coming one (product W10). */
  readonly week: WeekBalance & ShownWeek;
}

/** An event to come, with what of its preparation is still open. */
export interface AheadView {
  readonly row: EventRow;
  readonly open: readonly ProgressItem[];
  /** The first of its steps that is still to do; null where there is none. */
  readonly nextStep: StepView | null;
}

/** An event that will not take place, or not with the user, with steps still to do. */
export interface RestingView {
  readonly eventKey: EventKey;
  readonly summary: string;
  readonly rest: Rest;
  readonly steps: number;
}

export interface HeadlineView extends AheadView {
  readonly phase: Phase;
  /** The part of it that goes on or comes next, as a session of a conference. */
  readonly part: EventRow | null;
  /** Its parts of today, by start; while it is ahead, those of its first day. */
  readonly parts: readonly PartOfDay[];
  /** The number of follow-ups written since it began. */
  readonly followUps: number;
}

/** A part of the headline. */
export interface PartOfDay {
  readonly row: EventRow;
  readonly phase: Phase;
}

export interface PastEventView {
  readonly row: EventRow;
  /** The number of follow-ups written since it began. */
  readonly followUps: number;
}

export interface NewsView {
  /** Of one event; several imports may have changed it. */
  readonly ids: readonly NewsId[];
  /** Names the event, or its series where the occurrence is no longer known. */
  readonly eventKey: EventKey;
  /** The last import that changed it. */
  readonly importId: ImportId;
  readonly title: string;
  readonly start: StartTime | null;
  readonly changes: readonly NewsChange[];
  /** How many of its steps were left out because the move leaves no time for them. */
  readonly stepsLeftOut: number;
}

/** The undecided events in the next `weeks`, counted as `triage.get` counts them. */
export interface UnmarkedView {
  readonly events: number;
  /** One mark decides a series. */
  readonly series: number;
  readonly weeks: number;
}
