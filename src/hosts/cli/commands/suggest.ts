import { leadingVersion } from '../../../domain/event/series';
import type { Suggestion } from '../../../domain/marking/suggestion';
import { toSuggestionInput } from '../../../domain/suggestion/input';
import { createSuggester } from '../../../domain/suggestion/suggest';
import { readResources } from '../../node/resources';
import { expectCalendar, readContent, sayProblems } from '../calendar-file';
import type { CommandContext } from '../context';
import { oneLine, shapeOf, toTable } from '../text/output';

/** `mingle suggest FILE`: a proposal for each event of the file, with reasons. */
export async function suggestKinds(context: CommandContext, path: string): Promise<void> {
  const content = await readContent(context, path);
  const { words } = await readResources();
  const suggest = createSuggester(words, { myEmails: [] });
  const proposals = content.series.map((series) => ({
    uid: series.uid,
    summary: leadingVersion(series).summary,
    ...suggest(toSuggestionInput(series, content.name, context.zone)),
  }));
  context.print(proposals, () =>
    toTable(
      proposals.map((proposal) => [
        `${shapeOf(proposal.kind)} ${proposal.kind ?? 'not sure'}`,
        proposal.form ?? '',
        percent(proposal),
        oneLine(proposal.summary),
        proposal.reasons.map(oneLine).join(', '),
      ]),
    ),
  );
  sayProblems(context, content.problems);
  expectCalendar(content);
}

const percent = ({ kind, confidence }: Suggestion): string =>
  kind === null ? '' : `${Math.round(confidence * 100)} %`;
