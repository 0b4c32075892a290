import type { Condition } from './rule';

/** A title says early what it is; longer texts no condition takes. */
const longest = 200;

/** The condition that holds for events of this title, whatever its numbers: `Sprint 12` is like `Sprint *`. */
export function titleCondition(title: string): Condition {
  const text = title.trim();
  const beginning = text.length > longest ? `${text.slice(0, longest).trim()}*` : text;
  const withoutNumbers = beginning.replace(/\d+/g, '*');
  const pattern = withoutNumbers.replaceAll('*', '').trim() === '' ? beginning : withoutNumbers;
  return { field: 'title', relation: pattern === text ? 'is' : 'like', text: pattern };
}

export const organizerCondition = (address: string): Condition => ({
  field: 'organizer',
  relation: 'is',
  text: address,
});
