import type { Handlers, InputOf } from '../../contract/client';
import type { EditLabel } from '../../contract/views/edit';
import type { EventKey } from '../../domain/event/key';
import { wouldCircle } from '../../domain/parts/lineage';
import type { Part } from '../../domain/parts/part';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';

const titleOf = ({ occurrence }: PlannedOccurrence): string => occurrence.version.summary;

const circle = (part: PlannedOccurrence, whole: PlannedOccurrence) =>
  refused(
    'part-of-itself',
    eventKeyOf(part) === eventKeyOf(whole)
      ? 'An event cannot be part of itself.'
      : `“${titleOf(part)}” cannot be part of “${titleOf(whole)}”, which is part of it.`,
  );

function labelOf(
  parts: readonly PlannedOccurrence[],
  whole: PlannedOccurrence | null | undefined,
): EditLabel {
  const [only] = parts.length === 1 ? parts : [];
  return {
    code: 'set-part',
    subject: only ? { title: titleOf(only) } : { events: parts.length },
    whole: whole && titleOf(whole),
  };
}

/** The events that these keys name; what is no longer there is left out. */
async function named(
  context: PlannerContext,
  keys: readonly EventKey[],
): Promise<readonly PlannedOccurrence[]> {
  const found: PlannedOccurrence[] = [];
  for (const key of new Set(keys)) {
    const planned = await findPlanned(context, key);
    if (planned) found.push(planned);
  }
  return found;
}

async function setPart(
  context: PlannerContext,
  { keys, of }: InputOf<'part.set'>,
  move: (key: EventKey) => EventKey,
) {
  const parts = await named(context, keys.map(move));
  const [first] = keys;
  if (parts.length === 0 && first) return noSuchEvent(first);
  const whole = of && (await findPlanned(context, move(of)));
  if (of && !whole) return noSuchEvent(of);
  await context.parts.learn();
  const lineage = {
    keyOf: eventKeyOf,
    wholeOf: (one: PlannedOccurrence) => context.parts.of(one)?.whole ?? null,
  };
  if (whole) {
    const circular = parts.find((part) => wouldCircle(eventKeyOf(part), whole, lineage));
    if (circular) return circle(circular, whole);
  }
  const said: Part | undefined = of === undefined ? undefined : { of: whole ? eventKeyOf(whole) : null };
  const made = await context.edits.make({
    label: labelOf(parts, whole || (of === null ? null : undefined)),
    change: (plan) => ({
      ...plan,
      parts: plan.parts.with(parts.map((part): [EventKey, Part | undefined] => [eventKeyOf(part), said])),
    }),
  });
  return made.ok ? answered({ edit: made.value.edit }) : made;
}

/** What is part of what, as the user says (product N7). */
export const createPartHandlers = (context: PlannerContext): Pick<Handlers, 'part.set'> => ({
  'part.set': (input) => context.edits.onEvents((currentKey) => setPart(context, input, currentKey)),
});
