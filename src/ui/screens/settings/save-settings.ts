import type { InputOf } from '../../../contract/client';

/** Saves some of the settings; the rest stays. */
export type SaveSettings = (change: InputOf<'settings.save'>) => void;
