import changelog from '../../../../resources/CHANGELOG.md?raw';
import { type Piece, parseChangelog } from './changelog';
import classes from './news.module.css';

const releases = parseChangelog(changelog);

/** The changes of each version of Mingle, newest first. */
export function News() {
  return releases.map(({ title, changes }) => (
    <section key={title}>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.changes}>
        {changes.map((pieces) => (
          <li key={pieces.map(({ text }) => text).join('')}>
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence stay as they are
              <Styled key={at} {...piece} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Styled({ text, style }: Piece) {
  if (style === 'emphasis') return <em>{text}</em>;
  return style === 'code' ? <code>{text}</code> : text;
}
