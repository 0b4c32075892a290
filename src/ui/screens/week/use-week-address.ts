import { type Day, parseDay } from '../../../domain/time/day';
import { currentPath, currentSearch, navigate, useHashSearch } from '../../app/hash-location';
import { type KindChoice, kindChoices } from '../../parts/kind-chips';

/** Which week is shown and which kinds; part of the address, so that a reload comes back to it. */
export interface WeekAddress {
  /** Any day of the week. */
  readonly of: Day;
  /** Empty: every kind. */
  readonly chosen: readonly KindChoice[];
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

export function useWeekAddress(today: Day): WeekAddress {
  const search = new URLSearchParams(useHashSearch());
  const asked = (search.get(kindParameter) ?? '').split(',');
  return {
    of: parseDay(search.get(weekParameter) ?? '') ?? today,
    chosen: kindChoices.filter((kind) => asked.includes(kind)),
    goTo: (of) => setParameter(weekParameter, of === today ? '' : of),
    choose: (chosen) => setParameter(kindParameter, chosen.join(',')),
  };
}
