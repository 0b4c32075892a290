import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { importLimit } from '../../../contract/import-limit';
import { useClient } from '../client/client';
import { navigate } from '../shell/hash-location';
import { hideToast, showFailure } from '../toasts';
import { useFileReads } from './file-reads';

/** For file dialogs. */
export const contactsEndings = '.vcf,.vcard,.csv,.tsv,text/vcard,text/csv';

/** True for files that are opened as address books; what they hold is found out by reading them. */
export const isContactsFile = ({ name }: Pick<File, 'name'>): boolean =>
  /\.(?:vcf|vcard|csv|tsv)$/i.test(name);

/** Reads address books into one review and shows it; a failure is shown as a toast, and the other files go on. */
export function useReviewContacts(): (files: readonly File[]) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const { begin } = useFileReads();
  return useCallback(
    async (files) => {
      let addTo: string | undefined;
      for (const file of files) {
        const about = { about: file.name, topic: `file ${file.name}` } as const;
        if (file.size > importLimit) {
          showFailure({ code: 'too-large', message: file.name }, about);
          continue;
        }
        const { signal, end } = begin(`Reading ${file.name}`, true);
        const answer = await client
          .call('contacts.review', { fileName: file.name, content: file, ...(addTo ? { addTo } : {}) })
          // The file was moved, or may not be read.
          .catch(() => ({ ok: false, error: { code: 'not-found', message: file.name } }) as const);
        end();
        if (signal.aborted) {
          const opened = addTo ?? (answer.ok ? answer.value.id : null);
          if (opened !== null) void client.call('contacts.discard', { reviewId: opened });
          return;
        }
        if (!answer.ok) showFailure(answer.error, about);
        else {
          hideToast(about.topic);
          addTo = answer.value.id;
        }
      }
      if (addTo === undefined) return;
      await queries.invalidateQueries({ queryKey: ['contacts.waiting'] });
      navigate(`/contacts?review=${addTo}`);
    },
    [client, queries, begin],
  );
}
