import type { InputOf } from '../../../contract/client';

/** Saves some of the settings; the others stay. */
export type SaveSettings = (change: InputOf<'settings.save'>) => void;
