import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useClient } from './client';
import { createRowRefresh, type RowRefresh } from './row-refresh';

const RowRefreshContext = createContext<RowRefresh | null>(null);

export function RowRefreshProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const queries = useQueryClient();
  const refresh = useMemo(() => createRowRefresh(client, queries), [client, queries]);
  return <RowRefreshContext value={refresh}>{children}</RowRefreshContext>;
}

export function useRowRefresh(): RowRefresh {
  const value = use(RowRefreshContext);
  if (!value) throw new Error('useRowRefresh needs a RowRefreshProvider above it');
  return value;
}
