/** Counts of words by group, such as verdicts by status. */
export interface Tally {
  readonly add: (group: string, word: string, count?: number) => void;
  readonly lines: () => readonly string[];
}

export function createTally(): Tally {
  const groups = new Map<string, Map<string, number>>();
  return {
    add(group, word, count = 1) {
      const counts = groups.get(group) ?? new Map<string, number>();
      groups.set(group, counts.set(word, (counts.get(word) ?? 0) + count));
    },
    lines: () =>
      [...groups].map(([group, counts]) => {
        const sorted = [...counts].sort(([, one], [, other]) => other - one);
        return `${group}: ${sorted.map(([word, count]) => `${count} ${word}`).join(', ')}`;
      }),
  };
}
