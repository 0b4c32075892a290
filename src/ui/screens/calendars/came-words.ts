import type { CountFormat } from '../../../words/language';
import { listed } from '../../../words/language';

interface Came {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** What an import brought: `12 new, 3 changed, 1 archived`; empty if it changed nothing. */
export const cameText = ({ added, changed, gone }: Came, { number }: CountFormat): string =>
  listed([
    ...(added > 0 ? [`${number(added)} new`] : []),
    ...(changed > 0 ? [`${number(changed)} changed`] : []),
    ...(gone > 0 ? [`${number(gone)} archived`] : []),
  ]);
