import type { EventRow } from '../../../contract/views/event';

/** Whether to ask for the programme of an event: of whole days, or marked as a conference. */
export const mayHaveProgramme = ({ span, mark }: Pick<EventRow, 'span' | 'mark'>): boolean =>
  span.kind === 'all-day' || mark?.form === 'conference';
