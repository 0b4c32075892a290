import type { Scope } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { unsavedSections } from '../../../app/unsaved/still-unsaved';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { nameOf, type UnsavedForm } from '../../../app/unsaved/unsaved-text';
import type { DraftCopy } from './draft';

type PrepForm = Exclude<UnsavedForm, { readonly kind: 'follow-ups' }>;

/** Keeps what is typed into one form of the prep in the store of unsaved texts. */
export function createPrepCopy<Form extends PrepForm['sections'] & object>(
  store: UnsavedStore,
  subject: { readonly key: EventKey; readonly title: string },
  form: { readonly kind: PrepForm['kind']; readonly scope: Scope },
  saved: Form,
): DraftCopy<Form> {
  const name = nameOf(subject.key, form);
  const found = store.find(name)?.form;
  const kept = found?.kind === form.kind ? (found.sections as Partial<Form>) : {};
  const broughtBack = unsavedSections(kept, saved);
  const write = (unsaved: Partial<Form>) => {
    if (Object.keys(unsaved).length === 0) store.remove(name);
    else store.keep({ ...subject, form: { ...form, sections: unsaved } as PrepForm });
  };
  write(broughtBack);
  return { broughtBack, write };
}
