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
  /** Records that a new row was sent to the host: until the answer comes, it may or may not be in the plan. */
  noteSent(row: string, input: FollowUpInput): void;
}

interface Subject {
  readonly key: EventKey;
  readonly title: string;
  /** The id of a row in the plan; null while only the page has it. */
  readonly savedId: (row: string) => FollowUpId | null;
}

/**
 * Copies unsaved follow-ups to the store of unsaved texts, with their ids in the plan: a crash would lose these, and a
 * retried save would then add a follow-up a second time.
 */
export function createFollowUpCopy(
  store: UnsavedStore,
  { key, title, savedId }: Subject,
  saved: readonly FollowUp[],
): FollowUpCopy {
  const name = nameOf(key, { kind: 'follow-ups' });
  const sent = new Map<string, FollowUpInput>();
  let rows: Partial<Rows> = {};

  function keepRows(): void {
    const unsaved = Object.values(rows).flatMap((row) => (row ? [toUnsaved(row)] : []));
    if (unsaved.length === 0) store.remove(name);
    else store.keep({ key, title, form: { kind: 'follow-ups', rows: unsaved } });
  }
  function toUnsaved({ id: row, ...text }: FollowUpRow): UnsavedFollowUp {
    const id = savedId(row);
    return { ...text, id, sent: id === null ? (sent.get(row) ?? null) : null };
  }
  function restore(): Rows {
    const form = store.find(name)?.form;
    const stored = form?.kind === 'follow-ups' ? form.rows : [];
    const restored = unsavedFollowUps(stored, saved).map(({ sent: wasSent, ...row }) => {
      const id = row.id ?? newFollowUpId();
      if (wasSent) sent.set(id, wasSent);
      return [id, { ...row, id, personId: row.personId ?? null, step: row.step ?? null }] as const;
    });
    return Object.fromEntries(restored);
  }
  const write = (unsaved: Partial<Rows>) => {
    rows = unsaved;
    keepRows();
  };
  const broughtBack = restore();
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
