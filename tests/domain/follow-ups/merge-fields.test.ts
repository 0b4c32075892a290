import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeValues } from '../../../src/domain/follow-ups/merge-fields';
import {
  mergeFields,
  mergeInto,
  openFields,
  writtenField,
} from '../../../src/domain/follow-ups/merge-fields';
import { runs } from '../../helpers/property-runs';

describe('[F3] the fields of a template', () => {
  it('are filled, and those without a value stay and are named', () => {
    expect(
      mergeInto('Hello {first name}, after {event}: {what was said}. {My  Name}', {
        'first-name': 'Ana',
        event: 'Maps meetup',
        'what-was-said': '  ',
      }),
    ).toEqual({
      text: 'Hello Ana, after Maps meetup: {what was said}. {my name}',
      open: ['what-was-said', 'my-name'],
    });
  });

  it('leave the user’s own braces alone', () => {
    const text = 'Set { a: 1 } and {something} and {} and {two\nlines}';
    expect(mergeInto(text, { name: 'Ana' })).toEqual({ text, open: [] });
  });

  const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
  const values: fc.Arbitrary<MergeValues> = fc.record(
    Object.fromEntries(mergeFields.map((field) => [field, anyText])),
    { requiredKeys: [] },
  );
  const template = fc
    .array(fc.oneof(anyText, fc.constantFrom(...mergeFields.map(writtenField))), { maxLength: 8 })
    .map((parts) => parts.join(' '));

  it('are never filled with what is in a value', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(mergeInto('{name}', { name: `{event} ${name}`, event: 'x' }).text).toBe(
          `{event} ${name}`.trim(),
        );
      }),
      runs(200),
    );
  });

  it('are all filled, or named as open', () => {
    fc.assert(
      fc.property(template, values, (text, given) => {
        const isBlank = (field: (typeof mergeFields)[number]) => (given[field]?.trim() ?? '') === '';
        expect(mergeInto(text, given).open).toEqual(openFields(text).filter(isBlank));
      }),
      runs(300),
    );
  });
});
