import type { EventKey } from '../../domain/event/key';
import type { Felt } from '../../domain/outcomes/outcome';
import type { PersonRef } from '../../domain/people/directory';
import type { Answer } from '../../domain/people/guest';
import type { LightQuestion } from '../../domain/prep/light-questions';
import type { CatchUpTopic } from '../../domain/prep/social';
import type { Day } from '../../domain/time/day';

/** What is known of those who may come to an event among friends, and of its earlier evenings. */
export interface CompanyView {
  /** Those of whom there is more to say come first. */
  readonly cards: readonly CatchUpCard[];
  /** Of a club and of what comes again, newest first; only those of which something is known. */
  readonly evenings: readonly PastEvening[];
}

/** What is worth remembering of a guest before one meets. Texts are empty where nothing is known. */
export interface CatchUpCard {
  readonly person: PersonRef;
  readonly name: string;
  readonly answer: Answer;
  readonly phones: readonly string[];
  readonly lastTime: LastTimeWith | null;
  /** Their birthday, if it is around the event. */
  readonly birthday: Day | null;
  readonly gifts: string;
  readonly food: string;
  readonly children: string;
  readonly questions: readonly LightQuestion[];
}

/** The last event that both were at. */
export interface LastTimeWith {
  readonly key: EventKey;
  readonly day: Day;
  readonly summary: string;
  /** What was written of the person afterwards. */
  readonly said: readonly string[];
  /** Then, or at one of the meetings before. */
  readonly talked: readonly Pick<CatchUpTopic, 'text' | 'about'>[];
}

export interface PastEvening {
  readonly key: EventKey;
  readonly day: Day;
  /** Who came, as far as is known. */
  readonly came: readonly string[];
  /** What to remember for the next time; may be empty. */
  readonly learning: string;
  readonly felt: Felt | null;
  readonly talked: readonly string[];
}
