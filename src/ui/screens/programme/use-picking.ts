import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { MyProgrammeView, PickView, SessionView } from '../../../contract/views/programme';
import type { EventKey } from '../../../domain/event/key';
import type { Attendance, PickLevel } from '../../../domain/programme/pick';
import { quotedTitle } from '../../../words/title';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { operationKey } from '../../app/client/operation';
import { patchCached } from '../../app/client/patch-cached';
import { showToast } from '../../app/toasts';

/** What the user does with sessions. */
export interface Picking {
  /** Picks the session at this level, or removes the pick if it has that level already. */
  readonly toggle: (session: SessionView, as: PickLevel) => void;
  readonly pick: (session: SessionView, as: PickLevel) => void;
  /** Takes picks away, also of what is gone. */
  readonly takeOff: (id: string) => void;
  /** Says what became of a pick; the same once more says nothing again. */
  readonly attend: (id: string, as: Attendance) => void;
  readonly followUp: (pick: PickView) => void;
  readonly meet: (session: SessionView, speaker: string) => void;
}

/** The edits of picks; the page shows them at once. */
export function usePicking(key: EventKey): Picking {
  const queries = useQueryClient();
  const set = useEdit('pick.set');
  const setAttendance = useEdit('pick.attend');
  const addFollowUp = useEdit('pick.follow-up');
  const addMeet = useEdit('session.meet');
  const { undo } = useHistory();
  const mineKey = useMemo(() => operationKey('programme.mine', { key }), [key]);
  const picksNow = useCallback(
    () => queries.getQueryData<MyProgrammeView | null>(mineKey)?.picks ?? [],
    [queries, mineKey],
  );
  /** Shows an edit before the host answers, and what is true if it fails. */
  const shown = useCallback(
    async (
      change: (picks: readonly PickView[]) => readonly PickView[],
      call: () => Promise<{ ok: boolean }>,
    ) => {
      await queries.cancelQueries({ queryKey: mineKey });
      patchCached<MyProgrammeView | null>(
        queries,
        mineKey,
        (mine) => mine && { ...mine, picks: change(mine.picks) },
      );
      const { ok } = await call();
      if (!ok) await queries.invalidateQueries({ queryKey: mineKey });
    },
    [queries, mineKey],
  );
  const pick = useCallback(
    (session: SessionView, as: PickLevel) =>
      void shown(
        (picks) => withPick(picks, session, as),
        () => set({ key, ids: [session.id], as }),
      ),
    [shown, set, key],
  );
  const takeOff = useCallback(
    (id: string) =>
      void shown(
        (picks) => picks.filter((one) => one.id !== id),
        () => set({ key, ids: [id], as: 'none' }),
      ),
    [shown, set, key],
  );
  const toggle = useCallback(
    (session: SessionView, as: PickLevel) => {
      const isSo = picksNow().some(({ id, level }) => id === session.id && level === as);
      if (isSo) takeOff(session.id);
      else pick(session, as);
    },
    [picksNow, pick, takeOff],
  );
  const attend = useCallback(
    (id: string, as: Attendance) => {
      const isSo = picksNow().some((one) => one.id === id && one.attendance === as);
      const attendance = isSo ? null : as;
      void shown(
        (picks) => picks.map((one) => (one.id === id ? { ...one, attendance } : one)),
        () => setAttendance({ key, ids: [id], as: attendance }),
      );
    },
    [picksNow, shown, setAttendance, key],
  );
  const undoing = useMemo(
    () => ({ action: { label: 'Undo', run: () => void undo() }, topic: 'undo' }) as const,
    [undo],
  );
  const followUp = useCallback(
    async ({ id, session }: PickView) => {
      const answer = await addFollowUp({ key, id });
      if (answer.ok) showToast(`${quotedTitle(session.title)} is among your follow-ups.`, undoing);
    },
    [addFollowUp, key, undoing],
  );
  const meet = useCallback(
    async ({ id }: SessionView, speaker: string) => {
      const answer = await addMeet({ key, id, speaker });
      if (!answer.ok) return;
      if (answer.value.edit === null) showToast(`${speaker} is among the people to meet already.`);
      else showToast(`${speaker} is among the people to meet here.`, undoing);
    },
    [addMeet, key, undoing],
  );
  return useMemo(
    () => ({ toggle, pick, takeOff, attend, followUp, meet }),
    [toggle, pick, takeOff, attend, followUp, meet],
  );
}

function withPick(picks: readonly PickView[], session: SessionView, level: PickLevel): readonly PickView[] {
  if (picks.some(({ id }) => id === session.id))
    return picks.map((one) => (one.id === session.id ? { ...one, level } : one));
  const { id, guid, title, start, end, room, track, url, speakers } = session;
  const instant = (at: number) => ({ kind: 'instant', at }) as const;
  const added: PickView = {
    id,
    level,
    note: '',
    attendance: null,
    status: { kind: 'same' },
    session: {
      id,
      guid,
      title,
      start: instant(start),
      end: end === null ? null : instant(end),
      room,
      track,
      url,
      speakers: speakers.map(({ name }) => ({ name })),
    },
    hasFollowUp: false,
  };
  return [...picks, added];
}
