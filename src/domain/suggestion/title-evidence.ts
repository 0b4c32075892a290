import type { Evidence } from './evidence';

interface TitlePattern extends Omit<Evidence, 'reason'> {
  readonly shape: RegExp;
  readonly reason: (found: string) => string;
}

/** What the look of a title says in any language, where words do not. */
const patterns: readonly TitlePattern[] = [
  {
    // MapCon, DataDays, DrupalCamp, JSConf2026
    shape:
      /(?<![\p{L}\p{N}])[\p{L}\p{N}.]*(?:[\p{Ll}\p{N}](?:Con|Conf|Camp|Days)|\p{Lu}(?:Con|Conf))(?!\p{Ll})/u,
    kind: 'networking',
    form: 'conference',
    weight: 3,
    reason: (found) => `'${found}' is named like a conference`,
  },
  {
    // FOSDEM 2026
    shape: /(?<![\p{L}\p{N}])\p{Lu}{4,}(?: \p{Lu}\p{L}*)? 20\d\d(?!\d)/u,
    kind: 'networking',
    form: 'conference',
    weight: 1.6,
    reason: (found) => `'${found}' is named like a year's conference`,
  },
  {
    // Ana <> Ben
    shape: /\p{L} ?(?:<-?>|[↔⇄]) ?\p{L}/u,
    kind: 'networking',
    form: 'one-on-one',
    weight: 2.5,
    reason: () => 'two names with an arrow between them',
  },
  {
    // XQ 482, HIST2041
    shape: /(?<![\p{L}\p{N}])(?:[A-Z]{2} ?\d{3,4}|[A-Z]{3,5}\d{3,4})(?![\p{L}\p{N}])/u,
    kind: 'other',
    form: null,
    weight: 1.6,
    reason: (found) => `'${found}' looks like the number of a flight, train or course`,
  },
  {
    // TGV 6h58, ICE 724
    shape: /(?<![\p{L}\p{N}])(?:TGV|ICE|AVE|TER|RJX?|Eurostar|Thalys|Ouigo|Flixbus) ?\d/u,
    kind: 'other',
    form: null,
    weight: 2.5,
    reason: (found) => `'${found.slice(0, -1).trim()}' with a number looks like a journey`,
  },
  {
    // BER → LIS
    shape: /(?<!\p{L})[A-Z]{3} ?(?:→|➔|->|–|-) ?[A-Z]{3}(?!\p{L})/u,
    kind: 'other',
    form: null,
    weight: 2.5,
    reason: (found) => `'${found}' looks like a journey`,
  },
];

export function titleEvidence(title: string): readonly Evidence[] {
  return patterns.flatMap(({ shape, kind, form, weight, reason }) => {
    const found = shape.exec(title)?.[0];
    return found === undefined ? [] : [{ kind, form, weight, reason: reason(found) }];
  });
}
