import type { QuickAddReading, QuickEvent } from '../../src/contract/quick-add/quick-add-view';
import { createNameFinder } from '../../src/domain/people/meant';
import { quickAdd } from '../../src/domain/quick-add/quick-add';
import { testAppInfo } from '../helpers/render-screen';

/** As a host without people reads it. */
export function quickReading(text: string): QuickAddReading {
  const { now, zone } = testAppInfo;
  const understood = quickAdd(text, {
    now,
    zone,
    monthFirst: false,
    languages: ['en'],
    findPerson: createNameFinder([]),
    circles: [],
  });
  const { time, minutes, usualMinutes } = understood;
  const event: QuickEvent = {
    title: understood.title,
    time:
      time.kind === 'timed'
        ? { ...time, minutes: minutes ?? usualMinutes ?? 60 }
        : time.kind === 'day'
          ? { kind: 'all-day', day: time.day, days: time.days }
          : null,
    repeat: null,
    place: understood.place ?? '',
    people: understood.people.map(({ name }) => ({ name, who: { kind: 'new' } })),
    kind: understood.kind,
    form: understood.form,
  };
  return { understood, event, names: [], circleNames: [], isRepeatLeftOut: false };
}
