import type { EditLabel } from '../contract/views/edit';
import { events } from './counts';
import { kindInText } from './kind';
import type { CountFormat, PluralForms } from './language';
import { quotedTitle } from './title';

const accepted: PluralForms = { one: 'Accept # suggestion', other: 'Accept # suggestions' };
const skippedEvents: PluralForms = {
  one: 'Leave open whether # event happened',
  other: 'Leave open whether # events happened',
};
const editedFollowUps: PluralForms = { one: 'Edit # follow-up', other: 'Edit # follow-ups' };
const removedFollowUps: PluralForms = { one: 'Remove # follow-up', other: 'Remove # follow-ups' };

const pickedSessions: PluralForms = { one: 'Pick # session', other: 'Pick # sessions' };
const unpickedSessions: PluralForms = { one: 'Take back # pick', other: 'Take back # picks' };
const attendedSessions: PluralForms = {
  one: 'Say whether you saw # session',
  other: 'Say whether you saw # sessions',
};

function markText(
  { subject, kind }: Extract<EditLabel, { readonly code: 'mark' }>,
  format: CountFormat,
): string {
  const what = subjectText(subject, format);
  return kind === null ? `Take the mark off ${what}` : `Mark ${what} as ${kindInText(kind)}`;
}

type Subject = Extract<EditLabel, { readonly code: 'set-part' }>['subject'];

const subjectText = (subject: Subject, { counted }: CountFormat): string =>
  'title' in subject ? quotedTitle(subject.title) : counted(subject.events, events);

function partText(
  { subject, whole }: Extract<EditLabel, { readonly code: 'set-part' }>,
  format: CountFormat,
): string {
  const what = subjectText(subject, format);
  if (whole === null) return `Make ${what} part of nothing`;
  return whole === undefined
    ? `Forget what was said ${what} is part of`
    : `Make ${what} part of ${quotedTitle(whole)}`;
}

/** The start of a text of the user's, which may be long. */
const quotedStart = (text: string): string => `“${text.slice(0, 60)}”`;

/** `“Ana Ruiz: Send the link”` */
const quotedFollowUp = ({ person, text }: { readonly person: string; readonly text: string }): string =>
  quotedStart([person, text].filter(Boolean).join(': '));

type NamedLabel = Extract<EditLabel, { readonly name: string }>;
type TitledLabel = Extract<EditLabel, { readonly title: string }>;
type TextLabel = Extract<EditLabel, { readonly text: string; readonly person?: never }>;

/** Edits that are said without anything of the user's. */
const plainTexts = {
  'add-follow-up': 'Add a follow-up',
  'add-rule': 'Add a rule',
  'change-rule': 'Change a rule',
  'remove-rule': 'Remove a rule',
  'order-rules': 'Order the rules',
  'dismiss-news': 'Put away what changed',
  'change-settings': 'Change the settings',
  'idea-not-then': 'Remember a time that does not suit you',
  'idea-not-them': 'Leave people in peace for a while',
  'idea-rest': 'Change whether the week gets ideas',
  'idea-forget': 'Forget which times do not suit you',
} as const;

/** Edits of something that has a name; the name comes quoted. */
const namedTexts: Readonly<Record<NamedLabel['code'], (name: string) => string>> = {
  'add-person': (name) => `Add ${name}`,
  'edit-person': (name) => `Change what is noted of ${name}`,
  'remove-person': (name) => `Remove ${name}`,
  'merge-people': (name) => `Merge two entries of ${name}`,
  'split-people': (name) => `Take back the merge of ${name}`,
  'add-circle': (name) => `Add the circle ${name}`,
  'edit-circle': (name) => `Change the circle ${name}`,
  'remove-circle': (name) => `Remove the circle ${name}`,
  'add-template': (name) => `Add the template ${name}`,
  'edit-template': (name) => `Change the template ${name}`,
  'remove-template': (name) => `Remove the template ${name}`,
  'save-view': (name) => `Save the view ${name}`,
  'remove-view': (name) => `Remove the view ${name}`,
  'load-programme': (name) => `Load the programme of ${name}`,
  'change-programme': (name) => `Change how often the programme of ${name} is fetched`,
  'remove-programme': (name) => `Remove the programme of ${name}`,
  'see-programme': (name) => `Put away what changed in the programme of ${name}`,
  'add-friend-picks': (name) => `Add what ${name} picked`,
  'remove-friend-picks': (name) => `Remove what ${name} picked`,
  'rename-calendar': (name) => `Rename the calendar to ${name}`,
  'remove-calendar': (name) => `Remove the calendar ${name}`,
  'put-back-calendar': (name) => `Put back the calendar ${name}`,
  'change-interval': (name) => `Change how often ${name} is fetched`,
};

/** Edits of something that belongs to an event, whose title comes quoted. */
const titledTexts: Readonly<Record<TitledLabel['code'], (title: string) => string>> = {
  'edit-plan': (title) => `Edit the plan for ${title}`,
  'edit-outcome': (title) => `Write what came of ${title}`,
  'say-happened': (title) => `Say whether ${title} happened`,
  'take-steps': (title) => `Take the steps for ${title}`,
  'remove-steps': (title) => `Put away the steps for ${title}`,
  'add-own-event': (title) => `Add ${title}`,
  'edit-own-event': (title) => `Change ${title}`,
  'remove-own-event': (title) => `Remove ${title}`,
  'pick-session': (title) => `Pick ${title}`,
  'unpick-session': (title) => `Take back the pick of ${title}`,
  'note-session': (title) => `Note something on ${title}`,
  'attend-session': (title) => `Say whether you saw ${title}`,
  'keep-debrief': (title) => `Keep what you wrote of ${title}`,
};

/** Edits of a text of the user's, whose start comes quoted. */
const startedTexts: Readonly<Record<TextLabel['code'], (start: string) => string>> = {
  'add-lead': (start) => `Add the lead ${start}`,
  'edit-lead': (start) => `Change the lead ${start}`,
  'remove-lead': (start) => `Remove the lead ${start}`,
  'add-step': (start) => `Add the step ${start}`,
  'edit-step': (start) => `Change the step ${start}`,
  'remove-step': (start) => `Remove the step ${start}`,
  'do-step': (start) => `Tick off ${start}`,
  'reopen-step': (start) => `Take up ${start} again`,
  'drop-step': (start) => `Leave out ${start}`,
  'add-jotting': (start) => `Note ${start}`,
  'edit-jotting': (start) => `Change the note ${start}`,
  'remove-jotting': (start) => `Remove the note ${start}`,
};

const addedForms: PluralForms = { one: 'Add # person', other: 'Add # people' };
const updatedForms: PluralForms = { one: 'Update # person', other: 'Update # people' };
const bothForms: PluralForms = { one: '# person added, ', other: '# people added, ' };

/** `Add 128 people`, `Update 3 people`, `Import contacts: 128 people added, 3 updated`. */
function importedText(
  { added, updated }: { readonly added: number; readonly updated: number },
  { counted, number }: CountFormat,
): string {
  if (added === 0 && updated === 0) return 'Import contacts';
  if (updated === 0) return counted(added, addedForms);
  if (added === 0) return counted(updated, updatedForms);
  return `Import contacts: ${counted(added, bothForms)}${number(updated)} updated`;
}

/** An edit in words, for undo and redo: `Mark 12 events as networking`. */
export function editText(label: EditLabel, format: CountFormat): string {
  if ('name' in label) return namedTexts[label.code](quotedTitle(label.name));
  if ('title' in label) return titledTexts[label.code](quotedTitle(label.title));
  if ('text' in label && !('person' in label)) return startedTexts[label.code](quotedStart(label.text));
  switch (label.code) {
    case 'mark':
      return markText(label, format);
    case 'set-part':
      return partText(label, format);
    case 'accept-suggestions':
      return format.counted(label.count, accepted);
    case 'skip-happened':
      return format.counted(label.count, skippedEvents);
    case 'edit-follow-up':
      return `Edit the follow-up ${quotedFollowUp(label)}`;
    case 'remove-follow-up':
      return `Remove the follow-up ${quotedFollowUp(label)}`;
    case 'edit-follow-ups':
      return format.counted(label.count, editedFollowUps);
    case 'remove-follow-ups':
      return format.counted(label.count, removedFollowUps);
    case 'pick-sessions':
      return format.counted(label.count, pickedSessions);
    case 'unpick-sessions':
      return format.counted(label.count, unpickedSessions);
    case 'attend-sessions':
      return format.counted(label.count, attendedSessions);
    case 'import-contacts':
      return importedText(label, format);
    default:
      return plainTexts[label.code];
  }
}
