import type { InputOf } from '../../../contract/client';
import type { DraftEntry, KeepInput, Who } from '../../../contract/proposed-debrief';
import type { Scope } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import type { FollowUp } from '../../../domain/follow-ups/follow-up';
import type { JottingId } from '../../../domain/jottings/jotting';
import type { Outcome } from '../../../domain/outcomes/outcome';
import type { NetworkingPrep } from '../../../domain/prep/networking';
import type { SocialPrep } from '../../../domain/prep/social';

type FollowUpInput = InputOf<'follow-up.save'>;

/** A follow-up to save. `sent` is what was sent to create it, until an answer tells whether it was created. */
export interface UnsavedFollowUp extends FollowUpInput {
  readonly sent: FollowUpInput | null;
}

/** A follow-up of no event that was not added yet. */
export type NewFollowUp = Pick<FollowUp, 'person' | 'personId' | 'text' | 'due'>;

/** The key under which text that belongs to no event is kept. */
export const noEvent = 'no-event' as EventKey;

/** Identifies a form of an event's panel, or one of no event. */
export type FormName =
  | { readonly kind: 'networking' | 'social' | 'outcome'; readonly scope: Scope }
  | { readonly kind: 'follow-ups' | 'debrief' | 'jottings' | 'new-follow-up' }
  | { readonly kind: 'pick-note'; readonly pick: string };

/** What the user changed of what was understood of a debrief. */
export interface DebriefCorrections {
  /** The entries of a line, by its text. */
  readonly entries: readonly (readonly [line: string, entries: readonly DraftEntry[]])[];
  /** The event that is made of a log. */
  readonly log: Omit<NonNullable<KeepInput['log']>, 'people'> | null;
  /** Who is meant by the names of the log. */
  readonly chosen: readonly (readonly [name: string, who: Who])[];
  readonly reached: readonly (readonly [goal: string, isReached: boolean])[];
}

/** The typed text of a form that is not known to be saved. */
export type UnsavedForm =
  | { readonly kind: 'networking'; readonly scope: Scope; readonly sections: Partial<NetworkingPrep> }
  | { readonly kind: 'social'; readonly scope: Scope; readonly sections: Partial<SocialPrep> }
  | { readonly kind: 'outcome'; readonly scope: Scope; readonly sections: Partial<Outcome> }
  /** `jottings`: the notes that are in the lines. */
  | {
      readonly kind: 'debrief';
      readonly lines: readonly string[];
      readonly jottings?: readonly JottingId[] | undefined;
      readonly corrections?: DebriefCorrections | undefined;
    }
  /** `base`: the note that the typed one takes the place of. */
  | { readonly kind: 'pick-note'; readonly pick: string; readonly text: string; readonly base: string }
  /** `text`: what is being typed; `waiting`: notes that are not known to be kept. */
  | {
      readonly kind: 'jottings';
      readonly text: string;
      readonly waiting: readonly { readonly id: JottingId; readonly text: string }[];
    }
  | { readonly kind: 'follow-ups'; readonly rows: readonly UnsavedFollowUp[] }
  | { readonly kind: 'new-follow-up'; readonly followUp: NewFollowUp };

/** The unsaved text of one form of an event, stored so that it survives a crash and a reload of the page. */
export interface UnsavedText {
  readonly key: EventKey;
  readonly title: string;
  readonly form: UnsavedForm;
}

/** The name to store a form's text under: a newer text of the same form replaces the older. */
export const nameOf = (key: EventKey, form: FormName): string =>
  form.kind === 'pick-note'
    ? `pick-note ${key} ${form.pick}`
    : 'scope' in form
      ? `${form.kind} ${form.scope} ${key}`
      : `${form.kind} ${key}`;
