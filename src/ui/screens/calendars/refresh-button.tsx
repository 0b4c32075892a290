import { Button, Loader } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import { useFormat } from '../../app/app-info';
import { useClient } from '../../app/client/client';
import { cameByItself } from '../../app/importing/open-new-reviews';
import { navigate } from '../../app/shell/hash-location';
import { hideToast, showFailure, showToast } from '../../app/toasts';
import { toFetchSentences } from '../../app/words/fetch-sentences';
import { refreshedText } from './subscription-words';

/** Fetches a subscription now and shows the result in a toast. */
export function RefreshButton({ calendar }: { readonly calendar: CalendarView }) {
  const { busy, refresh } = useRefresh(calendar);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`Refresh now: ${calendar.name}`}
      aria-busy={busy}
      leftSection={busy ? <Loader size={14} /> : <IconRefresh size={14} stroke={1.5} />}
      onClick={refresh}
    >
      Refresh now
    </Button>
  );
}

/** A second click during the fetch does nothing. The button is not disabled meanwhile, since it would lose the focus. */
function useRefresh({ id, name }: CalendarView): { readonly busy: boolean; readonly refresh: () => void } {
  const format = useFormat();
  const client = useClient();
  const lookThrough = useLookThrough(id);
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await client.call('subscription.refresh', { id });
    setBusy(false);
    const topic = `calendar ${id}` as const;
    if (!answer.ok) {
      const words = toFetchSentences(answer.error, 'What was fetched before stays.');
      showFailure(answer.error, { about: name, words, topic });
      return;
    }
    if (answer.value.outcome !== 'waiting') return showToast(refreshedText(answer.value, format), { topic });
    hideToast(topic);
    const look = { label: 'Look through', run: lookThrough };
    showToast(refreshedText(answer.value, format), { action: look, topic: `review of ${id}` });
  };
  return { busy, refresh };
}

/** Goes to the review of this calendar that waits at the time of the click, else to the import screen. */
function useLookThrough(id: CalendarView['id']): () => Promise<void> {
  const client = useClient();
  return async () => {
    const reviews = await client.call('reviews.list', {});
    const review =
      reviews.ok && reviews.value.find((waiting) => cameByItself(waiting) && waiting.target === id);
    navigate(review ? `/import?review=${encodeURIComponent(review.id)}` : '/import');
  };
}
