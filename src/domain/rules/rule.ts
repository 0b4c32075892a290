import type { Brand } from '../brand';
import type { CalendarId } from '../calendars/calendar';
import type { ImmutableMap } from '../immutable-map';
import type { Form, Kind } from '../marking/kind';
import type { Instant } from '../time/instant';

export type RuleId = Brand<string, 'RuleId'>;

/** What a text has to do with the words of a condition; in `like`, `*` stands for anything. Case and accents do not count. */
export const textRelations = ['contains', 'is', 'like'] as const;
export type TextRelation = (typeof textRelations)[number];

/** Texts of an event that a condition can look at. `organizer` and `guest` are names and addresses. */
export const textFields = ['title', 'place', 'organizer', 'guest'] as const;
export type TextField = (typeof textFields)[number];

export type Condition =
  | { readonly field: TextField; readonly relation: TextRelation; readonly text: string }
  | { readonly field: 'calendar'; readonly calendarId: CalendarId }
  | {
      readonly field: 'time';
      /** 1 (Monday) to 7 (Sunday); empty for any. */
      readonly weekdays: readonly number[];
      /** Minutes since midnight at which the event may begin: from `from`, before `to`; null for any, all-day too. */
      readonly starts: { readonly from: number; readonly to: number } | null;
    };

/** Marks every event that meets all its conditions, now and at each import; a mark made by hand always wins (product M5). */
export interface Rule {
  readonly id: RuleId;
  /** Of several rules that fit an event, the one with the lowest place decides. */
  readonly place: number;
  /** One or more; all have to hold. */
  readonly conditions: readonly Condition[];
  readonly kind: Kind;
  readonly form: Form | null;
  /** Switched off it decides nothing and keeps its place. */
  readonly isOn: boolean;
  readonly createdAt: Instant;
}

export type Rules = ImmutableMap<RuleId, Rule>;

/** In the order in which they decide. */
export const inOrder = (rules: Rules): readonly Rule[] =>
  [...rules.values()].toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
