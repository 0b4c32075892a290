import type { ContactParam, ContactPlace, ContactValue } from '../../domain/people/contact';
import { paramOf, typesOf } from './params';
import type { CardProperty } from './property';
import { componentText, plainText, splitValue } from './value-text';

/** Parameters that are read, or say how the value is written. */
const readParams: ReadonlySet<string> = new Set(['TYPE', 'PREF', 'VALUE', 'CHARSET', 'ENCODING']);

/** What a property says beside its value; its label comes with its group. */
function detailsOf({ group, params }: CardProperty): Omit<ContactValue, 'value'> {
  const types = typesOf(params);
  return {
    types: types.filter((type) => type !== 'pref'),
    label: '',
    pref: prefOf(params) ?? (types.includes('pref') ? 1 : null),
    group,
    params: params.filter(([name]) => !readParams.has(name)),
  };
}

function prefOf(params: readonly ContactParam[]): number | null {
  const text = paramOf(params, 'PREF');
  return /^(?:[1-9]\d?|100)$/.test(text) ? Number(text) : null;
}

/** An address, number or page without the scheme that says only what it is; null if it is empty. */
export function readContactValue(property: CardProperty, scheme: RegExp | null): ContactValue | null {
  const text = plainText(property.value);
  const value = scheme ? text.replace(scheme, '').trim() : text;
  return value === '' ? null : { value, ...detailsOf(property) };
}

/** An ADR; null if all its parts are empty. */
export function readPlace(property: CardProperty): ContactPlace | null {
  const parts = splitValue(property.value, ';').map(componentText);
  if (parts.every((part) => part === '')) return null;
  const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = parts;
  return { box, extended, street, city, region, code, country, ...detailsOf(property) };
}
