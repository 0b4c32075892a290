import type { Series } from '../domain/event/series';
import type { Suggestion } from '../domain/marking/suggestion';
import { toSuggestionInput } from '../domain/suggestion/input';
import { createSuggester } from '../domain/suggestion/suggest';
import type { WordLists } from '../domain/suggestion/words';
import type { ZoneId } from '../domain/time/zone';
import type { PlannedOccurrence } from './agenda';

export interface SuggestionContext {
  readonly zone: ZoneId;
  readonly myEmails: readonly string[];
}

/** Proposals for series, made once each and remembered as long as the context stays. */
export interface Suggestions {
  /** null when Mingle is not sure enough to propose anything. */
  of(event: Pick<PlannedOccurrence, 'calendar' | 'series'>): Suggestion | null;
}

export function createSuggestions(words: WordLists, context: () => SuggestionContext): Suggestions {
  let madeFor = context();
  let suggest = createSuggester(words, madeFor);
  let made = new WeakMap<Series, Suggestion | null>();

  const startAnew = (current: SuggestionContext) => {
    madeFor = current;
    suggest = createSuggester(words, current);
    made = new WeakMap();
  };

  return {
    of: ({ series, calendar }) => {
      const current = context();
      if (current.zone !== madeFor.zone || current.myEmails !== madeFor.myEmails) startAnew(current);
      const known = made.get(series);
      if (known !== undefined) return known;
      const suggestion = suggest(toSuggestionInput(series, calendar.source.name, madeFor.zone));
      const proposal = suggestion.kind === null ? null : suggestion;
      made.set(series, proposal);
      return proposal;
    },
  };
}
