import { z } from 'zod';
import { read } from '../operation';
import { line } from '../schemas/basic';
import type { PaletteView } from './palette-view';

/** The part of the contract about the command palette (product E3). */
export const paletteOperations = {
  /**
   * Events by title and place, people, and notes that have every word of `text`, also inside a word, without regard to case
   * and accents; at most `limit` of each. Without a word there are none.
   */
  'palette.find': read(
    z.object({ text: line, limit: z.number().int().min(1).max(50) }),
  ).returns<PaletteView>(),
};
