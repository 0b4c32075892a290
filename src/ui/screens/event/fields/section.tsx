import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  /** Its name in `EventView.progress`, by which `jumpTo` finds it. */
  readonly part: string;
  readonly title: string;
  /** Progress, shown at the right of the title in a quiet colour. */
  readonly aside?: string;
  /** Of the heading; a part outside of the forms is as high as these are. */
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}

/** One part of a form under its heading. */
export function Section({ part, title, aside, level = 4, children }: SectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes.section} data-part={part} aria-labelledby={id}>
      <header className={classes.header}>
        <Heading className={classes.title} id={id}>
          {title}
        </Heading>
        {aside && <span className={classes.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
