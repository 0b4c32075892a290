/** The days between an event and a step of it, before (negative) or after; 0 is its first day, and from 1 on its last one counts. */
export const earliestOffset = -365;
export const latestOffset = 365;
