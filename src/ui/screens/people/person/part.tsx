import { type ReactNode, useId } from 'react';
import classes from './person-letter.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the letter under its word. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.word} id={id}>
        {title}
      </h2>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
