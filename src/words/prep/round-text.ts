import type { Span } from '../../domain/event/occurrence';
import { lastWholeDay } from '../../domain/event/occurrence';
import type { Answer, Guest } from '../../domain/people/guest';
import { nameKey } from '../../domain/people/person';
import type { Bring } from '../../domain/prep/social';
import type { Format } from '../format';
import { joined, listed } from '../language';
import { titleOf } from '../title';

/** What of an event is said to everybody who comes: nothing of notes, topics, gifts and answers that were corrected away. */
export interface Round {
  readonly title: string;
  readonly span: Span;
  readonly place: string;
  readonly guests: readonly Pick<Guest, 'name' | 'answer'>[];
  readonly brings: readonly Pick<Bring, 'what' | 'who'>[];
}

export interface RoundText {
  readonly subject: string;
  /** Lines end with LF. */
  readonly body: string;
}

/** Whose answer is said, and how. Who does not come need not be told to all. */
const answerLabels: readonly (readonly [Answer, string])[] = [
  ['coming', 'Coming'],
  ['maybe', 'Not sure yet'],
  ['no-answer', 'No answer yet'],
];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `Friday 4 December at 19:30`; of whole days `4–6 December`. */
function whenText(span: Span, format: Pick<Format, 'day' | 'days' | 'time' | 'dayOf'>): string {
  if (span.kind === 'timed')
    return `${format.day(format.dayOf(span.start), 'long')} at ${format.time(span.start)}`;
  const last = lastWholeDay(span);
  return last === span.start ? format.day(span.start, 'long') : format.days(span.start, last);
}

/** By person, in the order in which they are first named, then what nobody brings; the user speaks of themselves as `Me`. */
function bringLines(brings: Round['brings']): readonly string[] {
  const byWho = new Map<string, { readonly name: string; readonly things: string[] }>();
  const free: string[] = [];
  for (const bring of brings) {
    const [what, who] = [oneLine(bring.what), oneLine(bring.who)];
    if (what === '') continue;
    if (who === '') free.push(what);
    else {
      const one = byWho.get(nameKey(who)) ?? { name: nameKey(who) === 'me' ? 'Me' : who, things: [] };
      one.things.push(what);
      byWho.set(nameKey(who), one);
    }
  }
  if (byWho.size === 0) return free.length > 0 ? [`Still to bring: ${listed(free)}`] : [];
  return [
    'Who brings what:',
    ...[...byWho.values()].map(({ name, things }) => `${name}: ${listed(things)}`),
    ...(free.length > 0 ? [`Still free: ${listed(free)}`] : []),
  ];
}

/** A message to all who come: when and where, who is coming, who brings what, and what nobody brings yet (product S2). */
export function roundText({ title, span, place, guests, brings }: Round, format: Format): RoundText {
  const subject = oneLine(titleOf(title));
  const when = whenText(span, format);
  const answers = answerLabels.flatMap(([answer, label]) => {
    const names = guests.filter((guest) => guest.answer === answer).map(({ name }) => oneLine(name));
    const named = names.filter((name) => name !== '');
    return named.length > 0 ? [`${label}: ${joined(named)}`] : [];
  });
  const paragraphs = [
    [`${subject}: ${when}`, ...(oneLine(place) ? [`Where: ${oneLine(place)}`] : [])],
    answers,
    bringLines(brings),
  ];
  return {
    subject: `${subject}, ${when}`,
    body: paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  };
}
