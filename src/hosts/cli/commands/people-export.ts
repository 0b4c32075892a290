import { resolve } from 'node:path';
import { photosLeftOutText } from '../../../words/people/contact-problem';
import type { CommandContext } from '../context';
import { saveText } from '../save-text';

export interface PeopleExportOptions {
  readonly format: 'vcard4' | 'vcard3';
  /** `-o`; without it the cards are written to stdout. */
  readonly output?: string;
}

/** `mingle people export`: everyone whom the user keeps, as vCards. */
export async function exportPeople(
  context: CommandContext,
  { format, output }: PeopleExportOptions,
): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const version = format === 'vcard4' ? '4.0' : '3.0';
    const { text, photosLeftOut } = await planner.ask('contacts.export', { version });
    if (output === undefined) context.data(text);
    else await saveText(resolve(context.cwd, output), text);
    const lacks = photosLeftOutText(photosLeftOut, context.format);
    if (lacks) context.words(lacks);
    if (text === '')
      context.words('You keep nobody yet: the people of your calendars are in no address book.');
  });
}
