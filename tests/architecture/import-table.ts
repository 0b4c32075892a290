/** What the files of one folder, or one file, may import in addition to the files of their own room. */
export interface ImportRow {
  /** Folders and files of the project. */
  readonly rooms?: readonly string[];
  /** Folders and files of the project of which only the types may be imported. */
  readonly types?: readonly string[];
  /** Packages, and modules of Node. */
  readonly packages?: readonly string[];
}

/** Rows by folder, or by file without its extension. */
export type ImportTable = Readonly<Record<string, ImportRow>>;

const files = ['node:fs/promises', 'node:path'];
const mantine = ['@mantine/core', '@mantine/dates', '@mantine/hooks', '@mantine/notifications'];
const tanstack = ['@tanstack/react-query', '@tanstack/react-virtual'];

/**
 * The allow-list of imports. An import that no row contains fails the test, and so does an entry that no file uses. The
 * outermost row that contains a file is the file's room; a row inside a room allows its files more.
 */
export const importTable: ImportTable = {
  'src/domain': { packages: ['temporal-polyfill'] },
  'src/domain/suggestion': { packages: ['stopword'] },
  // Names of weekdays and months in four languages.
  'src/domain/typed-day': { packages: ['chrono-node'] },

  'src/calendar': { rooms: ['src/domain'], packages: ['windows-iana'] },
  'src/calendar/text': { packages: ['entities'] },
  // Mingle has its own reader (READINGS.md says why); ical.js writes exports.
  'src/calendar/write': { packages: ['ical.js'] },

  // vCards and tables; the line reader of calendars is theirs, too.
  'src/contacts': { rooms: ['src/domain', 'src/calendar/text'] },
  // vCards are read by own code (src/ARCHITECTURE.md says why).
  'src/contacts/csv': { packages: ['papaparse'] },

  // Programmes of conferences.
  'src/programme': { rooms: ['src/domain', 'src/calendar'] },
  'src/programme/xml': { packages: ['fast-xml-parser'] },

  'src/contract': { rooms: ['src/domain'], packages: ['zod'] },

  // The user's plan as data: the table of slices with their schemas, and what is derived from it.
  'src/plan': { rooms: ['src/domain', 'src/contract'], packages: ['zod'] },

  // Texts for the page and the command line: sentences, plurals, dates and numbers.
  'src/words': {
    rooms: ['src/domain'],
    types: [
      'src/contract/paper-out',
      'src/contract/social/company',
      'src/contract/views/brief',
      'src/contract/views/edit',
      'src/contract/views/week',
    ],
  },

  'src/planner': {
    rooms: [
      'src/domain',
      'src/calendar',
      'src/contacts',
      'src/programme',
      'src/contract',
      'src/plan',
      'src/words',
    ],
  },

  'src/store': {
    rooms: ['src/domain', 'src/plan'],
    types: ['src/planner/ports'],
    packages: [...files, 'lowdb', 'node:crypto', 'node:os', 'node:timers/promises', 'node:util'],
  },

  // Shared by all hosts, so it imports none of them.
  'src/hosts/node': {
    rooms: [
      'src/domain',
      'src/calendar',
      'src/contacts',
      'src/programme',
      'src/contract',
      'src/planner',
      'src/store',
      'package.json',
    ],
    packages: [
      ...files,
      'node:fs',
      'node:crypto',
      'node:os',
      'node:perf_hooks',
      'node:timers/promises',
      'node:url',
    ],
  },
  'src/hosts/node/feed/feed-network': {
    packages: ['node:dns/promises', 'node:http', 'node:https', 'node:net'],
  },
  'src/hosts/node/feed/feed-packing': { packages: ['node:http', 'node:stream', 'node:zlib'] },
  'src/hosts/node/feed/private-address': { packages: ['node:net'] },
  'src/hosts/node/import-worker': { packages: ['node:worker_threads'] },
  'src/hosts/node/worker': { packages: ['node:worker_threads', 'tsx'] },
  'src/hosts/node/contacts-in-worker': { packages: ['node:worker_threads'] },
  'src/hosts/node/programme-in-worker': { packages: ['node:worker_threads'] },
  'src/hosts/node/read-in-pieces': { packages: ['node:worker_threads'] },
  'src/hosts/node/read-in-worker': { packages: ['node:worker_threads'] },
  'src/hosts/http': {
    rooms: ['src/domain', 'src/contract', 'src/hosts/node'],
    packages: ['node:crypto', 'node:http', 'node:net'],
  },
  'src/hosts/cli': {
    rooms: [
      'src/domain',
      'src/calendar',
      'src/contacts',
      'src/programme',
      'src/contract',
      'src/words',
      'src/store',
      'src/hosts/node',
      'src/hosts/http',
    ],
    types: ['src/planner/ports'],
    packages: [...files, 'node:fs', 'commander'],
  },
  'src/hosts/launch/package': { rooms: ['package.json'] },
  'src/hosts/launch/packed-fuses': { packages: ['@electron/fuses'] },
  'src/hosts/launch': {
    rooms: ['src/domain', 'src/hosts/node', 'src/hosts/http'],
    packages: [...files, 'node:fs', 'node:child_process', 'node:crypto', 'node:os', 'node:timers/promises'],
  },

  'src/ui': {
    rooms: ['src/domain', 'src/contract', 'src/words'],
    packages: [...mantine, ...tanstack, '@tabler/icons-react', 'react', 'react-dom', 'wouter'],
  },
  // The page shows the changelog.
  'src/ui/app/help': { rooms: ['resources/CHANGELOG.md?raw'] },
  // *Copy details* contains the version.
  'src/ui/app/broken': { rooms: ['package.json'] },
  'src/ui/theme': { packages: ['@fontsource-variable/inter', '@fontsource-variable/newsreader'] },
  'src/ui/screens/events': { packages: ['@tanstack/react-table'] },
  'src/ui/screens/programme/phone': { packages: ['uqr'] },
  'src/ui/screens/week': { packages: ['@fullcalendar/react'] },

  electron: {
    rooms: ['src/contract', 'src/hosts/node'],
    types: ['src/planner/log'],
    packages: ['electron', 'node:child_process', 'node:fs', 'node:os', 'node:path'],
  },
};
