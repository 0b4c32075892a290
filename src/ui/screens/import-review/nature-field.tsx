import { NativeSelect } from '@mantine/core';
import type { ReviewView } from '../../../contract/views/review';
import type { FileNature, SaidNature } from '../../../domain/calendars/nature';
import { isMessage, saidNatures } from '../../../domain/calendars/nature';
import { natureNames, natureText } from '../../../words/file-nature';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';

/** Shows what the file was taken for, and lets the user say otherwise. A new calendar is always whole. */
export function NatureField({ review }: { readonly review: ReviewView }) {
  const format = useFormat();
  const adjust = useEdit('review.adjust');
  const { nature, isNatureSaid, target } = review;
  if (target === null && !isMessage(nature)) return null;
  const choices = new Set<FileNature>([nature, ...(target === null ? [] : saidNatures)]);
  return (
    <NativeSelect
      maw="24rem"
      label="This is"
      description={natureText(review, format)}
      inputWrapperOrder={['label', 'input', 'description']}
      value={nature}
      data={[
        ...[...choices].map((value) => ({ value, label: natureNames[value] })),
        ...(isNatureSaid ? [{ value: asItSeems, label: 'As it seems to be' }] : []),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        void adjust({ reviewId: review.id, nature: value === asItSeems ? null : (value as SaidNature) });
      }}
    />
  );
}

const asItSeems = 'as-it-seems';
