/** What one CSV file can hold: a file is one table. */
export const exportTables = ['events', 'people', 'circles', 'follow-ups', 'leads', 'outcomes'] as const;
export type ExportTable = (typeof exportTables)[number];
