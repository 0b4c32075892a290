import type { PaperName } from '../domain/brief/paper';

/** A page of Mingle as a PDF: its address within the app, a name for the file, and the paper. */
export interface PdfRequest {
  /** The path behind the `#`. */
  readonly path: string;
  /** Without ending. */
  readonly name: string;
  readonly paper: PaperName;
}

/** Why a page did not come on paper or into a file. */
const paperFaults = ['no-printer', 'not-printed', 'disk-full', 'not-allowed', 'not-written'] as const;
export type PaperFault = (typeof paperFaults)[number];

export type PaperOutcome =
  | { readonly kind: 'done' }
  /** The user closed the dialog. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: PaperFault };

/** What only the desktop window can do with a page. */
export interface PaperOut {
  /** Prints the page that is shown. */
  print(): Promise<PaperOutcome>;
  /** Asks for a file, and writes the page to it. */
  savePdf(request: PdfRequest): Promise<PaperOutcome>;
}
