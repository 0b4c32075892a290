import type { Handlers } from '../../contract/client';
import type { PaletteEvent, PaletteNote, PalettePerson } from '../../contract/palette/palette-view';
import { startDay } from '../../domain/event/occurrence';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { foldText } from '../../domain/text/fold';
import { fitOf, hasWords, searchedWords } from '../../domain/text/search';
import { representative } from '../agenda/expand';
import { findPlanned } from '../agenda/find';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import type { Known, Roster } from '../people/roster';
import { isSomebody } from '../people/somebody';
import type { EventHit } from './event-texts';
import { bestEvents, createEventTexts } from './event-texts';
import type { WrittenNote } from './note-texts';
import { createNoteSearch } from './note-texts';

/** Finds events, people and notes by their words (product E3): a scan of folded texts, which are made once. */
export function createPaletteHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'palette.find'> {
  const textsOf = createEventTexts(context.ports.yieldThread);
  const namesIn = createNames();
  const notesWith = createNoteSearch();
  return {
    'palette.find': async ({ text, limit }) => {
      const words = searchedWords(text);
      await context.parts.learn();
      const texts = await Promise.all((await context.agenda.allCalendars()).map(textsOf));
      const roster = await rosterNow();
      // Without a word this only makes the texts, so that the first word is found as fast as the next.
      const names = namesIn(roster);
      if (words.length === 0) return answered({ events: [], people: [], notes: [] });
      const hits = bestEvents(texts, words, context.now(), limit);
      const notes = notesWith(context.edits.plan(), words, limit);
      const events = hits.flatMap((hit) => toEvent(context, hit));
      return answered({
        events,
        people: bestPeople(names, words).slice(0, limit).map(toPerson),
        notes: (await Promise.all(notes.map((note) => toNote(context, roster, note)))).flat(),
      });
    },
  };
}

function toEvent(context: PlannerContext, { calendar, series }: EventHit): readonly PaletteEvent[] {
  const zone = context.zone();
  const occurrence = representative(calendar, series, context.today(), zone);
  if (!occurrence) return [];
  const planned = { calendar, series, occurrence, archived: false };
  const { summary, location } = occurrence.version;
  return [
    {
      key: eventKeyOf(planned),
      title: summary,
      place: location,
      day: startDay(occurrence.span, zone),
      repeats: series.recurrence !== null,
      isOwn: calendar.source.id === ownCalendar.id,
      kind: markedAs(context, planned).mark?.kind ?? null,
    },
  ];
}

interface Name {
  readonly known: Known;
  readonly folded: string;
}

/** The names, organisations and addresses of a roster; folded once for each state of it. */
function createNames(): (roster: Roster) => readonly Name[] {
  const names = new WeakMap<Roster, readonly Name[]>();
  const toName = (known: Known): Name => {
    const { name, emails, person } = known;
    const all = [name, ...(person?.otherNames ?? []), person?.organisation ?? '', ...emails];
    return { known, folded: foldText(all.join('\n')) };
  };
  return (roster) => {
    const all = names.get(roster) ?? [...roster.known.values()].filter(isSomebody).map(toName);
    names.set(roster, all);
    return all;
  };
}

/** By how their names fit; then those whom the user keeps, then who is met most. */
function bestPeople(names: readonly Name[], words: readonly string[]): readonly Known[] {
  const found = names.filter(({ folded }) => hasWords(folded, words));
  const isOther = ({ person }: Known): number => (person ? 0 : 1);
  return found
    .map(({ known, folded }) => ({ known, fit: fitOf(folded, words) }))
    .toSorted(
      ({ known: one, fit }, { known: other, fit: otherFit }) =>
        fit - otherFit || isOther(one) - isOther(other) || other.there.length - one.there.length,
    )
    .map(({ known }) => known);
}

const toPerson = ({ ref, name, person }: Known): PalettePerson => ({
  id: ref,
  name,
  organisation: person?.organisation ?? '',
});

/** A note whose event or person is gone leads nowhere, and is left out. */
async function toNote(
  context: PlannerContext,
  roster: Roster,
  { text, of }: WrittenNote,
): Promise<readonly PaletteNote[]> {
  if (of.kind === 'person') {
    const known = roster.ofRef(of.id);
    return known ? [{ text, of: { kind: 'person', id: known.ref, name: known.name } }] : [];
  }
  const planned = await findPlanned(context, of.key);
  return planned
    ? [{ text, of: { kind: 'event', key: of.key, title: planned.occurrence.version.summary } }]
    : [];
}
