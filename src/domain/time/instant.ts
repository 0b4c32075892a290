/** Whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** `2026-03-02T09:00:00Z`, whole seconds. */
export const toUtcText = (instant: Instant): string =>
  // Many times as fast as Temporal, which matters for a list of a hundred thousand occurrences.
  `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, -'.000Z'.length)}Z`;
