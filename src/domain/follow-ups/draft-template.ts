import type { Brand } from '../brand';

export type TemplateId = Brand<string, 'TemplateId'>;

/** The words of a message after an event, with merge fields such as `{first name}` (product F3). */
export interface DraftTemplate {
  /** The id of a template that Mingle brings when the user has changed it, else an own one. */
  readonly id: TemplateId;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}
