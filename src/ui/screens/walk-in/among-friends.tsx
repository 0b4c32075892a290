import type { SocialPrep } from '../../../domain/prep/social';
import classes from './walk-in.module.css';

/** More than this is not taken in at a glance. */
const most = 4;

/** What to talk about, and what is not packed yet. */
export function AmongFriends({ social: { topics, brings } }: { readonly social: SocialPrep }) {
  const open = topics.filter(({ talkedAbout, text }) => !talkedAbout && text.trim() !== '').slice(0, most);
  const toBring = brings.filter(({ packed, what }) => !packed && what.trim() !== '').slice(0, most);
  return (
    <>
      {toBring.length > 0 && (
        <List
          id="bring"
          title="Bring"
          lines={toBring.map(({ id, what, who }) => [id, who.trim() ? `${what} (${who})` : what])}
        />
      )}
      {open.length > 0 && <List id="ask" title="Talk about" lines={open.map(({ id, text }) => [id, text])} />}
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly (readonly [id: string, text: string])[];
}

const List = ({ id, title, lines }: ListProps) => (
  <section className={classes.part} aria-labelledby={id}>
    <h2 className={classes.label} id={id}>
      {title}
    </h2>
    <ul className={classes.list}>
      {lines.map(([line, text]) => (
        <li key={line} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  </section>
);
