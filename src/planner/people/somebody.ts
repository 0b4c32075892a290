import { isRoleMailbox } from '../../domain/people/role-mailbox';
import type { Known } from './roster';

/** The mailbox of an organiser is nobody, unless the user keeps it (product P1). It still has a page, to which events lead. */
export const isSomebody = ({ person, name, emails: [email = ''] }: Known): boolean =>
  person !== null || !isRoleMailbox({ email, name: name === email ? '' : name });
