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
  /** A rule of the user's, or the user's own hand, which always wins. */
  readonly by: 'hand' | 'rule';
  readonly at: Instant;
}

/** What the user asks for; without `form`, whatever form the event goes by already is meant. */
export interface MarkWish {
  readonly kind: Kind;
  readonly form?: Form | null | undefined;
}

/** What an event goes by before the user marks it. */
export interface BeforeMark {
  /** The mark in force, of whatever origin; null while unmarked. */
  readonly mark: { readonly form: Form | null } | null;
  readonly suggestion: Suggestion | null;
}

/**
 * The form of a mark by hand: the one asked for, else the one of the mark before, else the suggested one where its kind was
 * chosen. Each of them stays only where the kind has it.
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

/** `null` says: unmarked, although the occurrence's series has a mark, or a rule would mark it. */
export type Marks = ImmutableMap<EventKey, Mark | null>;

/** The keys under which something can be said of an occurrence, the most particular first. */
export function keysOf(series: SeriesKey, recurrenceId: RecurrenceId | null): readonly EventKey[] {
  const whole = seriesEventKey(series);
  return recurrenceId === null ? [whole] : [occurrenceEventKey(series, recurrenceId), whole];
}
