import type { Condition } from './rule';

/** The condition that holds for events of this title, whatever its numbers: `Sprint 12` is like `Sprint *`. */
export function titleCondition(title: string): Condition {
  const text = title.trim();
  const pattern = text.replaceAll('*', ' ').replace(/\d+/g, '*');
  const isLike = pattern !== text && pattern.replaceAll('*', '').trim() !== '';
  return isLike
    ? { field: 'title', relation: 'like', text: pattern }
    : { field: 'title', relation: 'is', text };
}

export const organizerCondition = (address: string): Condition => ({
  field: 'organizer',
  relation: 'is',
  text: address,
});
