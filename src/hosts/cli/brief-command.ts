import type { Command } from 'commander';
import { readEventKey } from './arguments';
import { writeBrief } from './commands/prep/brief';
import type { ContextOf } from './context';

/** The command on the two pages that one takes along. */
export function addBriefCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('brief')
    .description('write what is worth having at hand at an event: at most two pages')
    .argument('<event>', 'UID or UID@RECURRENCE-ID', readEventKey)
    .option(
      '-o, --output <file>',
      'a file that ends in .html or .md; without it, Markdown to the standard output',
    )
    .addHelpText(
      'after',
      '\nJSON, with --json: everything that the pages are made of, also what they have no room for.',
    )
    .action((key, options, command) => writeBrief(contextOf(command), key, options));
}
