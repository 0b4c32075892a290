import { foldText } from '../text/fold';

/** Tells whether somebody is the one meant: by their address or by their name, whatever its case and accents. */
export function isNamed(
  person: string,
): (somebody: { readonly name: string; readonly email: string }) => boolean {
  const address = person.trim().toLowerCase();
  const name = foldText(person.trim());
  return (somebody) =>
    name !== '' && (somebody.email.toLowerCase() === address || foldText(somebody.name.trim()) === name);
}
