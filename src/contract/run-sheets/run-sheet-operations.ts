import { z } from 'zod';
import type { TemplateName } from '../../domain/run-sheets/template';
import { read, write } from '../operation';
import { eventKey, itemId, line, templateName } from '../schemas/basic';
import { runSheetTemplate, stepState, stepTime } from '../schemas/run-sheet';
import type { Edited } from '../views/edit';
import type { OpenStepView, StepOffer, StepTemplateList } from '../views/run-sheet';

const written = { text: line.trim().min(1), time: stepTime };

/** The part of the contract about dated steps (product N6). */
export const runSheetOperations = {
  /** What is to do for all events, by day; resting steps too. */
  'steps.list': read(z.object({})).returns<readonly OpenStepView[]>(),
  /** The steps of this template as they would be taken today; null where none is left to take. */
  'run-sheet.offer': read(z.object({ key: eventKey, template: templateName })).returns<StepOffer | null>(),
  /**
   * Takes the steps of a template, without those of `leaveOut`, which can be brought back; those of `done` are done already. Once
   * another template was taken: `changed-elsewhere`.
   */
  'run-sheet.take': write(
    z.object({
      key: eventKey,
      template: templateName,
      leaveOut: z.array(itemId).max(200).optional(),
      done: z.array(itemId).max(200).optional(),
    }),
  ).returns<Edited>(),
  /** Puts all steps of an event away; its template is offered again. */
  'run-sheet.remove': write(z.object({ key: eventKey })).returns<Edited>(),
  /**
   * Adds a step (`id: null`) or changes what it says and when. `base`: what the page had of it when the user began. What another
   * window changed since stays, part by part; where both changed the same part differently: `changed-elsewhere`.
   */
  'step.save': write(
    z.object({ key: eventKey, id: itemId.nullable(), ...written, base: z.object(written).optional() }),
  ).returns<Edited & { readonly id: string }>(),
  /** `base`: the state that the page had; where another window gave it a third one: `changed-elsewhere`. */
  'step.settle': write(
    z.object({ key: eventKey, id: itemId, state: stepState, base: stepState.optional() }),
  ).returns<Edited>(),
  'step.remove': write(z.object({ key: eventKey, id: itemId })).returns<Edited>(),

  'step-templates.list': read(z.object({})).returns<StepTemplateList>(),
  /**
   * Replaces a template; `id: null` adds one. `base`: what the page had of it when the user began to change it; where the plan has
   * something else by now, nothing is saved: `changed-elsewhere`.
   */
  'step-template.save': write(
    runSheetTemplate.extend({
      id: templateName.nullable(),
      name: line.trim().min(1),
      base: runSheetTemplate.omit({ id: true }).optional(),
    }),
  ).returns<Edited & { readonly id: TemplateName }>(),
  /** Removes an own template, or brings back Mingle's. */
  'step-template.remove': write(z.object({ id: templateName })).returns<Edited>(),
};
