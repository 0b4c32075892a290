import { leadingVersion } from '../../../domain/event/series';
import { toSuggestionInput } from '../../../domain/suggestion/input';
import { createSuggester } from '../../../domain/suggestion/suggest';
import { listed } from '../../../words/language';
import { reasonTexts } from '../../../words/reason';
import { readResources } from '../../node/resources';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { oneLine, shapeOf, toTable } from '../text/output';

/** `mingle suggest FILE`: a suggestion for each event of the file, with reasons. */
export async function suggestKinds(context: CommandContext, path: string): Promise<void> {
  const content = await readContent(context, path);
  const { knowledge } = await readResources();
  const suggest = createSuggester(knowledge, { myEmails: [] });
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
