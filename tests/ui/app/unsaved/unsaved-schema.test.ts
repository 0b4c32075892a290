import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../../../src/domain/event/key';
import { isUnsavedText } from '../../../../src/ui/app/unsaved/unsaved-schema';
import {
  type DebriefCorrections,
  nameOf,
  type UnsavedForm,
} from '../../../../src/ui/app/unsaved/unsaved-text';

const key = 'meetup@example.com' as EventKey;
const entry = {
  person: 'Ana',
  who: { kind: 'new' },
  organisation: null,
  role: null,
  howMet: null,
  followUps: [],
  lead: null,
  facts: [],
} as const;
const none: DebriefCorrections = { entries: [], log: null, chosen: [], reached: [] };
const debrief = (corrections: unknown): UnsavedForm => ({
  kind: 'debrief',
  lines: ['Ana'],
  jottings: [],
  corrections: corrections as DebriefCorrections,
});
const isRead = (form: UnsavedForm): boolean =>
  // As it comes out of the storage of the page.
  isUnsavedText(nameOf(key, form), JSON.parse(JSON.stringify({ key, title: 'Meetup', form })));

describe('[T4] what a window left unsaved', () => {
  it('is read with what was corrected in a debrief, also with the title of a log just emptied', () => {
    expect(isRead(debrief(undefined))).toBe(true);
    expect(isRead(debrief({ ...none, entries: [['Ana', [{ ...entry, followUps: [] }]]] }))).toBe(true);
    expect(isRead(debrief({ ...none, chosen: [['Ana', { kind: 'new' }]], reached: [['g1', true]] }))).toBe(
      true,
    );
    const log = {
      title: '',
      form: 'meal',
      kind: 'social',
      time: { kind: 'all-day', day: '2026-03-01', days: 1 },
    };
    expect(isRead(debrief({ ...none, log }))).toBe(true);
  });

  it('is not read where another version or a fault left something else', () => {
    expect(isRead(debrief({ ...none, entries: [['Ana', [{ ...entry, who: 'Ana' }]]] }))).toBe(false);
    expect(isRead(debrief({ ...none, entries: 'Ana' }))).toBe(false);
    expect(isRead(debrief({ ...none, log: { title: 'Dinner' } }))).toBe(false);
    expect(isRead({ kind: 'pick-note', pick: 'a', text: 3 as never, base: '' })).toBe(false);
  });

  it('is read for the note of a pick, under its own name only', () => {
    const form: UnsavedForm = { kind: 'pick-note', pick: 'a', text: 'Ask about maps', base: '' };
    expect(isRead(form)).toBe(true);
    expect(isUnsavedText(nameOf(key, { ...form, pick: 'b' }), { key, title: '', form })).toBe(false);
  });
});
