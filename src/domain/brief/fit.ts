import type { Brief, BriefBlock, BriefPart, BriefSection } from './brief';
import { briefParts } from './brief';
import { blockLines, heights, rowsOf, titleLines } from './lines';
import type { Paper } from './paper';
import { shortenedBlock } from './shorten';

/** A section, or the part of it on one sheet. */
export interface PlacedSection extends BriefSection {
  /** It began on the sheet before. */
  readonly isContinued: boolean;
}

export interface Sheet {
  readonly sections: readonly PlacedSection[];
  /** Lines to write by hand below the rest. */
  readonly room: number;
}

/** A brief on at most two sheets, and what of it is not there. */
export interface FittedBrief {
  readonly title: string;
  readonly subtitle: string;
  /** One or two. */
  readonly sheets: readonly Sheet[];
  /** How many entries of each part are left out; only parts of which some are. */
  readonly left: readonly { readonly part: BriefPart; readonly count: number }[];
  /** How many of the entries that are there have shortened texts. */
  readonly shortened: number;
}

const mostSheets = 2;

/** What goes first where there is no room, and how many entries of it stay at this turn. */
const cutOrder: readonly { readonly part: BriefPart; readonly keep: number }[] = [
  { part: 'last-time', keep: 2 },
  { part: 'materials', keep: 6 },
  { part: 'steps', keep: 5 },
  { part: 'guests', keep: 12 },
  { part: 'guest-notes', keep: 6 },
  { part: 'programme', keep: 12 },
  { part: 'topics', keep: 8 },
  { part: 'brings', keep: 8 },
  { part: 'questions', keep: 8 },
  { part: 'people', keep: 6 },
  { part: 'last-time', keep: 0 },
  { part: 'materials', keep: 2 },
  { part: 'steps', keep: 2 },
  { part: 'guests', keep: 4 },
  { part: 'guest-notes', keep: 2 },
  { part: 'arrangements', keep: 4 },
  { part: 'programme', keep: 5 },
  { part: 'topics', keep: 3 },
  { part: 'brings', keep: 3 },
  { part: 'questions', keep: 4 },
  { part: 'people', keep: 3 },
  ...(['introduction', 'materials', 'guest-notes', 'steps', 'guests'] as const).map(cutWhole),
  { part: 'programme', keep: 2 },
  { part: 'questions', keep: 2 },
  { part: 'people', keep: 2 },
  ...(['arrangements', 'topics', 'brings', 'programme', 'questions', 'people', 'goals'] as const).map(
    cutWhole,
  ),
];

function cutWhole(part: BriefPart): { readonly part: BriefPart; readonly keep: number } {
  return { part, keep: 0 };
}

/** The longest texts, in letters, that are tried one after the other. */
const textLimits = [1_200, 600, 300, 160, 90] as const;

/** Room to write that a brief has at least, and at most, in lines. */
const leastRoom = 3;
const mostRoom = 16;

/**
 * Puts a brief on one or two sheets. Where it is too long, long texts are shortened first, then entries are left out in the
 * order of `cutOrder`, the last of each part first; what is left keeps its order.
 */
export function fitBrief(whole: Brief, paper: Paper): FittedBrief {
  const lines = new Map<BriefBlock, number>();
  const linesOf = (block: BriefBlock): number => {
    const known = lines.get(block) ?? blockLines(block, paper);
    lines.set(block, known);
    return known;
  };
  const place = (brief: Brief, hasNote: boolean) => placed(brief, paper, linesOf, hasNote ? heights.note : 0);
  let brief = whole;
  let isShort: (block: BriefBlock) => boolean = () => false;
  const finish = (sheets: readonly Sheet[]): FittedBrief => ({
    title: brief.title,
    subtitle: brief.subtitle,
    sheets,
    ...missing(whole, brief, isShort),
  });

  const asItIs = place(whole, false);
  if (asItIs) return finish(asItIs);
  for (const limit of textLimits) {
    ({ brief, isShort } = withShortTexts(whole, limit));
    const sheets = place(brief, true);
    if (sheets) return finish(sheets);
  }
  for (const { part, keep } of cutOrder) {
    for (let next = withoutLast(brief, part, keep); next; next = withoutLast(brief, part, keep)) {
      brief = next;
      const sheets = place(brief, true);
      if (sheets) return finish(sheets);
    }
  }
  // What is left is a title, a purpose and a decision of a few lines.
  return finish([{ sections: toPlaced(brief.sections), room: 0 }]);
}

interface ShortBrief {
  readonly brief: Brief;
  readonly isShort: (block: BriefBlock) => boolean;
}

function withShortTexts(whole: Brief, limit: number): ShortBrief {
  const short = new Set<BriefBlock>();
  const shorten = (block: BriefBlock): BriefBlock => {
    const shorter = shortenedBlock(block, limit);
    if (shorter !== block) short.add(shorter);
    return shorter;
  };
  const sections = whole.sections.map((section) => ({ ...section, blocks: section.blocks.map(shorten) }));
  const brief = { title: shortTitle(whole.title), subtitle: shortTitle(whole.subtitle), sections };
  return { brief, isShort: (block) => short.has(block) };
}

const shortTitle = (text: string): string => {
  const block = shortenedBlock({ kind: 'text', text, look: 'plain' }, 160);
  return block.kind === 'text' ? block.text : text;
};

/** The brief without the last entry of a part, minor ones first; null if no more than `keep` are there. */
function withoutLast(brief: Brief, part: BriefPart, keep: number): Brief | null {
  const at = brief.sections.findIndex((section) => section.part === part);
  const section = brief.sections[at];
  if (!section || section.blocks.length <= keep) return null;
  const minor = section.blocks.findLastIndex((block) => block.kind === 'item' && block.isMinor);
  const blocks = section.blocks.toSpliced(minor < 0 ? section.blocks.length - 1 : minor, 1);
  return { ...brief, sections: brief.sections.with(at, { ...section, blocks }) };
}

/** What of the whole brief is not in the other, or only in part. */
function missing(
  whole: Brief,
  brief: Brief,
  isShort: (block: BriefBlock) => boolean,
): Pick<FittedBrief, 'left' | 'shortened'> {
  const countOf = ({ sections }: Brief, part: BriefPart): number =>
    sections.filter((one) => one.part === part).reduce((sum, { blocks }) => sum + blocks.length, 0);
  const left = briefParts.flatMap((part) => {
    const count = countOf(whole, part) - countOf(brief, part);
    return count > 0 ? [{ part, count }] : [];
  });
  const blocks = brief.sections.flatMap((section) => section.blocks);
  const isTitleShort = whole.title !== brief.title || whole.subtitle !== brief.subtitle;
  return { left, shortened: blocks.filter(isShort).length + Number(isTitleShort) };
}

const toPlaced = (sections: readonly BriefSection[]): readonly PlacedSection[] =>
  sections.filter(({ blocks }) => blocks.length > 0).map((section) => ({ ...section, isContinued: false }));

/** The sheets with everything, and room to write below; null if two do not hold it. */
function placed(
  { title, subtitle, sections }: Brief,
  paper: Paper,
  linesOf: (block: BriefBlock) => number,
  note: number,
): readonly Sheet[] | null {
  const sheets: PlacedSection[][] = [[]];
  let used = titleLines(title, subtitle, paper) + note;
  for (const section of toPlaced(sections)) {
    let isContinued = false;
    let isHeaded = false;
    for (const { blocks, lines } of rowsOf(section, linesOf)) {
      // A heading never stands alone at the end of a sheet.
      const needed = lines + (isHeaded ? 0 : heights.heading);
      if (used + needed > paper.lines) {
        if (sheets.length === mostSheets || lines + heights.heading > paper.lines) return null;
        sheets.push([]);
        used = 0;
        isContinued = isHeaded;
        isHeaded = false;
      }
      const sheet = sheets.at(-1);
      if (isHeaded) {
        const open = sheet?.at(-1);
        if (open) sheet?.splice(-1, 1, { ...open, blocks: [...open.blocks, ...blocks] });
      } else sheet?.push({ ...section, blocks, isContinued });
      used += lines + (isHeaded ? 0 : heights.heading);
      isHeaded = true;
    }
  }
  return withRoom(sheets, paper, used);
}

function withRoom(
  sheets: readonly (readonly PlacedSection[])[],
  { lines }: Paper,
  used: number,
): readonly Sheet[] | null {
  // Lines to write on are twice as high, and have a heading.
  const roomIn = (free: number) => Math.min(mostRoom, Math.floor((free - heights.heading) / 2));
  const room = roomIn(lines - used);
  if (room >= leastRoom) {
    return sheets.map((sections, at) => ({ sections, room: at === sheets.length - 1 ? room : 0 }));
  }
  if (sheets.length === mostSheets) return null;
  return [...sheets.map((sections) => ({ sections, room: 0 })), { sections: [], room: mostRoom }];
}
