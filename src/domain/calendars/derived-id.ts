import type { Uid } from '../event/key';

/**
 * A UID that names another one and a start: Google continues a series that was split as `UID_R20260421T160000@google.com`,
 * and lists single occurrences as `UID_20260421T160000Z@google.com`.
 */
export interface DerivedId {
  readonly base: string;
  /** True for `_R`: this and all following occurrences. */
  readonly isFollowing: boolean;
}

const shape = /^(.+?)_(R?)\d{8}(?:T\d{6}Z?)?(@.*)?$/;

/** null for a UID that is not derived from another one. */
export function parseDerivedId(uid: Uid): DerivedId | null {
  const [, base = '', following = '', host = ''] = shape.exec(uid) ?? [];
  return base === '' ? null : { base: base + host, isFollowing: following === 'R' };
}

/** The UID that this one and its siblings are derived from; itself if it is not derived. */
export const familyOf = (uid: Uid): string => parseDerivedId(uid)?.base ?? uid;
