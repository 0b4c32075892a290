import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What a screen does with what is dropped on the window, in place of opening it as calendars. */
export interface DropTarget {
  /** What is said while it hovers. */
  readonly invitation: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAddress: (address: string) => void;
}

/** The targets of mounted screens; the last one wins. */
const targets: DropTarget[] = [];
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const dropTargetNow = (): DropTarget | null => targets.at(-1) ?? null;

export const useDropTargetNow = (): DropTarget | null => useSyncExternalStore(subscribe, dropTargetNow);

/** Takes what is dropped while the component is mounted. */
export function useDropTarget({ invitation, onFiles, onAddress }: DropTarget): void {
  const takeFiles = useEffectEvent(onFiles);
  const takeAddress = useEffectEvent(onAddress);
  useEffect(() => {
    const target: DropTarget = {
      invitation,
      onFiles: (files) => takeFiles(files),
      onAddress: (address) => takeAddress(address),
    };
    targets.push(target);
    notify();
    return () => {
      targets.splice(targets.indexOf(target), 1);
      notify();
    };
  }, [invitation]);
}
