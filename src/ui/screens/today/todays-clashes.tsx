import type { TodayView } from '../../../contract/views/today';
import { ClashList } from '../../parts/clashes/clash-list';
import { TodaySection } from './today-section';

/** Which events of today cannot both be kept (product W11). */
export function TodaysClashes({ clashes }: Pick<TodayView, 'clashes'>) {
  if (clashes.list.length === 0) return null;
  return (
    <TodaySection title="At the same time">
      <ClashList clashes={clashes} />
    </TodaySection>
  );
}
