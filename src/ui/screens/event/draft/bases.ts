import type { MergeConflict, Merged, Preferred } from '../../../../domain/prep/merge';

/** How a draft meets what another window has written. */
export interface DraftMerging<Sections> {
  /** The form as the page knows it saved. */
  readonly saved: () => Sections;
  /** Reads the form anew. */
  readonly refresh: () => Promise<void>;
  readonly merge: <Section extends keyof Sections>(
    section: Section,
    sides: Record<'base' | 'mine' | 'theirs', Sections[Section]>,
    preferred: Preferred,
  ) => Merged<Sections[Section]>;
}

/** What each unsaved section was when the user began to change it. */
interface Bases<Sections> {
  begin(section: keyof Sections): void;
  /** The bases of these sections, as far as they are known. */
  of(sections: readonly (keyof Sections)[]): Partial<Sections>;
  /** These sections are saved; whatever is typed on is based on them. */
  saved(sections: Partial<Sections>): void;
  conflicts(unsaved: Partial<Sections>): readonly MergeConflict[];
  /** The unsaved sections merged with the saved ones, on which they are based from now on. */
  rebased(unsaved: Partial<Sections>, preferred: Preferred): Partial<Sections>;
}

/** `sections` are unsaved from the beginning. */
export function createBases<Sections extends object>(
  merging: DraftMerging<Sections> | undefined,
  sections: readonly (keyof Sections)[],
): Bases<Sections> {
  const bases = new Map<keyof Sections, Sections[keyof Sections]>();
  const begin = (section: keyof Sections) => {
    if (merging) bases.set(section, merging.saved()[section]);
  };
  for (const section of sections) begin(section);

  const mergedAll = (unsaved: Partial<Sections>, preferred: Preferred) =>
    (Object.keys(unsaved) as (keyof Sections)[]).flatMap((section) => {
      const [base, mine] = [bases.get(section), unsaved[section]];
      if (!merging || base === undefined || mine === undefined) return [];
      const sides = { base, mine, theirs: merging.saved()[section] };
      return [{ section, ...merging.merge(section, sides, preferred) }];
    });

  return {
    begin,
    of: (names) =>
      Object.fromEntries(
        names.flatMap((name) => (bases.has(name) ? [[name, bases.get(name)] as const] : [])),
      ) as Partial<Sections>,
    saved: (saved) => {
      if (!merging) return;
      for (const name of Object.keys(saved) as (keyof Sections)[]) {
        const section = saved[name];
        if (section !== undefined) bases.set(name, section as Sections[keyof Sections]);
      }
    },
    conflicts: (unsaved) => mergedAll(unsaved, 'mine').flatMap(({ conflicts }) => conflicts),
    rebased: (unsaved, preferred) => {
      const merged = mergedAll(unsaved, preferred);
      for (const { section } of merged) begin(section);
      return { ...unsaved, ...Object.fromEntries(merged.map(({ section, value }) => [section, value])) };
    },
  };
}
