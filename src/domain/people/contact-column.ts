/** What a column of a table of contacts can hold. */
export const columnFields = [
  'name',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'nickname',
  'file-as',
  'email',
  'email-label',
  'phone',
  'phone-label',
  'url',
  'company',
  'department',
  'title',
  /** A title in the sense of the job, where no other column has one. */
  'profession',
  'birthday',
  'birth-year',
  'birth-month',
  'birth-day',
  'categories',
  'note',
  'connected-on',
  'street',
  'city',
  'region',
  'code',
  'country',
  'box',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** A column of a table, by its header, and what it was taken for; null is nothing. */
export interface ContactColumn {
  readonly header: string;
  readonly field: ColumnField | null;
}
