import { minutesOfWall } from '../../domain/event/wall-clock';
import type { PersonRef } from '../../domain/people/directory';
import type { QuickAdd, QuickPerson } from '../../domain/quick-add/quick-add';
import type { QuickRepeat } from '../../domain/quick-add/repeat';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import type { Format } from '../format';
import { formWord, kindInText } from '../kind';
import type { PluralForms } from '../language';
import { joined } from '../language';

const wholeDay = 1440;

/** The name under which the user keeps somebody. */
export type NameOfPerson = (id: PersonRef) => string;

/** What a line was understood as, by part: `Thu 3 Dec, 15:00–16:00` · `social, hanging out` · `with Ana Ruiz` · `at Café X`. */
export function understoodParts(
  read: QuickAdd,
  today: Day,
  format: Format,
  nameOf: NameOfPerson,
  circleNames: readonly string[] = [],
): readonly string[] {
  const people = [...read.people.map((one) => personText(one, nameOf)), ...circleNames];
  const parts = [
    whenText(read, today, format),
    read.repeat && repeatText(read.repeat, format),
    purposeText(read),
    people.length > 0 && `with ${joined(people)}`,
    read.place !== null && `at ${read.place}`,
    read.isPast && 'logged, because it is past',
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '') as readonly string[];
}

function purposeText({ kind, form }: QuickAdd): string {
  const name = form === null ? '' : formWord(form).toLowerCase();
  if (kind === null) return name;
  return name === '' ? kindInText(kind) : `${kindInText(kind)}, ${name}`;
}

const personText = (person: QuickPerson, nameOf: NameOfPerson): string =>
  person.kind === 'known' ? nameOf(person.id) : person.name;

function whenText({ time, minutes, usualMinutes }: QuickAdd, today: Day, format: Format): string {
  if (time.kind === 'none') return 'no day yet';
  if (time.kind === 'day') {
    const style = time.day.slice(0, 4) === today.slice(0, 4) ? 'month' : 'full-month';
    if (time.days > 1) return format.days(time.day, addDays(time.day, time.days - 1), style);
    return `${format.datedDay(time.day, today)}, all day`;
  }
  const day = format.datedDay(time.start.slice(0, 10) as Day, today);
  const from = minutesOfWall(time.start);
  const to = from + (minutes ?? usualMinutes ?? 0);
  if (to <= from || to > wholeDay) return `${day}, ${format.clock(from)}`;
  return `${day}, ${format.clock(from)}–${format.clock(to)}`;
}

const everyForms: Readonly<Record<QuickRepeat['every'], PluralForms>> = {
  day: { one: 'every day', other: 'every # days' },
  week: { one: 'every week', other: 'every # weeks' },
  month: { one: 'every month', other: 'every # months' },
  year: { one: 'every year', other: 'every # years' },
};

function repeatText({ every, interval, weekday }: QuickRepeat, format: Format): string {
  if (weekday === null) return format.counted(interval, everyForms[every]);
  const name = format.weekday(weekday);
  return interval === 1 ? `every ${name}` : `every ${interval} weeks on ${name}`;
}
