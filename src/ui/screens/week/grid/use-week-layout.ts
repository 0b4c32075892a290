import { useElementSize, useMediaQuery } from '@mantine/hooks';

/** Pixels; seven columns in less width are unreadable. */
const narrowestGrid = 500;

export type WeekLayout = 'grid' | 'list';

/** The grid if seven columns fit beside an open panel, else the list. */
export function useWeekLayout() {
  const { ref, width } = useElementSize();
  const narrowWindow = useMediaQuery('(max-width: 800px)', undefined, { getInitialValueInEffect: false });
  const layout: WeekLayout = narrowWindow || (width > 0 && width < narrowestGrid) ? 'list' : 'grid';
  return { ref, layout };
}
