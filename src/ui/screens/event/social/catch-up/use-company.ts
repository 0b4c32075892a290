import type { CatchUpCard, CompanyView } from '../../../../../contract/social/company';
import type { CarriedView } from '../../../../../contract/views/carried';
import type { EventRow } from '../../../../../contract/views/event';
import { endInstant } from '../../../../../domain/event/occurrence';
import { useAppInfo } from '../../../../app/app-info';
import { useOperation } from '../../../../app/client/operation';

const nobody: CompanyView = { cards: [], evenings: [] };

/** What is known of those who come: null while it loads, and empty for an event that is over. */
export function useCompany(row: EventRow): CompanyView | null {
  const { now, zone } = useAppInfo();
  const isOver = endInstant(row.span, zone) <= now;
  const load = useOperation('event.company', { key: row.key }, { enabled: !isOver });
  if (isOver || load.kind === 'failed') return nobody;
  return load.kind === 'loaded' ? load.value : null;
}

/** What is carried on with one guest alone is in their card; what several share is shown once, for all of them. */
export const isInCard = ({ people }: CarriedView, cards: readonly CatchUpCard[]): boolean => {
  const [one, ...others] = people;
  return one !== undefined && others.length === 0 && cards.some(({ person }) => person === one.id);
};
