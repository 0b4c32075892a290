import type { Scope } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { unsavedSections } from '../../../app/unsaved/still-unsaved';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { nameOf, type UnsavedForm } from '../../../app/unsaved/unsaved-text';
import type { DraftCopy } from './draft';

type SectionsForm = Extract<UnsavedForm, { readonly scope: Scope }>;

/** Copies the unsaved sections of one form to the store of unsaved texts. */
export function createSectionsCopy<Form extends SectionsForm['sections'] & object>(
  store: UnsavedStore,
  subject: { readonly key: EventKey; readonly title: string },
  form: { readonly kind: SectionsForm['kind']; readonly scope: Scope },
  saved: Form,
): DraftCopy<Form> {
  const name = nameOf(subject.key, form);
  const stored = store.find(name)?.form;
  const sections = stored?.kind === form.kind ? (stored.sections as Partial<Form>) : {};
  const broughtBack = unsavedSections(sections, saved);
  const write = (unsaved: Partial<Form>) => {
    if (Object.keys(unsaved).length === 0) store.remove(name);
    else store.keep({ ...subject, form: { ...form, sections: unsaved } as SectionsForm });
  };
  write(broughtBack);
  return { broughtBack, write };
}
