import type { EventOutline } from '../../../contract/views/review';
import { readRule } from '../../../domain/event/plain-rule';
import type { EventDetails, Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import { attendeeName, isPerson } from '../../../domain/people/guest';

/** A row says no more than this of each; a file can have texts and lists of any length. */
const longestPlace = 120;
const longestName = 80;
const mostNames = 2;
const mostRules = 4;

export const emptyOutline: EventOutline = {
  end: { kind: 'none' },
  rules: [],
  place: '',
  names: [],
  people: 0,
};

/** What a row says of a series beside its title; `isMe` tells the user's own addresses, who are no company. */
export function outlineOf(series: Series, isMe: (email: string) => boolean): EventOutline {
  const version = leadingVersion(series);
  const names = othersAt(version, isMe);
  return {
    end: version.end,
    rules: series.recurrence?.rules.slice(0, mostRules).map(readRule) ?? [],
    place: cut(version.location || version.conference, longestPlace),
    names: names.slice(0, mostNames).map((name) => cut(name, longestName)),
    people: names.length,
  };
}

/** The people of an event, the organiser first; each once. */
function othersAt({ organizer, attendees }: EventDetails, isMe: (email: string) => boolean) {
  const others = [...(organizer ? [organizer] : []), ...attendees].filter(
    (one) => isPerson(one) && !isMe(one.email),
  );
  return [...new Map(others.map((one) => [one.email || one.name, attendeeName(one)])).values()];
}

/** Cut texts end in an ellipsis; no character is cut in half. */
export const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
