import { useElementSize, useMediaQuery } from '@mantine/hooks';

/** Seven columns narrower than this cannot be read. */
const narrowestGrid = 500;

export type WeekLayout = 'grid' | 'list';

/** Columns where there is room for seven days, else a list; the open panel takes room too. */
export function useWeekLayout() {
  const { ref, width } = useElementSize();
  const narrowWindow = useMediaQuery('(max-width: 800px)', undefined, { getInitialValueInEffect: false });
  const layout: WeekLayout = narrowWindow || (width > 0 && width < narrowestGrid) ? 'list' : 'grid';
  return { ref, layout };
}
