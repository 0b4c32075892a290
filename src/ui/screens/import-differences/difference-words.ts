import type { GroupName } from '../import-review/items/groups';

/** Explains a group of an import in the history, above its list. What was the same is not listed. */
export const differenceSentences: Readonly<Record<GroupName, string>> = {
  new: 'New with this import.',
  changed: 'Changed with this import: each field before and after.',
  gone: 'Gone with this import. What you planned for them is kept.',
  same: 'Just as before.',
  unreadable: 'What was wrong in the file, where, and what was done about it.',
};
