export const paperNames = ['a4', 'letter'] as const;
export type PaperName = (typeof paperNames)[number];

/** How much a sheet holds in the type of the brief, by an estimate that is on the safe side. */
export interface Paper {
  readonly name: PaperName;
  /** Lines of plain text. */
  readonly lines: number;
  /** Plain letters in a line over the whole width, and in one of two columns. */
  readonly letters: number;
  readonly columnLetters: number;
}

/** With margins of 16 mm at the sides, 10 pt type and 14 pt from line to line. */
export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { name: 'a4', lines: 50, letters: 90, columnLetters: 44 },
  letter: { name: 'letter', lines: 46, letters: 93, columnLetters: 45 },
};

/** The regions that print on Letter (CLDR, `paperSize`: US-Letter). */
const letterRegions: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX'],
  ...['NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'],
]);

/** The paper of a region, which a locale such as `en-GB` names. */
export const paperOf = (locale: string): PaperName =>
  letterRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'letter' : 'a4';
