import { z } from 'zod';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object whose keys come from strangers' files. Unlike `z.record`, it keeps an entry called `__proto__` as ordinary
 * data, so no prototype is changed.
 */
export const recordOf = <Value extends z.ZodType>(value: Value, keyLimit = 20_000) =>
  z
    .custom<Readonly<Record<string, z.input<Value>>>>(isRecord, 'is no object')
    .transform((entries, context) => {
      const read: [string, z.output<Value>][] = [];
      for (const [key, entry] of Object.entries(entries)) {
        if (key.length > keyLimit) {
          context.addIssue({ code: 'custom', message: `a key is longer than ${keyLimit} characters` });
          continue;
        }
        const parsed = value.safeParse(entry);
        if (parsed.success) read.push([key, parsed.data]);
        else
          for (const { path, message } of parsed.error.issues)
            context.addIssue({ code: 'custom', path: [key, ...path], message });
      }
      return Object.fromEntries(read) as Record<string, z.output<Value>>;
    });
