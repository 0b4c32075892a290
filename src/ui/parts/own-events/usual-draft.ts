import { useMemo } from 'react';
import { drawn } from '../../../domain/own-events/move';
import { useAppInfo } from '../../app/app-info';
import type { OwnEventDraft } from './own-event-draft';

const quarter = 15 * 60_000;
const hour = 60 * 60_000;

/** An event of an hour from the next quarter of an hour on, without a title. */
export function useUsualDraft(): OwnEventDraft {
  const { now, zone } = useAppInfo();
  return useMemo(() => {
    const start = Math.ceil((now + 1) / quarter) * quarter;
    return {
      title: '',
      time: drawn(start, start + hour, zone),
      repeat: null,
      kind: null,
      form: null,
      place: '',
      people: [],
    };
  }, [now, zone]);
}
