import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../app/app-info';
import type { WholeContacts } from '../../app/client/operation';
import { Page } from '../../parts/page';
import reviewClasses from '../import-review/review.module.css';
import { ColumnsQuestion } from './columns/columns-question';
import { useContactChoices } from './contacts-choices';
import { actionText, circlesText, reviewTitle, untouchedText } from './contacts-words';
import { ContactsColumns } from './list/contacts-columns';
import { useApplyContacts } from './use-apply-contacts';

/** The user chooses whom and what to take, then one button applies it. */
export function ContactsReviewPage({ review }: { readonly review: WholeContacts }) {
  const format = useFormat();
  const choices = useContactChoices(review.items);
  const [groupsAsCircles, setGroupsAsCircles] = useState(false);
  const { apply, discard, busy } = useApplyContacts(review.id, choices, groupsAsCircles);
  return (
    <Page
      layout="fill"
      title={reviewTitle(review, format)}
      subtitle={untouchedText(review, format)}
      actions={
        <>
          <Button variant="default" onClick={() => void discard()} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={() => void apply()} loading={busy}>
            {actionText(choices.taken, format)}
          </Button>
        </>
      }
    >
      <div className={reviewClasses.review}>
        {review.files.map(
          (file, at) =>
            file.columns.length + file.rows.length > 0 && (
              // biome-ignore lint/suspicious/noArrayIndexKey: files are only added at the end.
              <ColumnsQuestion key={at} reviewId={review.id} file={file} at={at} />
            ),
        )}
        {review.groups.length > 0 && (
          <Checkbox
            label={circlesText(review.groups, format)}
            checked={groupsAsCircles}
            onChange={(event) => setGroupsAsCircles(event.currentTarget.checked)}
          />
        )}
        <ContactsColumns review={review} choices={choices} />
      </div>
    </Page>
  );
}
