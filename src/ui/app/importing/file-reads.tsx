import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Push } from '../../../contract/push';
import { usePush } from '../client/changes';
import { useClient } from '../client/client';

/** A read in progress: of a file or a fetched calendar, into a review. */
export interface FileRead {
  /** Empty when it cannot be cancelled. */
  readonly id: string;
  /** `Reading work.ics` */
  readonly task: string;
  /** Progress from 0 to 1; null while unknown. */
  readonly share: number | null;
  /** False if the component that began the read shows its progress itself. */
  readonly inNotice: boolean;
}

/** The caller's handle on a read that it began. */
export interface OwnFileRead {
  /** The `readId` for the operation that reads. */
  readonly id: string;
  /** Aborted as soon as the user cancels, possibly before the operation is called. */
  readonly signal: AbortSignal;
  end(): void;
}

export interface FileReads {
  /** The reads that this page began. */
  readonly own: readonly FileRead[];
  /** The latest read that this page did not begin: from the desktop's file dialog, the command line or another window. */
  readonly other: FileRead | null;
  begin(task: string, inNotice: boolean): OwnFileRead;
  cancel(id: string): void;
}

const FileReadsContext = createContext<FileReads | null>(null);

/** Milliseconds without progress after which another's read counts as over, since no push says that it failed. */
const silenceMs = 10_000;

type Progress = Extract<Push, { kind: 'progress' }>;

const shareOf = ({ done, total }: Progress): number | null => (total > 0 ? done / total : null);

/** Tracks the reads in progress, and cancels them when the user says so (product I7). */
export function FileReadsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [own, setOwn] = useState<readonly FileRead[]>([]);
  // Finished reads stay in the map, so that their late progress pushes are not taken for another's read.
  const controllers = useRef(new Map<string, AbortController>());
  const isOurs = useCallback((id: string) => controllers.current.has(id), []);
  const [other, endOther] = useOtherRead(isOurs);

  usePush((push) => {
    if (push.kind !== 'progress' || !isOurs(push.readId)) return;
    const share = shareOf(push);
    setOwn((reads) => reads.map((read) => (read.id === push.readId ? { ...read, share } : read)));
  });

  const begin = useCallback((task: string, inNotice: boolean): OwnFileRead => {
    const id = crypto.randomUUID();
    const controller = new AbortController();
    controllers.current.set(id, controller);
    setOwn((reads) => [...reads, { id, task, share: null, inNotice }]);
    const end = () => setOwn((reads) => reads.filter((read) => read.id !== id));
    return { id, signal: controller.signal, end };
  }, []);

  const cancel = useCallback(
    (id: string) => {
      const controller = controllers.current.get(id) ?? new AbortController();
      controllers.current.set(id, controller);
      controller.abort();
      setOwn((reads) => reads.filter((read) => read.id !== id));
      endOther(id);
      // The answer of the read itself tells whether it was cancelled in time.
      void client.call('read.cancel', { readId: id });
    },
    [client, endOther],
  );

  const value = useMemo((): FileReads => ({ own, other, begin, cancel }), [own, other, begin, cancel]);
  return <FileReadsContext value={value}>{children}</FileReadsContext>;
}

/** The latest read that this page did not begin, and a function that drops it. */
function useOtherRead(isOurs: (id: string) => boolean) {
  const [other, setOther] = useState<FileRead | null>(null);

  usePush((push) => {
    if (push.kind === 'changed' && push.topics.includes('reviews')) setOther(null);
    if (push.kind !== 'progress' || isOurs(push.readId)) return;
    const { readId: id, task, done, total } = push;
    setOther(total > 0 && done >= total ? null : { id, task, share: shareOf(push), inNotice: true });
  });

  useEffect(() => {
    if (!other) return;
    const timer = setTimeout(() => setOther(null), silenceMs);
    return () => clearTimeout(timer);
  }, [other]);

  const end = useCallback((id: string) => setOther((read) => (read?.id === id ? null : read)), []);
  return [other, end] as const;
}

export function useFileReads(): FileReads {
  const value = use(FileReadsContext);
  if (!value) throw new Error('useFileReads needs a FileReadsProvider above it');
  return value;
}
