import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import classes from './today-section.module.css';

interface TodaySectionProps {
  readonly title: string;
  /** Link to the screen with the full list. */
  readonly more?: { readonly href: string; readonly text: string };
  /** A button at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function TodaySection({ title, more, action, children }: TodaySectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {more && (
          <Link href={more.href} className={classes.more}>
            {more.text}
          </Link>
        )}
        {action}
      </div>
      {children}
    </section>
  );
}
