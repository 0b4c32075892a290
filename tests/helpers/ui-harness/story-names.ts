/** States of the data, each of which can be looked at in the browser. */
export const stories = [
  'full',
  'empty',
  'review',
  'subscriptions',
  'waiting',
  'taken-back',
  'programme',
  'damaged',
  'newer-version',
  'in-use',
  'unreadable',
  'read-only',
] as const;
export type Story = (typeof stories)[number];

export const isStory = (text: string): text is Story => stories.some((story) => story === text);
