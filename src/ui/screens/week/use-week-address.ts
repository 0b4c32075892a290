import { useMemo } from 'react';
import type { KindChoice } from '../../../domain/marking/kind';
import { type Day, parseDay, startOfWeek } from '../../../domain/time/day';
import { weekToShow } from '../../../domain/week/shown-week';
import { useAppInfo } from '../../app/app-info';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../app/shell/hash-location';
import { kindChoices } from '../../parts/kind-chips';

/** The week and the kinds that are shown. They are part of the address, so that a reload keeps them. */
export interface WeekAddress {
  /** First day of the week. */
  readonly from: Day;
  /** Empty for every kind. */
  readonly chosen: readonly KindChoice[];
  /** Shows the week that contains `of`. */
  goTo(of: Day): void;
  choose(chosen: readonly KindChoice[]): void;
}

const weekParameter = 'of';
const kindParameter = 'kind';

/** Replaces the current history entry, so that Back leaves the week screen instead of paging through its weeks. */
function setParameter(name: string, value: string): void {
  const search = new URLSearchParams(currentSearch());
  if (value === '') search.delete(name);
  else search.set(name, value);
  const query = search.toString();
  navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
}

/** An address without a day shows this week, or from the turn on the coming one. */
export function useWeekAddress(): WeekAddress {
  const { now, zone, firstDay, settings } = useAppInfo();
  const search = new URLSearchParams(useHashSearch());
  const usual = weekToShow(now, zone, firstDay, settings.weekTurn).from;
  const of = parseDay(search.get(weekParameter) ?? '') ?? usual;
  const kindsText = search.get(kindParameter) ?? '';
  const chosen = useMemo(() => {
    const kinds = kindsText.split(',');
    return kindChoices.filter((kind) => kinds.includes(kind));
  }, [kindsText]);
  return {
    from: startOfWeek(of, firstDay),
    chosen,
    goTo: (day) => setParameter(weekParameter, startOfWeek(day, firstDay) === usual ? '' : day),
    choose: (chosen) => setParameter(kindParameter, chosen.join(',')),
  };
}
