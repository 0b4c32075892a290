import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { useAppInfo } from '../app-info';
import { dropUnreadable } from './drop-unreadable';
import { createUnsavedStore, storageOf, type UnsavedStore } from './unsaved-store';

const UnsavedContext = createContext<UnsavedStore | null>(null);

/** Validates the texts that an earlier page left unsaved, before any component shows them. */
export function UnsavedProvider({ children }: { readonly children: ReactNode }) {
  const { dataFolder } = useAppInfo();
  const store = useMemo(() => createUnsavedStore(() => storageOf(window), dataFolder), [dataFolder]);
  const [isChecked, setChecked] = useState(() => store.entries().length === 0);
  useEffect(() => {
    if (!isChecked) void dropUnreadable(store).finally(() => setChecked(true));
  }, [isChecked, store]);
  return isChecked && <UnsavedContext value={store}>{children}</UnsavedContext>;
}

export function useUnsavedStore(): UnsavedStore {
  const store = use(UnsavedContext);
  if (!store) throw new Error('useUnsavedStore needs an UnsavedProvider above it');
  return store;
}
