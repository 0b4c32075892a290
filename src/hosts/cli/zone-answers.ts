import type { ReviewPage, ReviewSummary } from '../../contract/views/review';
import type { ZoneId } from '../../domain/time/zone';
import type { CommandContext, CommandPlanner } from './context';
import { oneLine } from './text/output';

/** Zones for names that nobody knows, by name, as `--zone-for` gives them. */
export type ZoneFor = Readonly<Record<string, ZoneId>>;

/** What `--zone-for` says, given to one review after the other. */
export interface ZoneAnswers {
  /** The review with the answers to those names that it asks for. */
  giveTo(planner: CommandPlanner, review: ReviewSummary): Promise<ReviewPage>;
  /** Says which names none of the reviews asked for: they may be misspelt. */
  sayUnused(context: CommandContext): void;
}

export function createZoneAnswers(zoneFor: ZoneFor): ZoneAnswers {
  const asked = new Set<string>();
  return {
    giveTo: async (planner, { id: reviewId, unknownZones, zoneAnswers }) => {
      for (const name of unknownZones) asked.add(name);
      const given = Object.entries(zoneFor).filter(([name]) => unknownZones.includes(name));
      if (given.length > 0) {
        const answers = { ...zoneAnswers, ...Object.fromEntries(given) };
        await planner.ask('review.adjust', { reviewId, zoneAnswers: answers });
      }
      return planner.ask('review.get', { reviewId, from: 0 });
    },

    sayUnused: (context) => {
      const known =
        asked.size === 0 ? 'none is asked for' : `asked for: ${[...asked].map(quoted).join(', ')}`;
      for (const name of Object.keys(zoneFor).filter((one) => !asked.has(one))) {
        context.words(
          `Nothing asks for the zone ${quoted(name)}, so --zone-for was not used for it; ${known}.`,
        );
      }
    },
  };
}

const quoted = (name: string): string => `“${oneLine(name)}”`;
