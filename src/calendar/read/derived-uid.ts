import { hashText } from './hash';

/** A UID for an event that has none, determined by its start and title. */
export const deriveUid = (startText: string, summary: string): string =>
  `derived-${hashText(`${startText} ${summary}`)}`;

/** True for a UID made by `deriveUid`. */
export const isDerivedUid = (uid: string): boolean => /^derived-[0-9a-f]{16}$/.test(uid);
