import { Button } from '@mantine/core';
import { useSearch } from 'wouter';
import { useOperation, useWholeContacts } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { ContactsReviewPage } from './contacts-review-page';

/** Address books compared with the people who are kept, before anything is imported (product P7). */
export function ContactsReviewScreen() {
  const reviews = useOperation('contacts.waiting', {});
  const linked = new URLSearchParams(useSearch()).get('review');
  return (
    <Loaded load={reviews}>
      {(list) => {
        const shown = list.find(({ id }) => id === linked) ?? list.at(-1);
        return shown ? <WholeReview key={shown.id} id={shown.id} /> : <NothingToReview />;
      }}
    </Loaded>
  );
}

function WholeReview({ id }: { readonly id: string }) {
  const review = useWholeContacts(id);
  return <Loaded load={review}>{(whole) => <ContactsReviewPage review={whole} />}</Loaded>;
}

function NothingToReview() {
  const { chooseContacts } = useImportFiles();
  return (
    <Page title="Contacts">
      <EmptyState
        title="An address book shows here before anything is imported."
        action={<Button onClick={chooseContacts}>Import contacts…</Button>}
      >
        Mingle reads vCards (.vcf), and tables (.csv) of LinkedIn, Google, Outlook and others. You can also
        drop them anywhere in this window.
      </EmptyState>
    </Page>
  );
}
