import type { Uid } from '../event/key';

const derived = /^(.+?)_R?\d{8}(?:T\d{6}Z?)?(@.*)?$/;

/**
 * The UID that this one and its siblings are derived from; itself if it is not derived. Google continues a series that was
 * split as `UID_R20260421T160000@google.com`, and lists single occurrences as `UID_20260421T160000Z@google.com`.
 */
export function familyOf(uid: Uid): string {
  const [, base = '', host = ''] = derived.exec(uid) ?? [];
  return base === '' ? uid : base + host;
}
