import type { Brand } from '../brand';
import type { Result } from '../result';
import { listOf, object, readShape, type Shape, text } from '../shape';
import type { FollowUp } from './follow-up';

export type TemplateId = Brand<string, 'TemplateId'>;

/** The words of a message after an event, with merge fields such as `{first name}` (product F3). */
export interface DraftTemplate {
  /** The id of a template that Mingle brings when the user has changed it, else an own one. */
  readonly id: TemplateId;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

const templatesShape: Shape<readonly DraftTemplate[]> = listOf(
  object({ id: (value, path) => text(value, path) as TemplateId, name: text, subject: text, body: text }),
);

/** Validates the templates that Mingle brings; the error is a sentence that names the faulty part. */
export const parseTemplates = (json: unknown): Result<readonly DraftTemplate[], string> =>
  readShape(templatesShape, json);

/** The id of the template that Mingle brings for a follow-up in its state; `wasMissed` is true if the two did not meet. */
export function templateFor(
  { step, state }: Pick<FollowUp, 'step' | 'state'>,
  wasMissed: boolean,
): TemplateId {
  if (state === 'sent' || state === 'no-answer') return 'reminder' as TemplateId;
  return (
    step === 'thanks' || step === 'second-touch' ? step : wasMissed ? 'not-met' : 'promised'
  ) as TemplateId;
}
