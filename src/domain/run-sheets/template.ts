import type { Brand } from '../brand';
import type { Form } from '../marking/kind';

/** A form for the template that Mingle brings for it, else the id of an own template. */
export type TemplateName = Brand<string, 'TemplateName'>;

/** One step of a template. */
export interface TemplateStep {
  readonly id: string;
  readonly text: string;
  /** Days from the event, as in `StepTime`. */
  readonly days: number;
  /** Needed also where time is short: it comes later rather than not at all. */
  readonly isNeeded: boolean;
}

/** The usual steps of a form (N6). */
export interface RunSheetTemplate {
  readonly id: TemplateName;
  readonly name: string;
  /** Of which events it is offered first; null for none. */
  readonly form: Form | null;
  readonly steps: readonly TemplateStep[];
}
