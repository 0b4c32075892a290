import { expect } from 'vitest';
import type { Cases } from './case';
import { markTalk, refusalOf, talk } from './case';

const noCounts = { calendars: 1, marks: 0, preps: 0, followUps: 0, ownEvents: 0, people: 0 };

export const dataCases = {
  'app.info': async ({ ask, folder }) => {
    const { dataFolder, now, today, locale, zone, readOnly, calendars } = await ask('app.info', {});
    expect({ dataFolder, now, today, locale, zone, readOnly, calendars }).toEqual({
      dataFolder: folder,
      now: Date.parse('2026-03-02T08:00:00Z'),
      today: '2026-03-02',
      locale: 'en-GB',
      zone: 'Europe/Berlin',
      readOnly: false,
      calendars: 1,
    });
  },
  'bug.report': async (host) => {
    const error = { name: 'TypeError', code: null, frames: ['saveRow assets/index.js:1:2'] } as const;
    expect((await host.ask('bug.report', { trace: [error] })).id).toMatch(/^bug-\d+$/);
    const words = { ...error, frames: ['Dinner with Ana'] };
    expect(await refusalOf(host, 'bug.report', { trace: [words] })).toBe('bad-input');
  },
  'settings.save': async ({ ask }) => {
    const before = (await ask('app.info', {})).settings;
    expect(await ask('settings.save', { letterKeys: false })).toEqual({ ...before, letterKeys: false });
  },
  'data.status': async ({ ask, folder }) => {
    const { state, dataFolder } = await ask('data.status', {});
    expect({ state, dataFolder }).toEqual({ state: 'ready', dataFolder: folder });
  },
  'data.recover': async ({ ask }) => {
    expect((await ask('data.recover', { from: 'nothing' })).state).toBe('ready');
    expect(await ask('calendars.list', {})).toHaveLength(1);
  },
  'data.backup': async ({ ask }) => {
    expect((await ask('data.backup', {})).counts).toEqual(noCounts);
  },
  'data.backups': async ({ ask }) => {
    const made = await ask('data.backup', {});
    expect(await ask('data.backups', {})).toContainEqual(made);
  },
  'data.restore': async (host) => {
    const { file } = await host.ask('data.backup', {});
    await markTalk(host);
    const counts = { before: { ...noCounts, marks: 1 }, after: noCounts, staying: [], leftOut: [] };
    expect(await host.ask('data.restore', { file, preview: true })).toEqual({ ...counts, undo: null });
    expect((await host.ask('event.get', { key: talk })).row.mark?.kind).toBe('networking');
    const undo = expect.stringMatching(/\.json$/);
    expect(await host.ask('data.restore', { file, preview: false })).toEqual({ ...counts, undo });
    expect((await host.ask('event.get', { key: talk })).row.mark).toBeNull();
  },
  'data.preview': async ({ ask }) => {
    const options = { format: 'json', shareSafe: false } as const;
    const [{ text }, preview] = [await ask('data.export', options), await ask('data.preview', options)];
    expect(preview.isWhole || text.startsWith(preview.start)).toBe(true);
    expect(preview.counts.events).toBe(JSON.parse(text).calendars[0].series.length);
  },
  'data.export': async ({ ask }) => {
    const { text } = await ask('data.export', { format: 'json', shareSafe: false });
    expect(Object.values(JSON.parse(text).plan.calendars)).toMatchObject([{ name: 'Team' }]);
  },
} satisfies Partial<Cases>;
