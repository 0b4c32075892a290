import type { EventKey } from '../../../domain/event/key';
import { parseEventKey } from '../../../domain/event/key';
import type { Form, Kind } from '../../../domain/marking/kind';
import { formsOf, isFormOf } from '../../../domain/marking/kind';
import type { CommandContext } from '../context';
import { UsageError } from '../failure';
import { oneLine, shapeOf } from '../text/output';

export interface MarkOptions {
  readonly kind: Kind | 'unmarked';
  readonly form?: Form;
}

/** `mingle mark UID[@RECURRENCE-ID]`: marks a series, or one occurrence of it. */
export async function markEvent(context: CommandContext, key: EventKey, options: MarkOptions): Promise<void> {
  const kind = options.kind === 'unmarked' ? null : options.kind;
  if (options.form !== undefined && (kind === null || !isFormOf(kind, options.form))) {
    throw new UsageError(formHint(options.kind, kind === null ? [] : formsOf(kind)));
  }
  const scope = parseEventKey(key).recurrenceId === null ? 'series' : 'occurrence';
  await context.withPlanner('write', async (planner) => {
    const form = options.form === undefined ? {} : { form: options.form };
    await planner.ask('event.mark', { keys: [key], scope, kind, ...form });
    const { row } = await planner.ask('event.get', { key });
    const json = {
      uid: row.uid,
      recurrenceId: scope === 'series' ? null : row.recurrenceId,
      summary: row.summary,
      kind: row.mark?.kind ?? null,
      form: row.mark?.form ?? null,
    };
    context.print(json, () => `${shapeOf(json.kind)} ${oneLine(row.summary)}: ${markText(json)}\n`);
  });
}

const markText = ({ kind, form }: { readonly kind: Kind | null; readonly form: Form | null }): string =>
  [kind ?? 'unmarked', form].filter(Boolean).join(', ');

const formHint = (kind: string, forms: readonly Form[]): string =>
  forms.length > 0
    ? `A ${kind} event has one of these forms: ${forms.join(', ')}.`
    : `An event of kind ${kind} has no form.`;
