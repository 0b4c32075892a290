import type { Handlers } from '../contract/client';
import { sourcesInUse } from '../domain/calendars/calendar';
import { answered } from './answer';
import type { Desk } from './context';

export function createAppHandlers(
  desk: Desk,
): Pick<Handlers, 'app.info' | 'settings.save' | 'history.get' | 'history.undo' | 'history.redo'> {
  return {
    'app.info': async () => {
      const { settings, calendars } = desk.edits.plan();
      return answered({
        ...desk.ports.app,
        readOnly: desk.ports.plan.readOnly,
        now: desk.now(),
        today: desk.today(),
        zone: desk.zone(),
        firstDay: desk.firstDay(),
        hourCycle: settings.hourCycle ?? desk.ports.locale.hourCycle,
        calendars: sourcesInUse(calendars).length,
        settings,
      });
    },

    'settings.save': async (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const made = await desk.edits.make({
        label: 'Change the settings',
        topics: ['settings', 'events'],
        joinName: `settings ${Object.keys(given).join(' ')}`,
        change: (plan) => ({ ...plan, settings: { ...plan.settings, ...given } }),
      });
      return made.ok ? answered(made.value.plan.settings) : made;
    },

    'history.get': async () => answered(desk.edits.history()),
    'history.undo': () => desk.edits.undo(),
    'history.redo': () => desk.edits.redo(),
  };
}
