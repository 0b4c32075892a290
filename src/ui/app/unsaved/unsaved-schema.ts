import { operations } from '../../../contract/operations';
import { nameOf, noEvent, type UnsavedText } from './unsaved-text';

/** True for a text that the host's schemas accept and that is stored under its own name. */
export function isUnsavedText(name: string, value: unknown): value is UnsavedText {
  const { key, title, form } = asObject(value);
  const { kind, scope, sections, rows, lines, jottings, text, waiting, followUp } = asObject(form);
  if (typeof title !== 'string') return false;
  switch (kind) {
    case 'networking':
    case 'social': {
      const input = operations['prep.save'].input.safeParse({ key, scope, [kind]: sections ?? null });
      return input.success && name === nameOf(input.data.key, { kind, scope: input.data.scope });
    }
    case 'outcome': {
      const input = operations['outcome.save'].input.safeParse({ key, outcome: sections ?? null });
      return input.success && name === nameOf(input.data.key, { kind, scope: 'occurrence' });
    }
    case 'debrief':
      return name === `debrief ${key}` && isTexts(lines) && (jottings === undefined || isTexts(jottings));
    case 'jottings':
      return (
        name === `jottings ${key}` &&
        typeof text === 'string' &&
        Array.isArray(waiting) &&
        waiting.every((one) => isJotting(one, key))
      );
    case 'follow-ups':
      return name === `follow-ups ${key}` && Array.isArray(rows) && rows.every((row) => isFollowUp(row, key));
    case 'new-follow-up': {
      const input = { id: null, eventKey: null, state: 'to-do', ...asObject(followUp) };
      return name === nameOf(noEvent, { kind }) && isInput(input);
    }
    default:
      return false;
  }
}

const isInput = (input: unknown): boolean => operations['follow-up.save'].input.safeParse(input).success;
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isJotting = (value: unknown, key: unknown): boolean =>
  operations['jotting.add'].input.safeParse({ ...asObject(value), key }).success;

function isFollowUp(value: unknown, key: unknown): boolean {
  const { sent, ...row } = asObject(value);
  return row.eventKey === key && isInput(row) && (sent === null || isInput(sent));
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
