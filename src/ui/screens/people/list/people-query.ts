/** What the list shows; part of the address, so that "back" shows the same list. */
export interface PeopleQuery {
  readonly text: string;
  readonly onlyDue: boolean;
  readonly onlyKept: boolean;
  /** Only those not met for so many months; 0 for all. */
  readonly unmetMonths: number;
  /** The name of a circle; empty for all. */
  readonly circle: string;
  /** Only those whom this import of address books brought or changed; null for all. */
  readonly imported: number | null;
  readonly sort: PeopleSort;
}

export const peopleSorts = ['name', 'lately', 'long-ago', 'due'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const unmetChoices = [1, 3, 6, 12] as const;

export function toPeopleQuery(search: string): PeopleQuery {
  const given = new URLSearchParams(search);
  return {
    text: given.get('text') ?? '',
    onlyDue: given.has('due'),
    onlyKept: given.has('kept'),
    unmetMonths: unmetChoices.find((months) => String(months) === given.get('unmet')) ?? 0,
    circle: given.get('circle') ?? '',
    imported: Number(given.get('imported')) || null,
    sort: peopleSorts.find((sort) => sort === given.get('sort')) ?? 'name',
  };
}

/** The address of the list; `search` is the current one, of which the open event stays. */
export function peoplePath(query: PeopleQuery, search: string): string {
  const next = new URLSearchParams();
  if (query.text !== '') next.set('text', query.text);
  if (query.onlyDue) next.set('due', '');
  if (query.onlyKept) next.set('kept', '');
  if (query.unmetMonths > 0) next.set('unmet', String(query.unmetMonths));
  if (query.circle !== '') next.set('circle', query.circle);
  if (query.imported !== null) next.set('imported', String(query.imported));
  if (query.sort !== 'name') next.set('sort', query.sort);
  const event = new URLSearchParams(search).get('event');
  if (event !== null) next.set('event', event);
  const text = next.toString();
  return text === '' ? '/people' : `/people?${text}`;
}

export const isFiltering = ({
  text,
  onlyDue,
  onlyKept,
  unmetMonths,
  circle,
  imported,
}: PeopleQuery): boolean =>
  text.trim() !== '' || onlyDue || onlyKept || unmetMonths > 0 || circle !== '' || imported !== null;
