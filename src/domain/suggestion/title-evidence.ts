import type { Evidence } from './evidence';
import type { TitleShape } from './reason';

interface TitlePattern extends Omit<Evidence, 'reason'> {
  readonly shape: RegExp;
  readonly looksLike: TitleShape;
}

/** Patterns of titles that hold in any language. */
const patterns: readonly TitlePattern[] = [
  {
    // MapCon, DataDays, DrupalCamp, JSConf2026
    shape:
      /(?<![\p{L}\p{N}])[\p{L}\p{N}.]*(?:[\p{Ll}\p{N}](?:Con|Conf|Camp|Days)|\p{Lu}(?:Con|Conf))(?!\p{Ll})/u,
    kind: 'networking',
    form: 'conference',
    weight: 3,
    looksLike: 'conference',
  },
  {
    // FOSDEM 2026
    shape: /(?<![\p{L}\p{N}])\p{Lu}{4,}(?: \p{Lu}\p{L}*)? 20\d\d(?!\d)/u,
    kind: 'networking',
    form: 'conference',
    weight: 1.6,
    looksLike: 'yearly-conference',
  },
  {
    // Ana <> Ben
    shape: /\p{L} ?(?:<-?>|[↔⇄]) ?\p{L}/u,
    kind: 'networking',
    form: 'one-on-one',
    weight: 2.5,
    looksLike: 'names-with-arrow',
  },
  {
    // XQ 482, HIST2041
    shape: /(?<![\p{L}\p{N}])(?:[A-Z]{2} ?\d{3,4}|[A-Z]{3,5}\d{3,4})(?![\p{L}\p{N}])/u,
    kind: 'other',
    form: null,
    weight: 1.6,
    looksLike: 'number',
  },
  {
    // TGV 6h58, ICE 724
    shape: /(?<![\p{L}\p{N}])(?:TGV|ICE|AVE|TER|RJX?|Eurostar|Thalys|Ouigo|Flixbus)(?= ?\d)/u,
    kind: 'other',
    form: null,
    weight: 2.5,
    looksLike: 'numbered-journey',
  },
  {
    // BER → LIS
    shape: /(?<!\p{L})[A-Z]{3} ?(?:→|➔|->|–|-) ?[A-Z]{3}(?!\p{L})/u,
    kind: 'other',
    form: null,
    weight: 2.5,
    looksLike: 'journey',
  },
];

export function titleEvidence(title: string): readonly Evidence[] {
  return patterns.flatMap(({ shape, kind, form, weight, looksLike }) => {
    const found = shape.exec(title)?.[0];
    return found === undefined
      ? []
      : [{ kind, form, weight, reason: { code: 'title-shape', shape: looksLike, found: found.trim() } }];
  });
}

/** True for titles of journeys: `TGV 6h58`, `BER → LIS`. */
export const isJourney = (title: string): boolean =>
  patterns.some(({ looksLike, shape }) => looksLike.endsWith('journey') && shape.test(title));
