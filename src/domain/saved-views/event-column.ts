/** What the table of events can show beside an event's kind and title, in the usual order. */
export const eventColumns = ['when', 'calendar', 'form', 'purpose', 'prep', 'people'] as const;
export type EventColumn = (typeof eventColumns)[number];
