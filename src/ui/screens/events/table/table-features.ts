import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { EventRow } from '../../../../contract/views/event';

/** The features of TanStack Table that the events table uses. */
export const features = tableFeatures({ rowSortingFeature });
export type Features = typeof features;

export const columnHelper = createColumnHelper<Features, EventRow>();
