/** The parts of a brief, in the order in which they are read (product N9). */
export const briefParts = [
  'why',
  'decision',
  'goals',
  'people',
  'programme',
  'questions',
  'introduction',
  'arrangements',
  'guests',
  'brings',
  'topics',
  'guest-notes',
  'materials',
  'steps',
  'last-time',
] as const;
export type BriefPart = (typeof briefParts)[number];

/** One thing that a brief shows. Texts are plain and may be long; a line break in them begins a line. */
export type BriefBlock = TextBlock | ItemBlock | PersonBlock;

/** A sentence or a paragraph; `purpose` is emphasised. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly look: 'purpose' | 'plain';
}

/** An entry of a list. */
export interface ItemBlock {
  readonly kind: 'item';
  /** null for what cannot be ticked. */
  readonly isDone: boolean | null;
  /** In front of the text, as the time of a session; empty for nothing. */
  readonly lead: string;
  readonly text: string;
  /** What belongs to it, below. */
  readonly more: readonly string[];
  /** The group it is listed under, such as a day; consecutive entries of one group share it. Empty for none. */
  readonly group: string;
  /** It goes before others of its part where there is no room. */
  readonly isMinor: boolean;
}

/** Somebody to meet. */
export interface PersonBlock {
  readonly kind: 'person';
  /** That of the entry in the prep. */
  readonly id: string;
  readonly name: string;
  readonly isMet: boolean;
  /** Who it is, and how one knows each other. */
  readonly facts: readonly string[];
  /** The words of the user, each under its label. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

export interface BriefSection {
  readonly part: BriefPart;
  readonly heading: string;
  readonly blocks: readonly BriefBlock[];
}

/** What is worth having at hand at an event; sections without blocks are left out. */
export interface Brief {
  readonly title: string;
  /** When and where. */
  readonly subtitle: string;
  readonly sections: readonly BriefSection[];
}
