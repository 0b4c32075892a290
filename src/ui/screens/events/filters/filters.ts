import type { CalendarId } from '../../../../domain/calendars/calendar';
import type { KindChoice } from '../../../../domain/marking/kind';
import { type Form, forms } from '../../../../domain/marking/kind';
import { eventColumns } from '../../../../domain/saved-views/event-column';
import {
  addDays,
  type Day,
  daysBetween,
  parseDay,
  startOfMonth,
  startOfWeek,
} from '../../../../domain/time/day';
import { kindChoices } from '../../../parts/kind-chips';
import { type Grouping, groupings } from '../rows/grouping';

export const whenPresets = [
  'upcoming',
  'week',
  'month',
  'next-month',
  'past-month',
  'next-30',
  'past-30',
  'past-year',
  'around',
  'all',
] as const;
export type WhenPreset = (typeof whenPresets)[number];

/** Which days the table shows; both ends of an own range are inclusive. */
export type When =
  | { readonly kind: 'preset'; readonly preset: WhenPreset }
  | { readonly kind: 'own'; readonly from: Day; readonly to: Day };

export const sortColumns = ['kind', 'title', ...eventColumns] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface EventSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** `none`: nothing is done, or there is nothing to prepare. */
export const prepStates = ['none', 'begun', 'done'] as const;
export type PrepState = (typeof prepStates)[number];

/** Whether cancelled and declined events are left out, or shown alone. */
export const offChoices = ['without', 'only'] as const;
export type OffChoice = (typeof offChoices)[number];

/** What the table shows and in which order; kept in the URL. */
export interface EventFilters {
  readonly text: string;
  /** Empty for all kinds. */
  readonly kinds: readonly KindChoice[];
  readonly when: When;
  readonly calendarId: CalendarId | null;
  /** The address or name of a person; null for any. */
  readonly person: string | null;
  readonly form: Form | null;
  /** How far the preparation is; null for any. */
  readonly prep: PrepState | null;
  /** Cancelled and declined events; null shows them with the others. */
  readonly off: OffChoice | null;
  readonly sort: EventSort;
  readonly grouping: Grouping | null;
}

/** Days from `from` (inclusive) to `to` (exclusive). */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export const upcoming: When = { kind: 'preset', preset: 'upcoming' };

/** The default order: past ranges are sorted latest first, all others earliest first. */
export const usualSort = (when: When): EventSort => ({
  column: 'when',
  descending: when.kind === 'preset' && when.preset.startsWith('past'),
});

const isOneOf = <Word extends string>(words: readonly Word[], text: string): text is Word =>
  words.some((word) => word === text);

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | null =>
  words.find((word) => word === text) ?? null;

function parseWhen(text: string): When {
  if (isOneOf(whenPresets, text)) return { kind: 'preset', preset: text };
  const [from, to] = text.split('..').map(parseDay);
  return from && to && from <= to ? { kind: 'own', from, to } : upcoming;
}

function parseSort(text: string, usual: EventSort): EventSort {
  const column = text.replace(/^-/, '');
  return isOneOf(sortColumns, column) ? { column, descending: text.startsWith('-') } : usual;
}

/** Reads the query of the URL; what is missing or invalid gets its default. */
export function parseFilters(search: string): EventFilters {
  const query = new URLSearchParams(search);
  const when = parseWhen(query.get('when') ?? '');
  const kindWords = (query.get('kind') ?? '').split(',');
  return {
    text: query.get('text') ?? '',
    kinds: kindChoices.filter((kind) => kindWords.includes(kind)),
    when,
    calendarId: (query.get('calendar') || null) as CalendarId | null,
    person: query.get('person') || null,
    form: oneOf(forms, query.get('form')),
    prep: oneOf(prepStates, query.get('prep')),
    off: oneOf(offChoices, query.get('off')),
    sort: parseSort(query.get('sort') ?? '', usualSort(when)),
    grouping: oneOf(groupings, query.get('group')),
  };
}

const whenText = (when: When): string => (when.kind === 'own' ? `${when.from}..${when.to}` : when.preset);

const sortText = ({ column, descending }: EventSort): string => `${descending ? '-' : ''}${column}`;

/** The query with these filters in it. Defaults are left out; other parameters stay. */
export function toSearch(filters: EventFilters, search: string): string {
  const query = new URLSearchParams(search);
  const set = (name: string, value: string, usual = '') =>
    value === usual ? query.delete(name) : query.set(name, value);
  set('text', filters.text);
  set('kind', filters.kinds.join(','));
  set('when', whenText(filters.when), whenText(upcoming));
  set('calendar', filters.calendarId ?? '');
  set('person', filters.person ?? '');
  set('form', filters.form ?? '');
  set('prep', filters.prep ?? '');
  set('off', filters.off ?? '');
  set('sort', sortText(filters.sort), sortText(usualSort(filters.when)));
  set('group', filters.grouping ?? '');
  return query.toString();
}

/** The change to another range of days; an order that the user chose stays. */
export function toWhen(filters: EventFilters, when: When): Pick<EventFilters, 'when' | 'sort'> {
  const isUsualSort = sortText(filters.sort) === sortText(usualSort(filters.when));
  return { when, sort: isUsualSort ? usualSort(when) : filters.sort };
}

/** True if a filter other than the time is set. */
export const isNarrowed = (filters: EventFilters): boolean =>
  filters.text.trim() !== '' ||
  filters.kinds.length > 0 ||
  filters.calendarId !== null ||
  countMore(filters) > 0;

/** How many of the less common filters are set. */
export const countMore = ({ person, form, prep, off }: EventFilters): number =>
  [person, form, prep, off].filter((choice) => choice !== null).length;

/** The same time and order, without any other filter. */
export const withoutNarrowing = (filters: EventFilters): EventFilters => ({
  ...filters,
  text: '',
  kinds: [],
  calendarId: null,
  person: null,
  form: null,
  prep: null,
  off: null,
});

/** The host's limit of days for one call. */
const longestRange = 366 * 40;

/** The days that a choice of time covers on `today`. */
export function rangeOf(when: When, today: Day, firstDay: number): DayRange {
  if (when.kind === 'own') {
    const days = Math.min(daysBetween(when.from, when.to) + 1, longestRange);
    return { from: when.from, to: addDays(when.from, days) };
  }
  const around = (before: number, after: number) => ({
    from: addDays(today, -before),
    to: addDays(today, after),
  });
  const monthFrom = (months: number) => ({
    from: startOfMonth(today, months),
    to: startOfMonth(today, months + 1),
  });
  switch (when.preset) {
    case 'upcoming':
      return around(0, 366);
    case 'week': {
      const from = startOfWeek(today, firstDay);
      return { from, to: addDays(from, 7) };
    }
    case 'month':
      return monthFrom(0);
    case 'next-month':
      return monthFrom(1);
    case 'past-month':
      return monthFrom(-1);
    case 'next-30':
      return around(0, 30);
    case 'past-30':
      return around(30, 1);
    case 'past-year':
      return around(365, 1);
    case 'around':
      return around(731, 732);
    // Thirty-nine years, which is within the limit.
    case 'all':
      return around(25 * 365, 14 * 366);
  }
}
