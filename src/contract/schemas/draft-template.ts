import { z } from 'zod';
import type { DraftTemplate } from '../../domain/follow-ups/draft-template';
import { line, templateId, text } from './basic';

export const draftTemplate = z.strictObject({
  id: templateId,
  name: line,
  subject: line,
  body: text,
}) satisfies z.ZodType<DraftTemplate>;
