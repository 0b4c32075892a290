import type { ReviewPage, ReviewSummary } from '../../contract/views/review';
import type { ZoneId } from '../../domain/time/zone';
import type { CommandContext, CommandPlanner } from './context';
import { oneLine } from './text/output';

/** The user's zones for unknown zone names, from `--zone-for`. */
export type ZoneFor = Readonly<Record<string, ZoneId>>;

/** Gives the answers of `--zone-for` to several reviews, and records which names they ask for. */
export interface ZoneAnswers {
  /** Adds the answers that the review asks for, and returns the review. */
  giveTo(planner: CommandPlanner, review: ReviewSummary): Promise<ReviewPage>;
  /** Warns of names that no review asked for: they may be misspelt. */
  sayUnused(context: CommandContext): void;
}

export function createZoneAnswers(zoneFor: ZoneFor): ZoneAnswers {
  const asked = new Set<string>();
  return {
    giveTo: async (planner, { id: reviewId, unknownZones, zoneAnswers }) => {
      for (const name of unknownZones) asked.add(name);
      const wanted = Object.entries(zoneFor).filter(([name]) => unknownZones.includes(name));
      if (wanted.length > 0) {
        const answers = { ...zoneAnswers, ...Object.fromEntries(wanted) };
        await planner.ask('review.adjust', { reviewId, zoneAnswers: answers });
      }
      return planner.ask('review.get', { reviewId, from: 0 });
    },

    sayUnused: (context) => {
      const askedText =
        asked.size === 0 ? 'none is asked for' : `asked for: ${[...asked].map(quoted).join(', ')}`;
      for (const name of Object.keys(zoneFor).filter((one) => !asked.has(one))) {
        context.words(
          `Nothing asks for the zone ${quoted(name)}, so --zone-for was not used for it; ${askedText}.`,
        );
      }
    },
  };
}

const quoted = (name: string): string => `“${oneLine(name)}”`;
