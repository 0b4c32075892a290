import type { Command } from 'commander';
import { Option } from 'commander';
import { listFollowUps } from './commands/follow-ups';
import { listPeople } from './commands/people';
import { exportPeople } from './commands/people-export';
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
      'import address books: vCards (.vcf) and tables (.csv) of LinkedIn, Google, Outlook and others; what you wrote stays',
    )
    .argument('<file...>', 'address books')
    .option('--dry-run', 'say whom they name, and change nothing')
    .option('--photos', 'keep photos of vCards from now on, as Settings → Contacts does')
    .option('--no-photos', 'keep no photos of vCards from now on')
    .addHelpText(
      'after',
      '\nSomeone who may be a person you keep stays out and is named. JSON: { added, changed, same, unsure, unreadable,\n' +
        'applied: { added, updated }, problems: [{ code, line, message }], changes: [{ name, moved, fields }], asks, people:\n' +
        '[{ name, given, family, emails, phones, organisation, title, birthday, categories, note }] }; birthday "1980-01-02"\n' +
        'or "--01-02", a problem of one of several files also has its file; no applied with --dry-run.',
    )
    .action((files, options, command) => importPeople(contextOf(command), files, options));
  people
    .command('export')
    .description('write the people whom you keep as vCards, with what their cards had besides')
    .option('-o, --output <file>', 'write to this file')
    .addOption(
      new Option('--format <format>', 'the form; phones and older programs take vcard3')
        .choices(['vcard4', 'vcard3'])
        .default('vcard4'),
    )
    .action((options, command) => exportPeople(contextOf(command), options));
  program
    .command('follow-ups')
    .description('list follow-ups')
    .option('--due [day]', 'only those still to do by this day, as “Friday” or 25.10.; by today without one')
    .action((options, command) => listFollowUps(contextOf(command), options));
}
