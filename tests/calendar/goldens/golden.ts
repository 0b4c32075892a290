/** What a fixture holds: its name, what happens in 2026 and 2027 as `toText` says it, and `LINE CODE` of each problem. */
export type Golden = readonly [name: string, occurrences: readonly string[], problems: readonly string[]];

export const breakfast = '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Breakfast';
