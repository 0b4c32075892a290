import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTestPlanner, type TestPlanner } from '../helpers/open-test-planner';
import { buildFolder } from './build-store';

/** Data folders as earlier versions of Mingle left them. They are frozen: never edit them to please a test. */
export const frozenFolder = (version: number): string =>
  join(import.meta.dirname, `../fixtures/data/version-${version}`);

export const readFrozenPlan = (version: number) =>
  JSON.parse(readFileSync(join(frozenFolder(version), 'mingle.json'), 'utf8'));

/** The import history as stored since version 5; before, it was a list. */
export const importsById = (imports: readonly { readonly id: string }[]) =>
  Object.fromEntries(imports.map((record) => [record.id, record]));

/** A planner on a copy of one of them. */
export async function openFrozen(version: number): Promise<TestPlanner> {
  const folder = await buildFolder();
  cpSync(frozenFolder(version), folder, { recursive: true });
  const planner = await openTestPlanner(folder);
  onTestFinished(() => planner.close());
  return planner;
}

export const readPlan = ({ folder }: TestPlanner) =>
  JSON.parse(readFileSync(join(folder, 'mingle.json'), 'utf8'));

/** What version 10 added to the settings. */
export const newestSettings = {
  myName: '',
  keepPhotos: false,
  reminders: { isOn: true, quietFrom: '22:00', quietTo: '08:00', digestAt: '08:30' },
  startsAtLogin: false,
  staysInTray: false,
  myHours: {
    work: [
      ...Array(5).fill({ from: '09:00', to: '17:00' }),
      ...Array(2).fill({ from: '00:00', to: '00:00' }),
    ],
    personal: [
      ...Array(5).fill({ from: '18:00', to: '22:00' }),
      ...Array(2).fill({ from: '10:00', to: '22:00' }),
    ],
    sleep: { from: '23:00', to: '07:00' },
    bufferMinutes: 15,
    wayMinutes: 30,
  },
  ideaLessons: { notThen: [], restWeek: null },
};

/** What versions after 5 added to the settings. */
export const addedSettings = {
  wholeDayHours: { networking: 6, social: 4 },
  weekTurn: { weekday: 6, hour: 12 },
  ...newestSettings,
};

/** The slices that version 10 added. */
export const newestSlices = {
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

/** The slices that versions after 5 added. */
export const addedSlices = {
  news: {},
  people: {},
  circles: {},
  merges: {},
  contactCards: {},
  ownEvents: {},
  outcomes: {},
  leads: {},
  said: {},
  templates: {},
  ...newestSlices,
};

/** Follow-ups of a version before 9, with what that version adds to them. */
export const laterFollowUps = (
  followUps: Readonly<Record<string, { readonly createdAt: number }>>,
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(followUps).map(([id, followUp]) => [
      id,
      { ...followUp, personId: null, stateSince: followUp.createdAt, step: null },
    ]),
  );
