import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import type { EventKey } from '../../../src/domain/event/key';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import {
  ask,
  call,
  closeDesk,
  event,
  march,
  openDesk,
  planner,
  refresh,
  serve,
  subscribe,
  talk,
  theCalendar,
} from '../subscriptions/open-subscription-planner';
import { createImportDesk } from './open-import-planner';

beforeEach(openDesk);
afterEach(closeDesk);

describe('the archive', () => {
  it('[I4] keeps of what leaves a subscription all that I planned, and of the rest the newest hundred', async () => {
    const all = Array.from({ length: 250 }, (_, at) => event(`${at}@example.com`, `Event ${at}`));
    const id = await subscribe(all);
    const key = (at: number) => `${at}@example.com` as EventKey;
    await ask('event.mark', { keys: [key(0)], scope: 'series', kind: 'social' });
    await ask('prep.save', {
      key: key(1),
      scope: 'series',
      social: { purpose: { goFor: 'a game', aims: [] } },
    });
    const note = { person: 'Ana', text: 'Write', due: null, state: 'to-do' as const };
    await ask('follow-up.save', { id: null, eventKey: key(2), ...note });
    serve(all.slice(120));
    expect(await refresh(id)).toEqual(['updated', 0, 0, 120, 130]);
    expect((await theCalendar()).archived).toBe(103);
    serve(all.slice(150), '"3"');
    await refresh(id);
    expect((await theCalendar()).archived).toBe(103);
    const isThere = async (at: number) => (await call('event.get', { key: key(at) })).ok;
    expect(await Promise.all([0, 1, 2, 3, 49, 50, 149].map(isThere))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    const [last] = await ask('imports.list', {});
    await ask('import.take-back', { id: last?.id ?? ('' as ImportId) });
    expect([(await theCalendar()).archived, await isThere(20)]).toEqual([103, true]);
  });

  it('[I4] keeps all that leaves a file', async () => {
    const all = Array.from({ length: 120 }, (_, at) => event(`${at}@example.com`, `Event ${at}`));
    for (const events of [all, [talk, ...all.slice(115)]]) {
      const { id } = await ask('calendar.review', { fileName: 'a.ics', content: buildIcs(events) });
      await ask('calendar.apply', { reviewId: id, leaveOut: [] });
    }
    expect((await theCalendar()).archived).toBe(115);
  });

  it('[I4] keeps the mark of an event whose UID came back as another event, when that is taken back', async () => {
    const desk = createImportDesk(planner);
    await desk.importFile(buildIcs([event('a@example.com', 'Talk')]));
    await desk.mark('a@example.com', 'social');
    await desk.importFile(buildIcs([event('b@example.com', 'Tea', '04')]));
    const before = await desk.look();
    await desk.importFile(
      buildIcs([event('a@example.com', 'Tea', '04'), event('c@example.com', 'Tea', '04')]),
    );
    await desk.takeBack();
    expect(await desk.look()).toEqual(before);
  });

  it('[I5] leaves what was said of a zone name in force for the file that comes next', async () => {
    const desk = createImportDesk(planner);
    const weekly = (uid: string) =>
      buildEvent(uid, [
        `SUMMARY:${uid}`,
        'DTSTART;TZID=Our Office:20260303T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ]);
    await desk.importFile(buildIcs([weekly('a'), weekly('b')]), { zones: { 'Our Office': 'America/Lima' } });
    await desk.importFile(buildIcs([weekly('a')]), { zones: {} });
    const { events } = await ask('events.list', march);
    expect(events.map(({ key }) => key)).toEqual(['a@2026-03-03T14:00:00Z', 'a@2026-03-10T14:00:00Z']);
  });
});
