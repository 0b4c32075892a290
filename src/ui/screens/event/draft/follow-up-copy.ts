import type { InputOf } from '../../../../contract/client';
import type { EventKey } from '../../../../domain/event/key';
import type { FollowUp, FollowUpId } from '../../../../domain/follow-ups/follow-up';
import { unsavedFollowUps } from '../../../app/unsaved/still-unsaved';
import type { UnsavedStore } from '../../../app/unsaved/unsaved-store';
import { nameOf, type UnsavedFollowUp } from '../../../app/unsaved/unsaved-text';
import type { DraftCopy } from './draft';
import { type FollowUpRow, newFollowUpId } from './follow-up-row';

type Rows = Readonly<Record<string, FollowUpRow>>;
type FollowUpInput = InputOf<'follow-up.save'>;

interface FollowUpCopy extends DraftCopy<Rows> {
  /** A row is sent to be made: until the answer comes, it may be in the plan or not. */
  noteSent(row: string, input: FollowUpInput): void;
}

interface Subject {
  readonly key: EventKey;
  readonly title: string;
  /** The id a row has in the plan; null while it is only here. */
  readonly savedId: (row: string) => FollowUpId | null;
}

/** Keeps the follow-ups that are typed in the store of unsaved texts, with what a crash would let forget: their ids. */
export function createFollowUpCopy(
  store: UnsavedStore,
  { key, title, savedId }: Subject,
  saved: readonly FollowUp[],
): FollowUpCopy {
  const name = nameOf(key, { kind: 'follow-ups' });
  const sent = new Map<string, FollowUpInput>();
  let rows: Partial<Rows> = {};

  function keepRows(): void {
    const kept = Object.values(rows).flatMap((row) => (row ? [toKept(row)] : []));
    if (kept.length === 0) store.remove(name);
    else store.keep({ key, title, form: { kind: 'follow-ups', rows: kept } });
  }
  function toKept({ id: row, ...text }: FollowUpRow): UnsavedFollowUp {
    const id = savedId(row);
    return { ...text, id, sent: id === null ? (sent.get(row) ?? null) : null };
  }
  function bringBack(): Rows {
    const form = store.find(name)?.form;
    const kept = form?.kind === 'follow-ups' ? form.rows : [];
    const back = unsavedFollowUps(kept, saved).map(({ sent: wasSent, ...row }) => {
      const id = row.id ?? newFollowUpId();
      if (wasSent) sent.set(id, wasSent);
      return [id, { ...row, id }] as const;
    });
    return Object.fromEntries(back);
  }
  const write = (unsaved: Partial<Rows>) => {
    rows = unsaved;
    keepRows();
  };
  const broughtBack = bringBack();
  write(broughtBack);
  return {
    broughtBack,
    write,
    noteSent: (row, input) => {
      sent.set(row, input);
      keepRows();
    },
  };
}
