import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { FileProblem, JsonObject } from './json-file';
import { damaged, isObject } from './json-file';

/** The current version, and for each earlier version n the pure step that turns its file into one of version n + 1. */
export interface Migrations {
  readonly version: number;
  readonly steps: Readonly<Record<number, (file: JsonObject) => JsonObject>>;
}

/** The migrations of `mingle.json` and its backups. */
export const planMigrations: Migrations = {
  version: 10,
  steps: {
    1: nameImports,
    2: addRules,
    3: addColumns,
    4: nameEntries,
    5: addSettings,
    6: addNews,
    7: addPeople,
    8: addOutcomes,
    9: addProgrammes,
  },
};

/** Version 2 adds subscriptions, and imports that can be taken back; earlier imports cannot. */
function nameImports(file: JsonObject): JsonObject {
  const { calendars, imports } = file;
  const named = Array.isArray(imports)
    ? imports.map((record, index) =>
        isObject(record)
          ? { ...record, id: `import-${index + 1}`, before: null, moves: [], takenBack: null }
          : record,
      )
    : imports;
  const sources = isObject(calendars)
    ? Object.fromEntries(
        Object.entries(calendars).map(([id, source]) => [
          id,
          isObject(source) ? { ...source, subscription: null } : source,
        ]),
      )
    : calendars;
  return { ...file, calendars: sources, imports: named };
}

/** Version 3 adds rules, saved views, and a setting that switches suggestions off. */
function addRules(file: JsonObject): JsonObject {
  const { settings } = file;
  const withSuggestions = isObject(settings) ? { ...settings, suggestions: true } : settings;
  return { ...file, rules: {}, views: {}, settings: withSuggestions };
}

/** Version 4 adds a setting for the columns of the events table. */
function addColumns(file: JsonObject): JsonObject {
  const { settings } = file;
  return { ...file, settings: isObject(settings) ? { ...settings, eventColumns: null } : settings };
}

/** Version 5 keeps imports by their ids, like the other slices, and renames `views` to `savedViews`. */
function nameEntries({ imports, views, ...file }: JsonObject): JsonObject {
  const byId = Array.isArray(imports)
    ? Object.fromEntries(imports.map((record, index) => [isObject(record) ? record.id : index, record]))
    : imports;
  return { ...file, imports: byId, savedViews: views };
}

/**
 * Version 6 adds the hours of a whole day, the moment from which the coming week is shown, and whether the user was asked which
 * addresses are theirs; whoever has named some need not be asked.
 */
function addSettings(file: JsonObject): JsonObject {
  const { settings } = file;
  if (!isObject(settings)) return file;
  const { myEmails } = settings;
  const added = {
    wholeDayHours: { networking: 6, social: 4 },
    weekTurn: { weekday: 6, hour: 12 },
    isOwnerAsked: Array.isArray(myEmails) && myEmails.length > 0,
  };
  return { ...file, settings: { ...settings, ...added } };
}

/** Version 7 adds what imports changed in events that the user marked or planned. */
function addNews(file: JsonObject): JsonObject {
  return { ...file, news: {} };
}

/** Version 8 adds people of whom the user has said something, circles, and merges of two people. */
function addPeople(file: JsonObject): JsonObject {
  return { ...file, people: {}, circles: {}, merges: {} };
}

/**
 * Version 9 adds own events, what came of events, cards of address books and own templates. Follow-ups say which person they
 * mean, of which usual step they are, and since when they are in their state.
 */
function addOutcomes(file: JsonObject): JsonObject {
  const { followUps } = file;
  const added = isObject(followUps)
    ? Object.fromEntries(
        Object.entries(followUps).map(([id, followUp]) => [
          id,
          isObject(followUp)
            ? { ...followUp, personId: null, stateSince: followUp.createdAt, step: null }
            : followUp,
        ]),
      )
    : followUps;
  return {
    ...file,
    followUps: added,
    contactCards: {},
    ownEvents: {},
    outcomes: {},
    leads: {},
    said: {},
    templates: {},
  };
}

/** The hours with which `myHours` begins in version 10. */
function usualHours(): JsonObject {
  const week = (onWeekdays: JsonObject, atWeekend: JsonObject) =>
    Array.from({ length: 7 }, (_, index) => (index < 5 ? onWeekdays : atWeekend));
  return {
    work: week({ from: '09:00', to: '17:00' }, { from: '00:00', to: '00:00' }),
    personal: week({ from: '18:00', to: '22:00' }, { from: '10:00', to: '22:00' }),
    sleep: { from: '23:00', to: '07:00' },
    bufferMinutes: 15,
    wayMinutes: 30,
  };
}

/**
 * Version 10 adds parts of events, programmes and what is picked of them, run-sheets, jottings, what happened and how far reminders came; own
 * events that repeat; and settings for the user's name, photos of contacts, reminders, and running in the background.
 */
function addProgrammes(file: JsonObject): JsonObject {
  const { settings, ownEvents } = file;
  const once = Object.entries(isObject(ownEvents) ? ownEvents : {}).map(([id, event]) => [
    id,
    isObject(event) ? { ...event, repeat: null } : event,
  ]);
  const added = {
    myName: '',
    keepPhotos: false,
    reminders: { isOn: true, quietFrom: '22:00', quietTo: '08:00', digestAt: '08:30' },
    startsAtLogin: false,
    staysInTray: false,
    myHours: usualHours(),
    ideaLessons: { notThen: [], restWeek: null },
  };
  return {
    ...file,
    settings: isObject(settings) ? { ...settings, ...added } : settings,
    ownEvents: isObject(ownEvents) ? Object.fromEntries(once) : ownEvents,
    parts: {},
    programmes: {},
    picks: {},
    friendPicks: {},
    runSheets: {},
    runSheetTemplates: {},
    jottings: {},
    happened: {},
    reminded: { shownUntil: null, seenUntil: null },
  };
}

/** Migrates a file of any known version to the current one, with `schemaVersion` set. */
export function migrate(file: JsonObject, { version, steps }: Migrations): Result<JsonObject, FileProblem> {
  const fileVersion = file.schemaVersion;
  if (typeof fileVersion !== 'number' || !Number.isInteger(fileVersion) || fileVersion < 1) {
    return failure(damaged('it does not say which version it is'));
  }
  if (fileVersion > version) return failure({ kind: 'newer-version', version: fileVersion });
  let current = file;
  for (let from = fileVersion; from < version; from += 1) {
    const step = steps[from];
    if (!step) throw new Error(`no step leads from version ${from} to ${from + 1}`);
    current = { ...step(current), schemaVersion: from + 1 };
  }
  return success(current);
}
