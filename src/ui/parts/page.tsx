import { type ReactNode, useEffect } from 'react';
import { useLostFocus } from '../app/shell/lost-focus';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** A small picture before the title. */
  readonly picture?: ReactNode;
  /** One quiet line under the title. */
  readonly subtitle?: ReactNode;
  /** Buttons, at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /**
   * `read`: one column of reading width · `list`: one column a little wider · `wide`: the whole width ·
   * `paper`: the whole width, and on paper without the title ·
   * `fill`: exactly the window's height, with content that scrolls inside (tables, the week).
   */
  readonly layout?: 'read' | 'list' | 'wide' | 'paper' | 'fill';
}

/** The frame of every screen: its title in serif at the left, its actions at the right. */
export function Page({ title, picture, subtitle, actions, children, layout = 'wide' }: PageProps) {
  const heading = useLostFocus();
  useEffect(() => {
    document.title = `${title} · Mingle`;
  }, [title]);
  return (
    <div className={classes.page} data-layout={layout}>
      <header className={classes.header}>
        <div className={classes.heading}>
          {picture}
          <h1 ref={heading} className={classes.title} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
