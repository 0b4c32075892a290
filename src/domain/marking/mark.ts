import type { EventKey, RecurrenceId, SeriesKey } from '../event/key';
import { occurrenceEventKey, seriesEventKey } from '../event/key';
import type { ImmutableMap } from '../immutable-map';
import type { Instant } from '../time/instant';
import type { Form, Kind } from './kind';
import { isFormOf } from './kind';
import type { Suggestion } from './suggestion';

/** The user's decision about a series or about one occurrence. */
export interface Mark {
  readonly kind: Kind;
  readonly form: Form | null;
  /** Set by the user (`hand`) or by one of the user's rules; `hand` always wins. */
  readonly by: 'hand' | 'rule';
  readonly at: Instant;
}

/** The mark that the user asks for; without `form`, the event keeps the form it has or is suggested. */
export interface MarkWish {
  readonly kind: Kind;
  readonly form?: Form | null | undefined;
}

/** The state of an event before the user marks it. */
export interface BeforeMark {
  /** The mark in force, by hand or by rule; null while unmarked. */
  readonly mark: { readonly form: Form | null } | null;
  readonly suggestion: Suggestion | null;
}

/**
 * The form of a mark by hand: the requested one, else that of the previous mark, else the suggested one if the user chose
 * the suggested kind. null if the kind does not have that form.
 */
export function formFor({ kind, form }: MarkWish, { mark, suggestion }: BeforeMark): Form | null {
  const suggested = suggestion?.kind === kind ? suggestion.form : null;
  const wanted = form === undefined ? (mark?.form ?? suggested) : form;
  return wanted !== null && isFormOf(kind, wanted) ? wanted : null;
}

export const markByHand = (wish: MarkWish, before: BeforeMark, at: Instant): Mark => ({
  kind: wish.kind,
  form: formFor(wish, before),
  by: 'hand',
  at,
});

/** `null` is an explicit unmark, which hides the mark of the series or of a rule. */
export type Marks = ImmutableMap<EventKey, Mark | null>;

/** The keys under which the mark or prep of an occurrence is looked up, most specific first. */
export function keysOf(series: SeriesKey, recurrenceId: RecurrenceId | null): readonly EventKey[] {
  const whole = seriesEventKey(series);
  return recurrenceId === null ? [whole] : [occurrenceEventKey(series, recurrenceId), whole];
}
