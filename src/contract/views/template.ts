import type { DraftTemplate, TemplateId } from '../../domain/follow-ups/draft-template';
import type { MailMessage } from '../../domain/follow-ups/mail-link';

export interface TemplateView extends DraftTemplate {
  /** `mingle`: as Mingle brings it; `changed`: Mingle's, in the user's words; `own`: added by the user. */
  readonly from: 'mingle' | 'changed' | 'own';
}

/** A message for a follow-up. What is still in braces is to be filled by hand. */
export interface DraftView extends MailMessage {
  readonly template: TemplateId;
}
