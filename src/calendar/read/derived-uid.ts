import { hashText } from './hash';

/** The UID of an event that has none: the same one each time its start and title are read. */
export const deriveUid = (startText: string, summary: string): string =>
  `derived-${hashText(`${startText} ${summary}`)}`;

/** True for a UID that the file does not hold. */
export const isDerivedUid = (uid: string): boolean => /^derived-[0-9a-f]{16}$/.test(uid);
