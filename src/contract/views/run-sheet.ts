import type { EventKey } from '../../domain/event/key';
import type { Kind } from '../../domain/marking/kind';
import type { LeftOutReason, PlacedStep } from '../../domain/run-sheets/fitted';
import type { Step } from '../../domain/run-sheets/run-sheet';
import type { RunSheetTemplate, TemplateName, TemplateStep } from '../../domain/run-sheets/template';
import type { Day } from '../../domain/time/day';

/** A step with the day that it is to be done, or was. */
export interface StepView extends Step {
  readonly day: Day;
}

/** Why the steps of an event rest: they are neither due nor forgotten. */
export type Rest = 'cancelled' | 'declined' | 'gone';

/** The steps of a template, with the days that they would have if they were taken today. */
export interface StepOffer {
  readonly template: TemplateName;
  readonly name: string;
  readonly steps: readonly PlacedStep[];
  readonly leftOut: readonly TemplateStep[];
  readonly reason: LeftOutReason | null;
}

/** The run-sheet of one event, and what is offered for it. */
export interface RunSheetView {
  /** By day; null until the user has taken or added one. */
  readonly steps: readonly StepView[] | null;
  /** The first and the last day of the event, from which offsets count. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** null where the steps are due. */
  readonly rest: Rest | null;
  /** null where a template was taken, or no template suits the event any more. */
  readonly offer: StepOffer | null;
}

/** A step of any event that is still to do. */
export interface OpenStepView extends StepView {
  readonly eventKey: EventKey;
  readonly summary: string;
  readonly kind: Kind | null;
  readonly eventDay: Day;
  readonly rest: Rest | null;
}

export interface StepTemplateView extends RunSheetTemplate {
  /** `mingle`: as Mingle brings it; `changed`: Mingle's, changed by the user; `own`: added by the user. */
  readonly from: 'mingle' | 'changed' | 'own';
}

export interface StepTemplateList {
  /** Those that Mingle brings, then the user's own by name. */
  readonly templates: readonly StepTemplateView[];
  /** What is wrong with the file of templates that Mingle brings, which it then goes on without; null when it is in order. */
  readonly problem: string | null;
}
