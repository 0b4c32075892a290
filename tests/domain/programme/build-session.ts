import type { EventKey } from '../../../src/domain/event/key';
import type { Pick, PickId } from '../../../src/domain/programme/pick';
import { toPickedSession } from '../../../src/domain/programme/picks-after';
import type { Session } from '../../../src/domain/programme/session';

export const at = Date.parse('2026-01-31T09:00:00Z');
export const minute = 60_000;

/** A talk of half an hour on 31 January 2026, `minutes` after 09:00 UTC. */
export const buildSession = (
  told: Partial<Session> & { readonly minutes?: number; readonly length?: number },
): Session => {
  const { minutes = 0, length = 30, ...rest } = told;
  return {
    ...{ id: '', guid: '', title: 'Talk', subtitle: '', room: 'A', track: '', type: '', language: '' },
    ...{ speakers: [], abstract: '', url: '' },
    start: { kind: 'instant', at: at + minutes * minute },
    end: { kind: 'instant', at: at + (minutes + length) * minute },
    ...rest,
  };
};

let picks = 0;

export const buildPick = (session: Session, told: Partial<Pick> = {}): Pick => ({
  id: `pick-${++picks}` as PickId,
  eventKey: 'conference' as EventKey,
  session: toPickedSession(session),
  level: 'going',
  note: '',
  attendance: null,
  pickedAt: at,
  fate: null,
  ...told,
});
