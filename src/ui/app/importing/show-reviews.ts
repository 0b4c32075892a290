import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { navigate } from '../shell/hash-location';

/** Goes to what waits to be looked through, and makes sure that what was just read is among it. */
export function useShowReviews(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['reviews.list'] });
    navigate('/import');
  }, [queries]);
}
