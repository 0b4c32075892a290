import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { importLimit } from '../../../contract/import-limit';
import { useClient } from '../client/client';
import { hideToast, showFailure } from '../toasts';
import { AfterImportProvider } from './after-import';
import { contactsEndings, isContactsFile, useReviewContacts } from './contact-files';
import { FileReadsProvider, useFileReads } from './file-reads';
import { useShowReviews } from './show-reviews';

export interface ImportFiles {
  /** Opens the browser's file dialog; to be called while a click or key press is handled. */
  choose(): void;
  /** The same for address books. */
  chooseContacts(): void;
  /** Reads the files into reviews, one after the other, and shows these. Cancelling one skips the files after it. */
  open(files: readonly File[]): Promise<void>;
  /** The files that were opened together last. */
  readonly batch: FileBatch;
}

export interface FileBatch {
  /** Counts the batches; 0 before the first. */
  readonly number: number;
  readonly isReading: boolean;
  /** The reviews that its files led to, so far. */
  readonly reviewIds: readonly string[];
}

const noBatch: FileBatch = { number: 0, isReading: false, reviewIds: [] };

const ImportFilesContext = createContext<ImportFiles | null>(null);

export function ImportFilesProvider({ children }: { readonly children: ReactNode }) {
  return (
    <FileReadsProvider>
      <AfterImportProvider>
        <FileInput>{children}</FileInput>
      </AfterImportProvider>
    </FileReadsProvider>
  );
}

function FileInput({ children }: { readonly children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const contactsInput = useRef<HTMLInputElement>(null);
  const reviewContacts = useReviewContacts();
  const review = useReviewFile();
  const showReviews = useShowReviews();
  const [batch, setBatch] = useState<FileBatch>(noBatch);

  const open = useCallback(
    async (all: readonly File[]) => {
      const [books, files] = [all.filter(isContactsFile), all.filter((file) => !isContactsFile(file))];
      if (books.length > 0) await reviewContacts(books);
      if (files.length === 0) return;
      const reviewIds: string[] = [];
      setBatch(({ number }) => ({ number: number + 1, isReading: true, reviewIds }));
      for (const file of files) {
        const outcome = await review(file);
        if (outcome === 'cancelled') break;
        if (outcome !== 'failed') reviewIds.push(outcome.reviewId);
        setBatch((current) => ({ ...current, reviewIds: [...reviewIds] }));
      }
      setBatch((current) => ({ ...current, isReading: false }));
      if (reviewIds.length > 0) await showReviews();
    },
    [review, reviewContacts, showReviews],
  );

  const value = useMemo(
    (): ImportFiles => ({
      choose: () => input.current?.click(),
      chooseContacts: () => contactsInput.current?.click(),
      open,
      batch,
    }),
    [open, batch],
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
          // Without this reset, choosing the same file again fires no `change`.
          event.currentTarget.value = '';
          void open(files);
        }}
      />
      <input
        ref={contactsInput}
        type="file"
        accept={contactsEndings}
        multiple
        hidden
        aria-label="Address books"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void reviewContacts(files);
        }}
      />
    </ImportFilesContext>
  );
}

type Outcome = { readonly reviewId: string } | 'failed' | 'cancelled';

/** Reads one file into a review; a failure is shown as a toast. */
function useReviewFile(): (file: File) => Promise<Outcome> {
  const client = useClient();
  const { begin } = useFileReads();
  return useCallback(
    async (file) => {
      const about = { about: file.name, topic: `file ${file.name}` } as const;
      if (file.size > importLimit) {
        showFailure({ code: 'too-large', message: file.name }, about);
        return 'failed';
      }
      const { id, signal, end } = begin(`Reading ${file.name}`, true);
      try {
        const isReadable = await canBeRead(file);
        if (signal.aborted) return 'cancelled';
        if (!isReadable) {
          showFailure({ code: 'not-found', message: file.name }, about);
          return 'failed';
        }
        const answer = await client.call('calendar.review', {
          fileName: file.name,
          content: file,
          readId: id,
        });
        if (signal.aborted) {
          // The read finished before the cancellation arrived.
          if (answer.ok) void client.call('calendar.discard', { reviewId: answer.value.id });
          return 'cancelled';
        }
        if (answer.ok) {
          hideToast(about.topic);
          return { reviewId: answer.value.id };
        }
        if (answer.error.code === 'cancelled') return 'cancelled';
        showFailure(answer.error, about);
        return 'failed';
      } finally {
        end();
      }
    },
    [client, begin],
  );
}

/** False if the file was moved or may not be read. */
const canBeRead = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

export function useImportFiles(): ImportFiles {
  const value = use(ImportFilesContext);
  if (!value) throw new Error('useImportFiles needs an ImportFilesProvider above it');
  return value;
}
