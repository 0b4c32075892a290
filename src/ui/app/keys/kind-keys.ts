import type { Kind } from '../../../domain/marking/kind';
import { type KeyAction, keyMaps } from './key-maps';
import type { KeyHandlers } from './use-keys';

/** The keys N S B O U, all leading to `onMark`; U with null. What it gives back says whether it took the key. */
export const kindKeys = (onMark: (kind: Kind | null) => unknown): KeyHandlers<'marks'> => ({
  networking: () => onMark('networking'),
  social: () => onMark('social'),
  both: () => onMark('both'),
  other: () => onMark('other'),
  unmarked: () => onMark(null),
});

/** The key that marks as this kind. */
export const keyOfKind = (kind: Kind | null): KeyAction => keyMaps.marks[kind ?? 'unmarked'];
