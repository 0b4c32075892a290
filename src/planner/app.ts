import type { Handlers } from '../contract/client';
import { sourcesInUse } from '../domain/calendars/calendar';
import { givenFields } from '../domain/record';
import type { Settings } from '../domain/settings/settings';
import { answered } from './answer';
import type { PlannerContext } from './context';

export function createAppHandlers(
  context: PlannerContext,
): Pick<Handlers, 'app.info' | 'settings.save' | 'history.get' | 'history.undo' | 'history.redo'> {
  return {
    'app.info': async () => {
      const { settings, calendars, ownEvents } = context.edits.plan();
      return answered({
        ...context.ports.app,
        readOnly: context.ports.plan.readOnly,
        notices: context.ports.plan.notices(),
        now: context.now(),
        today: context.today(),
        locale: context.ports.locale.tag,
        zone: context.zone(),
        firstDay: context.firstDay(),
        hourCycle: context.hourCycle(),
        calendars: sourcesInUse(calendars).length + (ownEvents.size > 0 ? 1 : 0),
        hasOwnEvents: ownEvents.size > 0,
        settings,
      });
    },

    'settings.save': async (change) => {
      const given = givenFields<Settings>(change);
      const made = await context.edits.make({
        label: { code: 'change-settings' },
        joinName: `settings ${Object.keys(given).join(' ')}`,
        change: (plan) => ({ ...plan, settings: { ...plan.settings, ...given } }),
      });
      return made.ok ? answered(made.value.plan.settings) : made;
    },

    'history.get': async () => answered(context.edits.history()),
    'history.undo': () => context.edits.undo(),
    'history.redo': () => context.edits.redo(),
  };
}
