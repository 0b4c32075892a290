import type { Condition } from './rule';

/** The longest text that a condition can have; the beginning of a title is enough. */
const longest = 200;

/** The condition for events with this title, with any numbers: `Sprint 12` is like `Sprint *`. */
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
