import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { navigate } from '../shell/hash-location';

/** Shows the waiting reviews, after a refetch so that the newest is among them. */
export function useShowReviews(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['reviews.list'] });
    navigate('/import');
  }, [queries]);
}
