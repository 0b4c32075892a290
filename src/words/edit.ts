import type { EditLabel } from '../contract/views/edit';
import { events } from './counts';
import { kindInText } from './kind';
import type { CountFormat, PluralForms } from './language';
import { quotedTitle } from './title';

const accepted: PluralForms = { one: 'Accept # suggestion', other: 'Accept # suggestions' };

function markText(
  { subject, kind }: Extract<EditLabel, { readonly code: 'mark' }>,
  { counted }: CountFormat,
): string {
  const what = 'title' in subject ? quotedTitle(subject.title) : counted(subject.events, events);
  return kind === null ? `Take the mark off ${what}` : `Mark ${what} as ${kindInText(kind)}`;
}

/** The start of a text of the user's, which may be long. */
const quotedStart = (text: string): string => `“${text.slice(0, 60)}”`;

/** `“Ana Ruiz: Send the link”` */
const quotedFollowUp = ({ person, text }: { readonly person: string; readonly text: string }): string =>
  quotedStart([person, text].filter(Boolean).join(': '));

type PeopleLabel = Extract<
  EditLabel,
  { readonly code: `${string}-person` | `${string}-people` | `${string}-circle` }
>;

const peopleText: Readonly<Record<PeopleLabel['code'], (name: string) => string>> = {
  'add-person': (name) => `Add ${name}`,
  'edit-person': (name) => `Change what is noted of ${name}`,
  'remove-person': (name) => `Remove ${name}`,
  'merge-people': (name) => `Merge two entries of ${name}`,
  'split-people': (name) => `Take back the merge of ${name}`,
  'add-circle': (name) => `Add the circle ${name}`,
  'edit-circle': (name) => `Change the circle ${name}`,
  'remove-circle': (name) => `Remove the circle ${name}`,
};

/** An edit in words, for undo and redo: `Mark 12 events as networking`. */
export function editText(label: EditLabel, format: CountFormat): string {
  switch (label.code) {
    case 'mark':
      return markText(label, format);
    case 'accept-suggestions':
      return format.counted(label.count, accepted);
    case 'edit-plan':
      return `Edit the plan for ${quotedTitle(label.title)}`;
    case 'edit-outcome':
      return `Write what came of ${quotedTitle(label.title)}`;
    case 'add-lead':
      return 'Add a lead';
    case 'edit-lead':
      return `Change the lead ${quotedStart(label.text)}`;
    case 'remove-lead':
      return `Remove the lead ${quotedStart(label.text)}`;
    case 'add-follow-up':
      return 'Add a follow-up';
    case 'edit-follow-up':
      return `Edit the follow-up ${quotedFollowUp(label)}`;
    case 'remove-follow-up':
      return `Remove the follow-up ${quotedFollowUp(label)}`;
    case 'dismiss-news':
      return 'Put away what changed';
    case 'add-rule':
      return 'Add a rule';
    case 'change-rule':
      return 'Change a rule';
    case 'remove-rule':
      return 'Remove a rule';
    case 'order-rules':
      return 'Order the rules';
    case 'add-person':
    case 'edit-person':
    case 'remove-person':
    case 'merge-people':
    case 'split-people':
    case 'add-circle':
    case 'edit-circle':
    case 'remove-circle':
      return peopleText[label.code](quotedTitle(label.name));
    case 'save-view':
      return `Save the view “${label.name}”`;
    case 'remove-view':
      return `Remove the view “${label.name}”`;
    case 'rename-calendar':
      return `Rename the calendar to “${label.name}”`;
    case 'remove-calendar':
      return `Remove the calendar “${label.name}”`;
    case 'put-back-calendar':
      return `Put back the calendar “${label.name}”`;
    case 'change-interval':
      return `Change how often “${label.name}” is fetched`;
    case 'change-settings':
      return 'Change the settings';
  }
}
