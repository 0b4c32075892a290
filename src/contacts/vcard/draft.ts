import type { Contact, ContactPlace, ContactValue, KeptProperty } from '../../domain/people/contact';
import { emptyContact } from '../../domain/people/contact';
import type { ContactProblems } from '../problems';
import type { CardProperty } from './property';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

type ListName = 'emails' | 'phones' | 'urls' | 'places' | 'nicknames' | 'units' | 'categories' | 'kept';

/** A card while its properties are read. */
export interface Draft {
  readonly texts: Mutable<Omit<Contact, ListName>>;
  readonly emails: ContactValue[];
  readonly phones: ContactValue[];
  readonly urls: ContactValue[];
  readonly places: ContactPlace[];
  readonly nicknames: string[];
  readonly categories: string[];
  units: readonly string[];
  readonly kept: KeptProperty[];
  readonly members: string[];
  /** X-ABLabel by group. */
  readonly labels: Map<string, CardProperty>;
  photo: CardProperty | null;
  hasName: boolean;
  hasOrganisation: boolean;
  /** False for a card in which nothing but its version was found. */
  hasContent: boolean;
  readonly problems: ContactProblems;
}

export function createDraft(problems: ContactProblems): Draft {
  return {
    texts: { ...emptyContact },
    emails: [],
    phones: [],
    urls: [],
    places: [],
    nicknames: [],
    categories: [],
    units: [],
    kept: [],
    members: [],
    labels: new Map(),
    photo: null,
    hasName: false,
    hasOrganisation: false,
    hasContent: false,
    problems,
  };
}

/** The longest property that is kept unread; sounds and logos may have megabytes. */
const longestKept = 64 * 1024;
const mostKept = 1000;

/** Parameters that say how the value was written in its file. */
const written = (name: string, value: string): boolean =>
  name === 'CHARSET' || (name === 'ENCODING' && !/^(?:b|base64)$/i.test(value));

/** Keeps a property to write it back. */
export function keep(draft: Draft, { group, name, params, value, line }: CardProperty): void {
  if (value.length > longestKept || draft.kept.length >= mostKept) {
    draft.problems.add('not-kept', line, name);
    return;
  }
  draft.kept.push({
    group,
    name,
    params: params.filter((param) => !written(param[0], param[1])),
    value: value.replaceAll('\n', '\\n'),
  });
}
