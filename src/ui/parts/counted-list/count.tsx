import type { ReactNode } from 'react';
import classes from './count.module.css';

/** What a heading adds in quiet letters: how many, or which day. */
export const Count = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.count}>{children}</span>
);
