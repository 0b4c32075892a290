/** States of the data one wants to look at. */
export const stories = [
  'full',
  'empty',
  'review',
  'subscriptions',
  'waiting',
  'taken-back',
  'damaged',
  'newer-version',
  'in-use',
  'unreadable',
  'read-only',
] as const;
export type Story = (typeof stories)[number];

export const isStory = (text: string): text is Story => stories.some((story) => story === text);
