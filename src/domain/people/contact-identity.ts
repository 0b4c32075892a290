import { foldText } from '../text/fold';
import type { Contact } from './contact';
import { nameKey } from './person';

/** An address to compare: in lower case, and empty if it is none that Mingle keeps. */
export function emailKey(address: string): string {
  const email = address
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320 ? email : '';
}

/** Fewer digits than this are an extension, which many people share. */
const fewestDigits = 7;
/** The country and trunk prefix before so many digits may be written or not. */
const comparedDigits = 9;

/** A number to compare, without signs and without the prefix of its country; empty if it is too short to tell people apart. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/^tel:/i, '').replaceAll(/\D/g, '');
  return digits.length < fewestDigits ? '' : digits.slice(-comparedDigits);
}

/** The profile that an address of LinkedIn names; empty for other pages, which several people may share. */
export function profileKey(url: string): string {
  const slug = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i.exec(
    url.trim(),
  )?.[1];
  return slug === undefined ? '' : decoded(slug).toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const filled = (keys: readonly string[]): readonly string[] => [...new Set(keys.filter((key) => key !== ''))];

export const emailKeysOf = ({ emails }: Pick<Contact, 'emails'>): readonly string[] =>
  filled(emails.map(({ value }) => emailKey(value)));

export const phoneKeysOf = ({ phones }: Pick<Contact, 'phones'>): readonly string[] =>
  filled(phones.map(({ value }) => phoneKey(value)));

export const profileKeysOf = ({ urls }: Pick<Contact, 'urls'>): readonly string[] =>
  filled(urls.map(({ value }) => profileKey(value)));

const isAddress = (name: string): boolean => name.includes('@');

/** A name in words of at least two letters; one word alone may be a single sign. */
function wordsOf(name: string): readonly string[] {
  const words = nameKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 1 ? words : words.filter((word) => word.length > 1);
}

/**
 * True unless the names speak of two people: a couple may share an address, and a firm one with its staff. A missing name, or an
 * address in its place, says nothing.
 */
export function namesAgree(names: readonly string[], others: readonly string[]): boolean {
  const [own, theirs] = [names, others].map((all) =>
    all.filter((name) => name.trim() !== '' && !isAddress(name)),
  );
  if (!own?.length || !theirs?.length) return true;
  const words = new Set(own.flatMap(wordsOf));
  return theirs.some((name) => wordsOf(name).some((word) => words.has(word)));
}

/** An organisation to compare. */
export const organisationKey = (organisation: string): string =>
  foldText(organisation).trim().replace(/\s+/g, ' ');
