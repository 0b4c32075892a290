import { useRef, useState } from 'react';
import type { InputOf } from '../../../contract/client';
import type { Failure } from '../../../contract/failure';
import { useClient } from '../../app/client/client';
import { type OwnFileRead, useFileReads } from '../../app/importing/file-reads';
import { useShowReviews } from '../../app/importing/show-reviews';

interface Subscribe {
  /** The id of the running fetch, else null. */
  readonly readId: string | null;
  readonly failure: Failure | null;
  /** Fetches the address into a review and shows it; sets `failure` on error. */
  subscribe(input: Omit<InputOf<'subscription.review'>, 'readId'>): Promise<void>;
  cancel(): void;
}

/** Runs one cancellable fetch at a time; calls `onFetched` before it shows the review. */
export function useSubscribe(onFetched: () => void): Subscribe {
  const client = useClient();
  const { begin, cancel } = useFileReads();
  const showReviews = useShowReviews();
  const running = useRef<OwnFileRead | null>(null);
  const [readId, setReadId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const subscribe: Subscribe['subscribe'] = async (input) => {
    if (running.current) return;
    const reading = begin('Fetching the calendar', false);
    running.current = reading;
    setReadId(reading.id);
    setFailure(null);
    const answer = await client.call('subscription.review', { ...input, readId: reading.id });
    reading.end();
    if (reading.signal.aborted) {
      // The fetch finished before the host received the cancellation.
      if (answer.ok) void client.call('calendar.discard', { reviewId: answer.value.id });
      return;
    }
    running.current = null;
    setReadId(null);
    if (answer.ok) {
      onFetched();
      await showReviews();
    } else if (answer.error.code !== 'cancelled') setFailure(answer.error);
  };

  return {
    readId,
    failure,
    subscribe,
    cancel: () => {
      if (running.current) cancel(running.current.id);
      running.current = null;
      setReadId(null);
    },
  };
}
