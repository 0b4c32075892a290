import { extname, resolve } from 'node:path';
import { fitBrief } from '../../../../domain/brief/fit';
import { paperOf, papers } from '../../../../domain/brief/paper';
import type { EventKey } from '../../../../domain/event/key';
import { toBrief } from '../../../../words/brief/brief';
import { briefHtml } from '../../../../words/brief/brief-html';
import { briefMarkdown } from '../../../../words/brief/brief-markdown';
import { createFormat } from '../../../../words/format';
import type { CommandContext } from '../../context';
import { UsageError } from '../../failure';
import { saveText } from '../../save-text';

const fileKinds = { '.html': 'html', '.htm': 'html', '.md': 'markdown', '.markdown': 'markdown' } as const;
type FileKind = (typeof fileKinds)[keyof typeof fileKinds];

/** `mingle brief UID[@RECURRENCE-ID]`: the two pages of an event, as Markdown, or in a file as its name says. */
export async function writeBrief(
  context: CommandContext,
  key: EventKey,
  { output }: { readonly output?: string },
): Promise<void> {
  const kind = output === undefined ? 'markdown' : kindOf(output);
  await context.withPlanner('read', async (planner) => {
    const view = await planner.ask('brief.get', { key });
    if (context.options.json) return context.print(view, () => '');
    const info = await planner.ask('app.info', {});
    const format = createFormat(info);
    const paper = paperOf(info.locale);
    const fitted = fitBrief(toBrief(view, format), papers[paper]);
    const text = kind === 'html' ? briefHtml(fitted, paper, format) : briefMarkdown(fitted, format);
    if (output === undefined) context.data(text);
    else await saveText(resolve(context.cwd, output), text);
  });
}

function kindOf(file: string): FileKind {
  const ending = extname(file).toLowerCase();
  if (Object.hasOwn(fileKinds, ending)) return fileKinds[ending as keyof typeof fileKinds];
  throw new UsageError('A brief is written to a file that ends in .html or .md.');
}
