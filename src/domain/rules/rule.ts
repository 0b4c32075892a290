import type { Brand } from '../brand';
import type { CalendarId } from '../calendars/calendar';
import type { ImmutableMap } from '../immutable-map';
import type { Form, Kind } from '../marking/kind';
import type { Instant } from '../time/instant';

export type RuleId = Brand<string, 'RuleId'>;

/** How a text must match the text of a condition; in `like`, `*` matches anything. Case and accents are ignored. */
export const textRelations = ['contains', 'is', 'like'] as const;
export type TextRelation = (typeof textRelations)[number];

/** Texts of an event that a condition can match. `organizer` and `guest` match names and addresses. */
export const textFields = ['title', 'place', 'organizer', 'guest'] as const;
export type TextField = (typeof textFields)[number];

export type Condition =
  | { readonly field: TextField; readonly relation: TextRelation; readonly text: string }
  | { readonly field: 'calendar'; readonly calendarId: CalendarId }
  | {
      readonly field: 'time';
      /** 1 (Monday) to 7 (Sunday); empty for any. */
      readonly weekdays: readonly number[];
      /** Minutes since midnight: the event starts at or after `from` and before `to`; null for any time, also all-day. */
      readonly starts: { readonly from: number; readonly to: number } | null;
    };

/** Marks every event that meets all its conditions, now and after each import; a mark by hand takes precedence (product M5). */
export interface Rule {
  readonly id: RuleId;
  /** Of several matching rules, the one with the lowest `place` decides. */
  readonly place: number;
  /** At least one; all have to match. */
  readonly conditions: readonly Condition[];
  readonly kind: Kind;
  readonly form: Form | null;
  /** A disabled rule keeps its place. */
  readonly isOn: boolean;
  readonly createdAt: Instant;
}

export type Rules = ImmutableMap<RuleId, Rule>;

/** In the order in which they decide. */
export const inOrder = (rules: Rules): readonly Rule[] =>
  [...rules.values()].toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
