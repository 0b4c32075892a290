import { quotedTitle } from '../title';

/** What is to be done after the conference about a session: `Watch “Lambdas in the small”: https://example.org/12`. */
export const watchText = ({ title, url }: { readonly title: string; readonly url: string }): string =>
  url === '' ? `Watch ${quotedTitle(title)}` : `Watch ${quotedTitle(title)}: ${url}`;
