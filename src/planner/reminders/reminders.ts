import type { Handlers } from '../../contract/client';
import { reminderPath, remindersPath } from '../../contract/page-path';
import type { NoticeView } from '../../contract/views/notice';
import type { NoticeState } from '../../domain/reminders/next-notice';
import { newSince, nextNotice } from '../../domain/reminders/next-notice';
import type { Reminded } from '../../domain/reminders/reminded';
import type { Reminder } from '../../domain/reminders/reminder';
import { isQuiet } from '../../domain/reminders/reminder-settings';
import type { Instant } from '../../domain/time/instant';
import { createFormat } from '../../words/format';
import { noticeText } from '../../words/reminders/reminder';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import { dueReminders } from './due';

/** The watermark is saved when something was shown, and else so seldom that an idle Mingle hardly writes. */
const saveEvery = 6 * 3_600_000;

export interface Reminders {
  readonly handlers: Pick<Handlers, 'reminders.list' | 'reminders.seen'>;
  /** What a host has to show now, which then counts as shown; null for nothing. For a timer that calls it every half minute. */
  remind(): Promise<NoticeView | null>;
}

export function createReminders(context: PlannerContext): Reminders {
  const { plan } = context.ports;
  let state: NoticeState | null = null;

  const since = (until: Instant | null): Instant => newSince(until, context.now());

  const save = async (change: Partial<Reminded>) =>
    toAnswer(await plan.update((now) => ({ ...now, reminded: { ...now.reminded, ...change } })));

  /** Kept in this run also where it cannot be saved, so that a full disk repeats no reminder. */
  const note = async (notice: NoticeState, shown: readonly Reminder[]): Promise<void> => {
    const { shownUntil, seenUntil } = context.edits.plan().reminded;
    const until = notice.shownUntil ?? context.now();
    state = notice;
    const isBehind = shownUntil === null || Math.abs(until - shownUntil) > saveEvery;
    if (plan.readOnly || (shown.length === 0 && !isBehind)) return;
    await save({ shownUntil: until, seenUntil: since(seenUntil) });
  };

  return {
    handlers: {
      'reminders.list': async () => {
        const seen = since(context.edits.plan().reminded.seenUntil);
        return answered((await dueReminders(context)).filter(({ at }) => at > seen));
      },
      'reminders.seen': async ({ until }) => {
        const { seenUntil } = context.edits.plan().reminded;
        const seen = seenUntil === null ? until : Math.max(until, since(seenUntil));
        const saved = await save({ seenUntil: Math.min(seen, context.now()) });
        if (!saved.ok) return saved;
        context.announce({ topics: ['reminders'] });
        return answered(null);
      },
    },

    remind: async () => {
      const { reminded, settings } = context.edits.plan();
      const before = state ?? { shownUntil: reminded.shownUntil, lastNotice: null };
      const moment = { now: context.now(), zone: context.zone() };
      // What is due need not be looked for while nothing may be shown.
      const isHeld = settings.reminders.isOn && isQuiet(moment.now, settings.reminders, moment.zone);
      const due = settings.reminders.isOn && !isHeld ? await dueReminders(context) : [];
      const { reminders, ...after } = isHeld
        ? { ...before, shownUntil: since(before.shownUntil), reminders: [] }
        : nextNotice(due, before, settings.reminders, moment);
      await note(after, reminders);
      if (reminders.length === 0) return null;
      context.announce({ topics: ['reminders'] });
      return toNotice(context, reminders);
    },
  };
}

function toNotice(context: PlannerContext, reminders: readonly Reminder[]): NoticeView {
  const { tag: locale } = context.ports.locale;
  const format = createFormat({ locale, zone: context.zone(), hourCycle: context.hourCycle() });
  const [first] = reminders;
  const path = reminders.length === 1 && first ? reminderPath(first.about) : remindersPath;
  return { ...noticeText(reminders, context.today(), format), path };
}
