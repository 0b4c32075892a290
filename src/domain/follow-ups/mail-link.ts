/** A message for a mail program. Lines of the body end with LF. */
export interface MailMessage {
  /** An address or several; empty for none. */
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Longer addresses are cut by some mail programs and by Windows. */
const mostCharacters = 1_900;

/**
 * The `mailto:` address of a message (RFC 6068 §2: everything but letters, digits and a few marks is percent-encoded, and
 * lines end with CRLF); null if it is too long for mail programs to take.
 */
export function mailLink({ to, subject, body }: MailMessage): string | null {
  const addresses = [to].flat().flatMap(addressIn).join(',');
  const fields = [
    ...(subject === '' ? [] : [`subject=${encoded(subject)}`]),
    ...(body === '' ? [] : [`body=${encoded(body)}`]),
  ];
  const link = `mailto:${addresses}${fields.length > 0 ? '?' : ''}${fields.join('&')}`;
  return link.length > mostCharacters ? null : link;
}

function addressIn(address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  return at > 0
    ? [`${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`]
    : [];
}

/** Single quotes and brackets are allowed, but end the address in some programs. A lone surrogate cannot be encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r?\n/g, '\r\n')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
