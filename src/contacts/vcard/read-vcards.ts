import type { Decoding } from '../../calendar/text/decode';
import type { Contact, ContactGroup, ContactsContent } from '../../domain/people/contact';
import type { OnPhoto } from '../photo';
import type { ContactProblems } from '../problems';
import { createContactProblems } from '../problems';
import { createCardLines } from './card-lines';
import type { Draft } from './draft';
import { createDraft } from './draft';
import { finishCard } from './finish-card';
import { rememberCardParams } from './params';
import { readProperty } from './property';
import { addProperty } from './read-card';

/**
 * Reads the vCards (2.1, 3.0, 4.0) of a file; null if the file turns out to have another encoding. A broken line costs
 * itself, a card without an end is read as far as it goes.
 */
export function readVcards({ pieces, decodeLine }: Decoding, onPhoto: OnPhoto): ContactsContent | null {
  const problems = createContactProblems();
  const cards = createCards(problems, onPhoto);
  let foreignLine = 0;
  const reading = {
    params: rememberCardParams(),
    decodeLine,
    onForeign: (line: number) => {
      foreignLine ||= line;
    },
    onUnclear: (line: number) => problems.add('unclear-charset', line),
  };
  const lines = createCardLines((text, number) => {
    const property = readProperty(text, number, reading);
    if (!property) cards.onStray(number, decodeLine ? decodeLine(text.slice(0, 200)).text : text);
    else if (property.name === 'BEGIN') cards.onBegin(property.value.trim(), number);
    else if (property.name === 'END') cards.onEnd(property.value.trim());
    else cards.onProperty(property);
  });
  for (const piece of pieces()) {
    if (!piece) return null;
    lines.add(piece.text);
  }
  lines.end();
  if (foreignLine > 0) problems.add('wrong-charset', foreignLine);
  return cards.finish();
}

const isCard = (component: string): boolean => component.toUpperCase() === 'VCARD';

/** Gathers properties into cards. */
function createCards(problems: ContactProblems, onPhoto: OnPhoto) {
  const contacts: Contact[] = [];
  const groups: ContactGroup[] = [];
  let draft: Draft | null = null;
  let start = 0;
  /** How many components are open within the card: an AGENT is a card of its own, and not one of these people. */
  let inner = 0;
  let isAgent = false;
  let isStray = false;

  let unreadable = 0;

  const close = (isWhole: boolean): void => {
    if (!draft) return;
    if (!isWhole) problems.add('cut-card', start);
    if (!draft.hasContent) problems.add('empty-card', start);
    if (!isWhole && !draft.hasContent) {
      unreadable += 1;
      draft = null;
      inner = 0;
      return;
    }
    const { contact, photo } = finishCard(draft);
    if (contact.kind === 'group')
      groups.push({ uid: contact.uid, name: contact.name, members: draft.members });
    else {
      contacts.push(contact);
      if (photo) onPhoto(contacts.length - 1, photo);
    }
    draft = null;
    inner = 0;
  };
  return {
    onBegin(component: string, line: number) {
      isStray = false;
      if (draft && (isAgent || !isCard(component))) {
        inner += 1;
        isAgent = false;
        return;
      }
      if (!isCard(component)) return;
      close(false);
      draft = createDraft(problems);
      start = line;
    },
    onEnd(component: string) {
      isStray = false;
      if (inner > 0) inner -= 1;
      else if (isCard(component)) close(true);
    },
    onProperty(property: NonNullable<ReturnType<typeof readProperty>>) {
      isStray = false;
      isAgent = property.name === 'AGENT' && property.value.trim() === '';
      if (!draft && property.name === 'VERSION') {
        problems.add('no-begin', property.line);
        draft = createDraft(problems);
        start = property.line;
      }
      if (draft && inner === 0 && !isAgent) addProperty(draft, property);
    },
    onStray(line: number, text: string) {
      if (draft && !isStray && text.trim() !== '') problems.add('bad-line', line, text);
      isStray = text.trim() !== '';
    },
    finish(): ContactsContent {
      close(false);
      return { contacts, groups, unreadable, problems: problems.list() };
    },
  };
}
