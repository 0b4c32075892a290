import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  /** What `EventView.progress` calls it, so that one can be led here. */
  readonly part: string;
  readonly title: string;
  /** A quiet word at the right of the title: how far it is. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One part of a form under its heading. */
export function Section({ part, title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} data-part={part} aria-labelledby={id}>
      <header className={classes.header}>
        <h4 className={classes.title} id={id}>
          {title}
        </h4>
        {aside && <span className={classes.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
