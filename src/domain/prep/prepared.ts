import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { NetworkingPrep } from './networking';
import type { Prep } from './prep';
import { networkingPurpose, socialPurpose } from './purpose';
import type { SocialPrep } from './social';
import { writtenDetails } from './social-sections';

const hasText = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

const isWritten = ({ purpose, goals, mustMeets, materials }: NetworkingPrep): boolean =>
  networkingPurpose(purpose) !== null ||
  hasText([
    purpose.decision,
    ...goals.map(({ text }) => text),
    ...mustMeets.map(({ name }) => name),
    ...materials.map(({ text }) => text),
  ]);

const isWrittenAmongFriends = ({ purpose, guests, brings, topics, details }: SocialPrep): boolean =>
  socialPurpose(purpose) !== null ||
  writtenDetails({ details }).length > 0 ||
  hasText([
    ...guests.map(({ name }) => name),
    ...brings.map(({ what }) => what),
    ...topics.map(({ text }) => text),
  ]);

/** True when the user has written anything for an event of this kind; what its calendar says does not count. */
export const isPrepared = (kind: Kind | null, { networking, social }: Prep): boolean =>
  (isNetworking(kind) && networking !== null && isWritten(networking)) ||
  (isSocial(kind) && social !== null && isWrittenAmongFriends(social));
