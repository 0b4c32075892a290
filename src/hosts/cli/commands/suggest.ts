import { basename } from 'node:path';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import { leadingVersion } from '../../../domain/event/series';
import { likelyOwnAddresses } from '../../../domain/people/own-addresses';
import { toSuggestionInput } from '../../../domain/suggestion/input';
import { createSuggester } from '../../../domain/suggestion/suggest';
import { listed } from '../../../words/language';
import { reasonTexts } from '../../../words/reason';
import { readResources } from '../../node/resources';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { oneLine, shapeOf, toTable } from '../text/output';

/**
 * `mingle suggest FILE [--me ADDRESS,…]`: a suggestion for each event of the file, with reasons. Without `--me` the likeliest
 * addresses of the file's owner are taken, and said.
 */
export async function suggestKinds(
  context: CommandContext,
  path: string,
  me?: readonly string[],
): Promise<void> {
  const content = await readContent(context, path);
  const { knowledge } = await readResources();
  const suggest = createSuggester(knowledge, { myEmails: me ?? likeliestOwner(context, content, path) });
  const proposals = content.series.map((series) => ({
    uid: series.uid,
    summary: leadingVersion(series).summary,
    ...suggest(toSuggestionInput(series, content.name, context.zone)),
  }));
  const { format } = context;
  const json = proposals.map((proposal) => ({ ...proposal, reasons: reasonTexts(proposal, format) }));
  context.print(json, () =>
    toTable(
      proposals.map((proposal) => [
        `${shapeOf(proposal.kind)} ${proposal.kind ?? 'not sure'}`,
        proposal.form ?? '',
        proposal.kind === null ? '' : format.percent(proposal.confidence),
        oneLine(proposal.summary),
        listed(reasonTexts(proposal, format).map(oneLine)),
      ]),
    ),
  );
  sayProblems(context, content.problems);
  expectCalendar(content);
}

function likeliestOwner(
  context: CommandContext,
  { series, name }: CalendarContent,
  path: string,
): readonly string[] {
  const { offered } = likelyOwnAddresses([{ series, hints: [name, basename(path)] }]);
  const emails = offered.filter(({ isLikeliest }) => isLikeliest).map(({ email }) => email);
  if (emails.length > 0) {
    context.words(
      `Taken as yours: ${emails.map(oneLine).join(', ')}. If that is wrong, name your addresses with --me.`,
    );
  }
  return emails;
}
