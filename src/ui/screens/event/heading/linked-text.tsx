import classes from './linked-text.module.css';
import { toPieces } from './plain-text';

/** Plain text whose web addresses can be followed. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <p className={classes.text}>
      {toPieces(text).map(({ text: words, href }, index) =>
        href === null ? (
          words
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing else to be told apart by.
          <ExternalLink key={index} href={href}>
            {words}
          </ExternalLink>
        ),
      )}
    </p>
  );
}

interface ExternalLinkProps {
  /** One that `toSafeLink` let through. */
  readonly href: string;
  readonly children: string;
}

export const ExternalLink = ({ href, children }: ExternalLinkProps) => (
  <a className={classes.link} href={href} target="_blank" rel="noreferrer noopener">
    {children}
  </a>
);
