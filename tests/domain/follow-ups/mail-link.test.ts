import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink } from '../../../src/domain/follow-ups/mail-link';
import { runs } from '../../helpers/property-runs';

describe('[F3] the link to a mail program', () => {
  it('encodes what RFC 6068 asks for, with lines that end with CRLF', () => {
    expect(
      mailLink({ to: 'ana+maps@acme.example', subject: 'Thank you & more?', body: 'Hello Ana,\nit’s 50 %!' }),
    ).toBe(
      'mailto:ana%2Bmaps@acme.example?subject=Thank%20you%20%26%20more%3F&body=Hello%20Ana%2C%0D%0Ait%E2%80%99s%2050%20%25%21',
    );
  });

  it('works without an address, a subject or a body', () => {
    expect(mailLink({ to: '', subject: '', body: '' })).toBe('mailto:');
    expect(mailLink({ to: '', subject: 'Hi', body: '' })).toBe('mailto:?subject=Hi');
    expect(mailLink({ to: ['ana@x.example', '', 'b,n@x.example'], subject: '', body: '' })).toBe(
      'mailto:ana@x.example,b%2Cn@x.example',
    );
  });

  it('is none where mail programs would cut it', () => {
    expect(mailLink({ to: '', subject: '', body: 'a'.repeat(2_000) })).toBeNull();
  });

  it('adds no header, whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (to, subject, body) => {
        const link = mailLink({ to, subject, body });
        if (link === null) return;
        expect(link).toMatch(/^mailto:[\w.~%@-]*(\?(subject|body)=[\w.~%-]*(&body=[\w.~%-]*)?)?$/);
        const fields = new URLSearchParams(link.split('?')[1] ?? '');
        expect([...fields.keys()].every((name) => name === 'subject' || name === 'body')).toBe(true);
      }),
      runs(300),
    );
  });
});
