/** Columns of the events table beside kind and title, in default order. */
export const eventColumns = ['when', 'calendar', 'form', 'purpose', 'prep', 'people'] as const;
export type EventColumn = (typeof eventColumns)[number];
