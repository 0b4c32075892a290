import { hashKey } from '@tanstack/react-query';
import type { EventView } from '../../../contract/views/event';
import type { FollowUp } from '../../../domain/follow-ups/follow-up';
import type { UnsavedFollowUp, UnsavedForm } from './unsaved-text';

/** A crash may come between a save and its answer: then what was kept is saved already, or a part of it. */

const isSame = (a: unknown, b: unknown): boolean => hashKey([a]) === hashKey([b]);

/** The sections that differ from what is saved. */
export function unsavedSections<Sections extends object>(
  kept: Partial<Sections>,
  saved: Sections,
): Partial<Sections> {
  const names = (Object.keys(kept) as (keyof Sections)[]).filter((name) => !isSame(kept[name], saved[name]));
  return Object.fromEntries(names.map((name) => [name, kept[name]])) as Partial<Sections>;
}

/**
 * The follow-ups that differ from what is saved, each with the id it has in the plan. One that was sent to be made, and whose
 * answer never came, is found by its words, so that it is not made twice.
 */
export function unsavedFollowUps(
  kept: readonly UnsavedFollowUp[],
  saved: readonly FollowUp[],
): readonly UnsavedFollowUp[] {
  const known = new Set(kept.map(({ id }) => id));
  return kept.flatMap((row) => {
    const { sent, ...text } = row;
    const made = sent && saved.find((one) => !known.has(one.id) && isSame(wordsOf(one), wordsOf(sent)));
    const id = made ? made.id : saved.some((one) => one.id === row.id) ? row.id : null;
    const there = saved.find((one) => one.id === id);
    return there && isSame(wordsOf(there), wordsOf(text)) ? [] : [{ ...text, id, sent: made ? null : sent }];
  });
}

const wordsOf = ({ eventKey, person, text, due, state }: Omit<FollowUp, 'id' | 'createdAt'>) => ({
  eventKey,
  person,
  text,
  due,
  state,
});

/** True when nothing of it is left to save. */
export function isSaved(form: UnsavedForm, view: EventView): boolean {
  switch (form.kind) {
    case 'networking':
      return Object.keys(unsavedSections(form.sections, view.networking)).length === 0;
    case 'social':
      return Object.keys(unsavedSections(form.sections, view.social)).length === 0;
    case 'follow-ups':
      return unsavedFollowUps(form.rows, view.followUps).length === 0;
  }
}
