import type { ApplyResult, ReviewCounts, ReviewPage } from '../../../contract/views/review';
import type { FileNature } from '../../../domain/calendars/nature';
import type { TargetDoubt } from '../../../domain/calendars/target';
import { natureNames, natureText, olderText } from '../../../words/file-nature';
import type { CommandContext, CommandPlanner } from '../context';
import { oneLine } from '../text/output';

/** One import in the command line's JSON. */
export interface ImportJson
  extends Pick<ApplyResult, 'added' | 'changed' | 'gone' | 'same' | 'older' | 'unreadable' | 'problems'> {
  readonly calendar: string;
  /** What the file was taken for. */
  readonly nature: FileNature;
  /** The number of events that are over, not in the file, and stay. */
  readonly stays: number;
  /** False where it is not certain to which calendar the file belongs. */
  readonly sure: boolean;
  /** Why not; null where it is. */
  readonly doubt: TargetDoubt | null;
}

const doubtTexts: Readonly<Record<TargetDoubt, string>> = {
  alike: 'it may belong to another calendar, since it shares events or a name with it.',
  'less-detail': 'it has the times of another calendar, but less detail than what is there.',
  'single-event': 'it is one event, and does not say to which calendar it belongs.',
};

export const toImportJson = (
  { calendarName: calendar, nature, stays, targetDoubt: doubt, problems }: ReviewPage,
  { added, changed, gone, same, older, unreadable }: ReviewCounts,
): ImportJson => ({
  ...{ calendar, nature, added, changed, gone, same, older, unreadable, stays },
  ...{ sure: doubt === null, doubt },
  problems,
});

/** Applies a review with its default choices: items that are `leftOut` stay out. */
export const applyReview = async (planner: CommandPlanner, review: ReviewPage): Promise<ImportJson> =>
  toImportJson(review, await planner.ask('calendar.apply', { reviewId: review.id }));

/** Says on stderr what a file was taken for, if that is not the whole calendar, and what was left as it is. */
export function sayNature(
  { words, format }: CommandContext,
  { calendar, nature, stays, older, doubt }: ImportJson,
): void {
  const name = oneLine(calendar);
  if (nature !== 'whole' || stays > 0) {
    words(`${name}: ${natureNames[nature].toLowerCase()}. ${natureText({ nature, stays }, format)}`);
  }
  if (older > 0) words(`${name}: ${olderText(older, format)} To take them, import it --as whole.`);
  if (doubt) words(`${name}: ${doubtTexts[doubt]} Say so with --into.`);
}
