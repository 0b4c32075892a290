import type { PdfRequest } from '../src/contract/paper-out';
import { day as daySchema } from '../src/contract/schemas/basic';

const brief = /^\/events\/[^/?#&]{1,20000}\/brief$/;
const kinds = '(?:networking|social|both|other|unmarked)';
const days = new RegExp(
  `^/week\\?view=(?:week|day|month)&of=(\\d{4}-\\d{2}-\\d{2})(?:&kind=${kinds}(?:,${kinds}){0,4})?$`,
);

/** A request that is allowed, with what its page is. */
export interface KnownPdf extends PdfRequest {
  /** A week, a day or a month is one sheet in landscape. */
  readonly isDays: boolean;
}

/** Only briefs, and weeks, days and months are made PDFs; null for anything else. A page could ask for whatever it wants. */
export function parsePdfRequest(words: unknown): KnownPdf | null {
  if (typeof words !== 'object' || words === null) return null;
  const { path, name, paper } = words as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || typeof name !== 'string') return null;
  if (paper !== 'a4' && paper !== 'letter') return null;
  const day = days.exec(path)?.[1];
  const isDays = day !== undefined && daySchema.safeParse(day).success;
  return isDays || brief.test(path) ? { path, name: name.slice(0, 200), paper, isDays } : null;
}
