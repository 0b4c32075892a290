import { useMemo } from 'react';
import { type Day, parseDay, startOfWeek } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../app/shell/hash-location';
import { type KindChoice, kindChoices } from '../../parts/kind-chips';

/** Which week is shown and which kinds; part of the address, so that a reload comes back to it. */
export interface WeekAddress {
  /** First day of the week. */
  readonly from: Day;
  /** Empty: every kind. */
  readonly chosen: readonly KindChoice[];
  /** Shows the week that `of` lies in. */
  goTo(of: Day): void;
  choose(chosen: readonly KindChoice[]): void;
}

const weekParameter = 'of';
const kindParameter = 'kind';

/** Takes the place of the current entry: turning pages is not going somewhere else. */
function setParameter(name: string, value: string): void {
  const search = new URLSearchParams(currentSearch());
  if (value === '') search.delete(name);
  else search.set(name, value);
  const query = search.toString();
  navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
}

export function useWeekAddress(): WeekAddress {
  const { today, firstDay } = useAppInfo();
  const search = new URLSearchParams(useHashSearch());
  const of = parseDay(search.get(weekParameter) ?? '') ?? today;
  const asked = search.get(kindParameter) ?? '';
  const chosen = useMemo(() => {
    const kinds = asked.split(',');
    return kindChoices.filter((kind) => kinds.includes(kind));
  }, [asked]);
  return {
    from: startOfWeek(of, firstDay),
    chosen,
    goTo: (day) => setParameter(weekParameter, day === today ? '' : day),
    choose: (chosen) => setParameter(kindParameter, chosen.join(',')),
  };
}
