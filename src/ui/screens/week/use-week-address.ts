import { useMemo } from 'react';
import type { KindChoice } from '../../../domain/marking/kind';
import { type Day, parseDay } from '../../../domain/time/day';
import type { CalendarView } from '../../../domain/week/shown-days';
import { calendarViews, daysShown, turned } from '../../../domain/week/shown-days';
import { weekToShow } from '../../../domain/week/shown-week';
import { useAppInfo } from '../../app/app-info';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../app/shell/hash-location';
import { kindChoices } from '../../parts/kind-chips';

/** What is shown: the view, its day, and the kinds. They are part of the address, so that a reload keeps them. */
export interface WeekAddress {
  readonly view: CalendarView;
  /** The day that the view is at: any day of the shown week or month, the shown day, or the first day of the agenda. */
  readonly of: Day;
  /** First day shown. */
  readonly from: Day;
  /** After the last day shown. */
  readonly to: Day;
  /** Empty for every kind. */
  readonly chosen: readonly KindChoice[];
  /** Shows the days around `of`. */
  goTo(of: Day): void;
  /** The next (1) or the previous (-1) week, day or month; returns the first day that is shown then. */
  turn(by: 1 | -1): Day;
  /** Changes the view, by default at the same day; returns the first day that is shown then. */
  show(view: CalendarView, of?: Day): Day;
  choose(chosen: readonly KindChoice[]): void;
}

const dayParameter = 'of';
const kindParameter = 'kind';
const viewParameter = 'view';

/** Replaces the current history entry, so that Back leaves the week screen instead of paging through its weeks. */
function setParameters(values: Readonly<Record<string, string>>): void {
  const search = new URLSearchParams(currentSearch());
  for (const [name, value] of Object.entries(values)) {
    if (value === '') search.delete(name);
    else search.set(name, value);
  }
  const query = search.toString();
  navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
}

/** An address without a day shows today, or as a week the current one, from the turn on the coming one. */
export function useWeekAddress(): WeekAddress {
  const { now, zone, today, firstDay, settings } = useAppInfo();
  const search = new URLSearchParams(useHashSearch());
  const view = calendarViews.find((name) => name === search.get(viewParameter)) ?? 'week';
  const usualWeek = weekToShow(now, zone, firstDay, settings.weekTurn).from;
  const given = parseDay(search.get(dayParameter) ?? '');
  const of = given ?? (view === 'week' ? usualWeek : today);
  const { from, to } = daysShown(view, of, firstDay);
  const kindsText = search.get(kindParameter) ?? '';
  const chosen = useMemo(() => {
    const kinds = kindsText.split(',');
    return kindChoices.filter((kind) => kinds.includes(kind));
  }, [kindsText]);
  const isUsual = (shown: CalendarView, day: Day): boolean =>
    shown === 'week' ? daysShown('week', day, firstDay).from === usualWeek : day === today;
  const dayText = (shown: CalendarView, day: Day): string => (isUsual(shown, day) ? '' : day);
  return {
    view,
    of,
    from,
    to,
    chosen,
    goTo: (day) => setParameters({ [dayParameter]: dayText(view, day) }),
    turn: (by) => {
      const day = turned(view, of, by, firstDay);
      setParameters({ [dayParameter]: dayText(view, day) });
      return daysShown(view, day, firstDay).from;
    },
    show: (next, at) => {
      const isUsualWeek = view === 'week' && from === usualWeek;
      const day = at ?? (isUsualWeek && from <= today && today < to ? today : of);
      setParameters({
        [viewParameter]: next === 'week' ? '' : next,
        [dayParameter]: dayText(next, day),
      });
      return daysShown(next, day, firstDay).from;
    },
    choose: (kinds) => setParameters({ [kindParameter]: kinds.join(',') }),
  };
}
