import { foldText } from '../text/fold';

/** Matches a person by e-mail, or by name without regard to case and accents; an empty `person` matches none. */
export function isNamed(
  person: string,
): (candidate: { readonly name: string; readonly email: string }) => boolean {
  const address = person.trim().toLowerCase();
  const name = foldText(person.trim());
  return (candidate) =>
    name !== '' && (candidate.email.toLowerCase() === address || foldText(candidate.name.trim()) === name);
}
