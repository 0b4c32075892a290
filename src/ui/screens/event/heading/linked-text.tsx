import classes from './linked-text.module.css';
import { toPieces } from './plain-text';

/** Plain text whose web addresses are links. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <p className={classes.text}>
      {toPieces(text).map(({ text: words, href }, index) =>
        href === null ? (
          words
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity.
          <ExternalLink key={index} href={href}>
            {words}
          </ExternalLink>
        ),
      )}
    </p>
  );
}

interface ExternalLinkProps {
  /** Must come from `toSafeLink`. */
  readonly href: string;
  readonly children: string;
}

export const ExternalLink = ({ href, children }: ExternalLinkProps) => (
  <a className={classes.link} href={href} target="_blank" rel="noreferrer noopener">
    {children}
  </a>
);
