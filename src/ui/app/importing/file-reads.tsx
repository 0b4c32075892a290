import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Push } from '../../../contract/push';
import { usePush } from '../client/changes';
import { useClient } from '../client/client';

/** A file or a fetched calendar on its way into a review. */
export interface FileRead {
  /** Empty when it cannot be cancelled. */
  readonly id: string;
  /** `Reading work.ics` */
  readonly task: string;
  /** 0 to 1; null while it is not known. */
  readonly share: number | null;
  /** False where the place that began it shows it itself. */
  readonly inNotice: boolean;
}

/** A reading in the hands of the one who began it. */
export interface OwnFileRead {
  /** To be given to the operation that reads. */
  readonly id: string;
  /** Aborted as soon as the user cancels, which may be before the operation was called. */
  readonly signal: AbortSignal;
  end(): void;
}

export interface FileReads {
  /** What this page reads. */
  readonly own: readonly FileRead[];
  /** What somebody else reads: the desktop's own file dialog, the command line, another window. */
  readonly other: FileRead | null;
  begin(task: string, inNotice: boolean): OwnFileRead;
  cancel(id: string): void;
}

const FileReadsContext = createContext<FileReads | null>(null);

/** Nothing says that somebody else's reading failed; one that is silent for so long, in milliseconds, is over. */
const silenceMs = 10_000;

type Progress = Extract<Push, { kind: 'progress' }>;

const shareOf = ({ done, total }: Progress): number | null => (total > 0 ? done / total : null);

/** Knows what is being read and how far, and ends it when the user says so (product I7). */
export function FileReadsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [own, setOwn] = useState<readonly FileRead[]>([]);
  // Keeps those that are over: what is still said of them is late.
  const begun = useRef(new Map<string, AbortController>());
  const isOurs = useCallback((id: string) => begun.current.has(id), []);
  const [other, endOther] = useOtherReading(isOurs);

  usePush((push) => {
    if (push.kind !== 'progress' || !isOurs(push.readId)) return;
    const share = shareOf(push);
    setOwn((all) => all.map((one) => (one.id === push.readId ? { ...one, share } : one)));
  });

  const begin = useCallback((task: string, inNotice: boolean): OwnFileRead => {
    const id = crypto.randomUUID();
    const control = new AbortController();
    begun.current.set(id, control);
    setOwn((all) => [...all, { id, task, share: null, inNotice }]);
    const end = () => setOwn((all) => all.filter((one) => one.id !== id));
    return { id, signal: control.signal, end };
  }, []);

  const cancel = useCallback(
    (id: string) => {
      const control = begun.current.get(id) ?? new AbortController();
      begun.current.set(id, control);
      control.abort();
      setOwn((all) => all.filter((one) => one.id !== id));
      endOther(id);
      // Whether it could be ended, the reading's own answer says.
      void client.call('read.cancel', { readId: id });
    },
    [client, endOther],
  );

  const value = useMemo((): FileReads => ({ own, other, begin, cancel }), [own, other, begin, cancel]);
  return <FileReadsContext value={value}>{children}</FileReadsContext>;
}

/** The reading of somebody else that was heard of last, and what forgets it. */
function useOtherReading(isOurs: (id: string) => boolean) {
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

  const end = useCallback((id: string) => setOther((one) => (one?.id === id ? null : one)), []);
  return [other, end] as const;
}

export function useFileReads(): FileReads {
  const value = use(FileReadsContext);
  if (!value) throw new Error('useFileReads needs a FileReadsProvider above it');
  return value;
}
