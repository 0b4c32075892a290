import { hashKey } from '@tanstack/react-query';
import type { EventView } from '../../../contract/views/event';
import type { FollowUp } from '../../../domain/follow-ups/follow-up';
import type { UnsavedFollowUp, UnsavedForm } from './unsaved-text';

/** A crash may come between a save and its answer, so the stored text may be saved already, wholly or in part. */

const isSame = (a: unknown, b: unknown): boolean => hashKey([a]) === hashKey([b]);

/** The stored sections that differ from the saved ones. */
export function unsavedSections<Sections extends object>(
  kept: Partial<Sections>,
  saved: Sections,
): Partial<Sections> {
  const names = (Object.keys(kept) as (keyof Sections)[]).filter((name) => !isSame(kept[name], saved[name]));
  return Object.fromEntries(names.map((name) => [name, kept[name]])) as Partial<Sections>;
}

/**
 * The stored follow-ups that differ from the saved ones, each with its id in the plan. One that was sent to be created, but
 * whose answer never arrived, is found by its content, so that it is not created twice.
 */
export function unsavedFollowUps(
  kept: readonly UnsavedFollowUp[],
  saved: readonly FollowUp[],
): readonly UnsavedFollowUp[] {
  const keptIds = new Set(kept.map(({ id }) => id));
  return kept.flatMap((row) => {
    const { sent, ...text } = row;
    const created =
      sent && saved.find((other) => !keptIds.has(other.id) && isSame(contentOf(other), contentOf(sent)));
    const id = created ? created.id : saved.some((other) => other.id === row.id) ? row.id : null;
    const savedRow = saved.find((other) => other.id === id);
    return savedRow && isSame(contentOf(savedRow), contentOf(text))
      ? []
      : [{ ...text, id, sent: created ? null : sent }];
  });
}

const contentOf = ({
  eventKey,
  person,
  text,
  due,
  state,
}: Pick<FollowUp, 'eventKey' | 'person' | 'text' | 'due' | 'state'>) => ({
  eventKey,
  person,
  text,
  due,
  state,
});

/** True if nothing of the form is left to save. */
export function isSaved(form: UnsavedForm, view: EventView): boolean {
  switch (form.kind) {
    case 'networking':
      return Object.keys(unsavedSections(form.sections, view.networking)).length === 0;
    case 'social':
      return Object.keys(unsavedSections(form.sections, view.social)).length === 0;
    case 'outcome':
      return Object.keys(unsavedSections(form.sections, view.outcome)).length === 0;
    case 'debrief':
      return isSame(form.lines, view.debrief) && form.corrections === undefined;
    case 'pick-note':
      return false;
    case 'new-follow-up':
      return false;
    case 'jottings':
      return (
        form.text.trim() === '' && form.waiting.every(({ id }) => view.jottings.some((one) => one.id === id))
      );
    case 'follow-ups':
      return unsavedFollowUps(form.rows, view.followUps).length === 0;
  }
}
