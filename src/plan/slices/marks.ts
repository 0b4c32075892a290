import { z } from 'zod';
import { form, instant, kind } from '../../contract/schemas/basic';
import type { Mark } from '../../domain/marking/mark';
import type { MapSlice } from '../slice';
import { byKey, whole } from '../slice';

const mark = z.strictObject({
  kind,
  form: form.nullable(),
  by: z.enum(['hand', 'rule']),
  at: instant,
  otherForm: form.exactOptional(),
});

export const marks = {
  shape: 'map',
  schema: mark.nullable(),
  hangsOn: byKey,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: whole },
  // Mingle learns from each mark, so the suggestions for other events may change.
  topics: ['events', 'suggestions'],
  counts: (entry) => entry !== null,
} satisfies MapSlice<Mark | null>;
