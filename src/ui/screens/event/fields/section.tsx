import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  /** Its name in `EventView.progress`, by which `jumpTo` finds it. */
  readonly part: string;
  readonly title: string;
  /** Progress, shown at the right of the title in a quiet colour. */
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
