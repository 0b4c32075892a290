import type { InputOf } from '../../../contract/client';
import type { Scope } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import type { NetworkingPrep } from '../../../domain/prep/networking';
import type { SocialPrep } from '../../../domain/prep/social';

type FollowUpInput = InputOf<'follow-up.save'>;

/** A follow-up as it was to be saved. `sent`: as it was sent to be made, while no answer tells whether it was. */
export interface UnsavedFollowUp extends FollowUpInput {
  readonly sent: FollowUpInput | null;
}

/** Which form of an event's panel. */
export type FormName =
  | { readonly kind: 'networking' | 'social'; readonly scope: Scope }
  | { readonly kind: 'follow-ups' };

/** What a form held that was typed and not known to be saved. */
export type UnsavedForm =
  | { readonly kind: 'networking'; readonly scope: Scope; readonly sections: Partial<NetworkingPrep> }
  | { readonly kind: 'social'; readonly scope: Scope; readonly sections: Partial<SocialPrep> }
  | { readonly kind: 'follow-ups'; readonly rows: readonly UnsavedFollowUp[] };

/** Text of one form of an event, kept where neither a crash nor a reload of the page reaches it. */
export interface UnsavedText {
  readonly key: EventKey;
  readonly title: string;
  readonly form: UnsavedForm;
}

/** A newer text of the same form takes the older one's place. */
export const nameOf = (key: EventKey, form: FormName): string =>
  form.kind === 'follow-ups' ? `follow-ups ${key}` : `${form.kind} ${form.scope} ${key}`;
