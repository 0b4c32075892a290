import type { BugId } from './bug-trace';
import type { Handlers, OperationName } from './client';
import type { Answer } from './failure';
import { isOperationName } from './operation-names';
import { operations } from './operations';

/** Answers a call with any name and input that came over a boundary. Never throws: a bug is reported and answered. */
export type Dispatch = (name: string, input: unknown) => Promise<Answer<unknown>>;

/** The only way from a boundary to the handlers: it checks the name, parses the input and catches bugs. */
export function createDispatch(
  handlers: Handlers,
  reportBug: (error: unknown, name: OperationName) => BugId,
): Dispatch {
  const run = handlers as Readonly<Record<OperationName, (input: unknown) => Promise<Answer<unknown>>>>;
  return async (name, input) => {
    if (!isOperationName(name)) {
      return { ok: false, error: { code: 'bad-input', message: `There is no operation called ${name}.` } };
    }
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      const message = `${name}: ${field ? `${field}: ` : ''}${issue?.message ?? 'the input cannot be read'}`;
      return { ok: false, error: { code: 'bad-input', message, field } };
    }
    try {
      return await run[name](parsed.data);
    } catch (error) {
      const message = 'Something in Mingle went wrong. What you saved before is safe.';
      return { ok: false, error: { code: 'bug', message, bugId: reportBug(error, name) } };
    }
  };
}
