import type { Kind } from '../../../domain/marking/kind';
import { type KeyAction, keyMaps } from './key-maps';
import type { KeyHandlers } from './use-keys';

/** Handlers of N, S, B, O and U, which call `onMark`, U with null. If that returns `false`, the key is left to others. */
export const kindKeys = (onMark: (kind: Kind | null) => unknown): KeyHandlers<'marks'> => ({
  networking: () => onMark('networking'),
  social: () => onMark('social'),
  both: () => onMark('both'),
  other: () => onMark('other'),
  unmarked: () => onMark(null),
});

/** The key action that marks as this kind; null takes the mark away. */
export const keyOfKind = (kind: Kind | null): KeyAction => keyMaps.marks[kind ?? 'unmarked'];
