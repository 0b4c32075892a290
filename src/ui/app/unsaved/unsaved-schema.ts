import { operations } from '../../../contract/operations';
import { nameOf, noEvent, type UnsavedText } from './unsaved-text';

/** True for a text that the host's schemas accept and that is stored under its own name. */
export function isUnsavedText(name: string, value: unknown): value is UnsavedText {
  const { key, title, form } = asObject(value);
  const { kind, scope, sections, rows, text, waiting, followUp } = asObject(form);
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
      return name === `debrief ${key}` && isDebrief(asObject(form));
    case 'pick-note':
      return isPickNote(name, key, asObject(form));
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

type Fields = Readonly<Record<string, unknown>>;

const isDebrief = ({ lines, jottings, corrections }: Fields): boolean =>
  isTexts(lines) &&
  (jottings === undefined || isTexts(jottings)) &&
  (corrections === undefined || areCorrections(asObject(corrections)));

/** They are kept as parts of a debrief, so the schema of one knows them. The title of a log may be empty while it is typed. */
function areCorrections({ entries, log, chosen, reached }: Fields): boolean {
  if (![entries, chosen, reached].every(arePairs)) return false;
  const people = pairsOf(chosen).map(([name, who]) => ({ name, who }));
  const { title, ...rest } = asObject(log);
  const anyLog = { kind: null, form: null, time: { kind: 'all-day', day: '2026-01-01', days: 1 } };
  return operations['debrief.keep'].input.safeParse({
    eventKey: null,
    day: '2026-01-01',
    log: { ...(log === null ? anyLog : rest), title: log === null || title === '' ? '-' : title, people },
    lines: pairsOf(entries).map(([line, of]) => ({ line, entries: of })),
    goals: pairsOf(reached).map(([id, isReached]) => ({ id, reached: isReached })),
  }).success;
}

const arePairs = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2);
const pairsOf = (value: unknown) => value as readonly (readonly [unknown, unknown])[];

function isPickNote(name: string, eventKey: unknown, { pick, text, base }: Fields): boolean {
  const input = operations['pick.note'].input.safeParse({ key: eventKey, id: pick, note: text, base });
  return input.success && name === nameOf(input.data.key, { kind: 'pick-note', pick: input.data.id });
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
