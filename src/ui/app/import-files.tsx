import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { importLimit } from '../../contract/operations';
import { usePush } from './changes';
import { useClient } from './client';
import { navigate } from './hash-location';
import { showFailure } from './toasts';

/** A file on its way into a review; `share` is 0 to 1, null while it is not known. */
export interface FileBeingRead {
  readonly name: string;
  readonly share: number | null;
}

export interface ImportFiles {
  /** Asks for files, with the browser's own dialog. Needs to be called from a click or a key. */
  choose(): void;
  /** Reads the files into reviews, one after the other, and shows these. */
  open(files: readonly File[]): Promise<void>;
  readonly reading: FileBeingRead | null;
}

const ImportFilesContext = createContext<ImportFiles | null>(null);

export function ImportFilesProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<FileBeingRead | null>(null);

  usePush((push) => {
    if (push.kind !== 'progress' || push.total <= 0) return;
    const share = push.done / push.total;
    setReading((file) => (file ? { ...file, share } : file));
  });

  const review = useCallback(
    async (file: File): Promise<boolean> => {
      if (file.size > importLimit) {
        showFailure({ code: 'too-large', message: file.name }, file.name);
        return false;
      }
      setReading({ name: file.name, share: null });
      const content = await readBytes(file);
      if (content === null) {
        showFailure({ code: 'not-found', message: file.name }, file.name);
        return false;
      }
      const answer = await client.call('calendar.review', { fileName: file.name, content });
      if (!answer.ok) showFailure(answer.error, file.name);
      return answer.ok;
    },
    [client],
  );

  const open = useCallback(
    async (files: readonly File[]) => {
      let reviewed = 0;
      try {
        for (const file of files) if (await review(file)) reviewed += 1;
      } finally {
        setReading(null);
      }
      if (reviewed === 0) return;
      await queries.invalidateQueries({ queryKey: ['reviews.list'] });
      navigate('/import');
    },
    [review, queries],
  );

  const value = useMemo(
    (): ImportFiles => ({ choose: () => input.current?.click(), open, reading }),
    [open, reading],
  );
  return (
    <ImportFilesContext value={value}>
      {children}
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        multiple
        hidden
        aria-label="Calendar files"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again is a change too.
          event.currentTarget.value = '';
          void open(files);
        }}
      />
    </ImportFilesContext>
  );
}

/** null when the file was moved, or may not be read. */
const readBytes = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

export function useImportFiles(): ImportFiles {
  const value = use(ImportFilesContext);
  if (!value) throw new Error('useImportFiles needs an ImportFilesProvider above it');
  return value;
}
