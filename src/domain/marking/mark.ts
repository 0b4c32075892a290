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
  /** The form of another kind that the event had, so that a change of kind and back loses nothing. */
  readonly otherForm?: Form;
}

/** The mark in force; by `whole`, that of the event which an unmarked one is part of, as a session has its conference's. */
export interface MarkInForce extends Omit<Mark, 'by'> {
  readonly by: Mark['by'] | 'whole';
}

/** The mark that the user asks for; without `form`, the event keeps the form it has or is suggested. */
export interface MarkWish {
  readonly kind: Kind;
  readonly form?: Form | null | undefined;
}

/** The state of an event before the user marks it. */
export interface BeforeMark {
  /** The mark in force, by hand or by rule; null while unmarked. */
  readonly mark: Pick<Mark, 'form' | 'otherForm'> | null;
  readonly suggestion: Suggestion | null;
}

/**
 * The form of a mark by hand: the requested one, else that of the previous mark or the one it had under another kind, else the
 * suggested one if the user chose the suggested kind. null if the kind does not have that form.
 */
export function formFor({ kind, form }: MarkWish, { mark, suggestion }: BeforeMark): Form | null {
  const fits = (wanted: Form | null | undefined): wanted is Form => !!wanted && isFormOf(kind, wanted);
  if (form !== undefined) return fits(form) ? form : null;
  const suggested = suggestion?.kind === kind ? suggestion.form : null;
  return [mark?.form, mark?.otherForm, suggested].find(fits) ?? null;
}

export function markByHand(wish: MarkWish, before: BeforeMark, at: Instant): Mark {
  const form = formFor(wish, before);
  const others = [before.mark?.form, before.mark?.otherForm];
  const otherForm = others.find((one) => !!one && one !== form && !isFormOf(wish.kind, one));
  return { kind: wish.kind, form, by: 'hand', at, ...(otherForm && { otherForm }) };
}

/** `null` is an explicit unmark, which hides the mark of the series or of a rule. */
export type Marks = ImmutableMap<EventKey, Mark | null>;

/** The keys under which the mark or prep of an occurrence is looked up, most specific first. */
export function keysOf(series: SeriesKey, recurrenceId: RecurrenceId | null): readonly EventKey[] {
  const whole = seriesEventKey(series);
  return recurrenceId === null ? [whole] : [occurrenceEventKey(series, recurrenceId), whole];
}
