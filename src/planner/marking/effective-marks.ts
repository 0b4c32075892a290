import type { Scope } from '../../contract/views/event';
import type { RecurrenceId } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import { ImmutableMap } from '../../domain/immutable-map';
import type { Mark } from '../../domain/marking/mark';
import { keysOf } from '../../domain/marking/mark';
import { createDecider } from '../../domain/rules/decide';
import type { Rule } from '../../domain/rules/rule';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { Edits } from '../edits';

/** A series, or one occurrence of it, in its calendar. */
export interface Markable {
  readonly calendar: Pick<LoadedCalendar, 'source'>;
  readonly series: Series;
  /** null for the series as a whole. */
  readonly recurrenceId: RecurrenceId | null;
}

/** How an event is marked, by hand or by a rule. */
export interface EffectiveMark {
  readonly mark: Mark | null;
  /** Whether the series or the occurrence was marked; null while unmarked. */
  readonly scope: Scope | null;
  /** The user removed the mark, so Mingle does not ask for one again. */
  readonly isKeptOff: boolean;
}

/** The marks in force: a mark by hand wins, else the rules decide (product M5). */
export interface Marking {
  of(event: Markable): EffectiveMark;
  /** The rule that decides if no mark by hand does. */
  ruleFor(event: Pick<Markable, 'calendar' | 'series'>): Rule | null;
}

const unmarked: EffectiveMark = { mark: null, scope: null, isKeptOff: false };

export function createMarking(edits: Pick<Edits, 'plan'>, zone: () => ZoneId): Marking {
  let deciderInputs: { readonly rules: Plan['rules']; readonly zone: ZoneId } | null = null;
  let decide = createDecider(ImmutableMap.of());

  const ruleFor: Marking['ruleFor'] = ({ calendar, series }) => {
    const inputs = { rules: edits.plan().rules, zone: zone() };
    if (deciderInputs?.rules !== inputs.rules || deciderInputs.zone !== inputs.zone) {
      deciderInputs = inputs;
      decide = createDecider(inputs.rules);
    }
    return decide({ series, calendarId: calendar.source.id, zone: inputs.zone });
  };

  return {
    ruleFor,
    of: (event) => {
      const { series, recurrenceId } = event;
      const { marks } = edits.plan();
      const keys = keysOf(series.key, recurrenceId);
      for (const [index, key] of keys.entries()) {
        const mark = marks.get(key);
        if (mark === undefined) continue;
        const isOwn = keys.length === 2 && index === 0 && isRecurring(series);
        return mark === null
          ? { ...unmarked, isKeptOff: true }
          : { mark, scope: isOwn ? 'occurrence' : 'series', isKeptOff: false };
      }
      const rule = ruleFor(event);
      if (!rule) return unmarked;
      const { kind, form, createdAt } = rule;
      const mark: Mark = { kind, form, by: 'rule', at: createdAt };
      return { mark, scope: 'series', isKeptOff: false };
    },
  };
}
