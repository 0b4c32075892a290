import { z } from 'zod';
import type { TemplateId } from '../domain/follow-ups/draft-template';
import { read, write } from './operation';
import { followUpId, line, templateId, text } from './schemas/basic';
import type { Edited } from './views/edit';
import type { DraftView, TemplateView } from './views/template';

/** The part of the contract about messages after events. */
export const templateOperations = {
  /** Those that Mingle brings, then the user's own by name. */
  'templates.list': read(z.object({})).returns<readonly TemplateView[]>(),
  /** Replaces the words of a template; `id: null` adds one. */
  'template.save': write(
    z.object({ id: templateId.nullable(), name: line.trim().min(1), subject: line, body: text }),
  ).returns<Edited & { readonly id: TemplateId }>(),
  /** Removes an own template, or brings back Mingle's words. */
  'template.remove': write(z.object({ id: templateId })).returns<Edited>(),
  /** A message in the words of a template; without one, of the template that suits the follow-up. */
  'follow-up.draft': read(z.object({ id: followUpId, template: templateId.optional() })).returns<DraftView>(),
};
