import type { TodoToWrite } from '../../calendar/write/todos/write-todo';
import { append } from '../../domain/append';
import { isOpen } from '../../domain/follow-ups/follow-up';
import { findPlanned } from '../agenda/find';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { plannedSteps } from '../run-sheets/open-steps';
import { restOf } from '../run-sheets/run-sheet-of';

/** Steps that do not rest, and follow-ups with a day, as far as they are still to do (product X1). */
export async function todosOf(context: PlannerContext): Promise<readonly TodoToWrite[]> {
  const todos: TodoToWrite[] = [];
  const { runSheets } = context.edits.plan();
  for (const { planned, steps } of await plannedSteps(context)) {
    if (restOf(context, planned) !== null) continue;
    const key = eventKeyOf(planned);
    const sheet = runSheets.get(key);
    for (const { id, text, day } of steps) {
      todos.push({
        uid: uidOf(context, `${sheet?.id ?? key} ${id}`),
        summary: text,
        due: day,
        relatedTo: planned.series.uid,
        sequence: sheet?.sequence ?? 0,
      });
    }
  }
  append(todos, await followUpTodos(context));
  return todos;
}

async function followUpTodos(context: PlannerContext): Promise<readonly TodoToWrite[]> {
  const todos: TodoToWrite[] = [];
  for (const followUp of context.edits.plan().followUps.values()) {
    const { id, person, text, due, eventKey } = followUp;
    if (due === null || !isOpen(followUp)) continue;
    const planned = eventKey === null ? null : await findPlanned(context, eventKey);
    todos.push({
      uid: uidOf(context, id),
      summary: [person, text].filter(Boolean).join(': '),
      due,
      relatedTo: planned?.series.uid ?? null,
      sequence: 0,
    });
  }
  return todos;
}

/** 128 bits of the hash: the same in each export, and no key of an event, which may hold an address. */
const uidOf = ({ ports }: PlannerContext, id: string): string =>
  ports.sha256(new TextEncoder().encode(id)).slice(0, 32);
