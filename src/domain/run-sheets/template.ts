import type { Brand } from '../brand';
import type { Form } from '../marking/kind';
import { forms } from '../marking/kind';
import type { Result } from '../result';
import { flag, itemsOf, lineOf, object, oneOf, orNull, readShape, type Shape, wholeNumber } from '../shape';
import type { PlanPart } from './done-with';
import { planParts } from './done-with';
import { earliestOffset, latestOffset } from './offset';

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
  /** What of the event's plan does the step by itself; only in what Mingle brings. */
  readonly doneWith?: PlanPart | null;
}

/** The usual steps of a form (N6). */
export interface RunSheetTemplate {
  readonly id: TemplateName;
  readonly name: string;
  /** Of which events it is offered first; null for none. */
  readonly form: Form | null;
  readonly steps: readonly TemplateStep[];
}

/** The greatest numbers of steps, of characters in a text and in an id, as the plan's schema has them. */
const [mostSteps, longestText, longestId, mostTemplates] = [200, 500, 64, 100] as const;

const name: Shape<TemplateName> = (value, path) => lineOf(longestId)(value, path) as TemplateName;

const templatesShape: Shape<readonly RunSheetTemplate[]> = itemsOf(
  object<RunSheetTemplate>({
    id: name,
    name: lineOf(longestText),
    form: orNull(oneOf(forms)),
    steps: itemsOf(
      object<TemplateStep>({
        id: lineOf(longestId),
        text: lineOf(longestText),
        days: wholeNumber(earliestOffset, latestOffset),
        isNeeded: flag,
        doneWith: (value, path) => (value === undefined ? null : oneOf(planParts)(value, path)),
      }),
      mostSteps,
    ),
  }),
  mostTemplates,
);

/** Validates the templates that Mingle brings; the error names the faulty part. */
export const parseRunSheetTemplates = (json: unknown): Result<readonly RunSheetTemplate[], string> =>
  readShape(templatesShape, json);
