import type { Command } from 'commander';
import { listFollowUps } from './commands/follow-ups';
import { listPeople } from './commands/people';
import { importPeople } from './commands/people-import';
import type { ContextOf } from './context';

/** Commands on people, and on what is to be done after meeting them. */
export function addPeopleCommands(program: Command, contextOf: ContextOf): void {
  const people = program
    .command('people')
    .description('list the people whom you keep and those in your calendars')
    .option('--due', 'only those with whom it is time to be in touch again, or for whom a follow-up is due')
    .option('--text <text>', 'only those with this text in name, address, organisation, place or circles')
    .action((options, command) => listPeople(contextOf(command), options));
  people
    .command('import')
    .description(
      'read address books: vCards (.vcf) and tables (.csv) of LinkedIn, Google, Outlook and others',
    )
    .argument('<file...>', 'address books')
    .option('--dry-run', 'say whom they name, and change nothing')
    .addHelpText(
      'after',
      '\nJSON: { added, changed, same, unreadable, problems: [{ code, line, message }], people: [{ name, given, family,\n' +
        'emails, phones, organisation, title, birthday, categories, note }] }; birthday "1980-01-02" or "--01-02", a problem\n' +
        'of one of several files also has its file.',
    )
    .action((files, options, command) => importPeople(contextOf(command), files, options));
  program
    .command('follow-ups')
    .description('list follow-ups')
    .option('--due [day]', 'only those still to do by this day, as “Friday” or 25.10.; by today without one')
    .action((options, command) => listFollowUps(contextOf(command), options));
}
