import { KindShape } from '../../parts/kind-shape';
import { kindWord } from '../../parts/kind-words';
import classes from './form-heading.module.css';

/** Tells the two forms of a `both` event apart. */
export const FormHeading = ({ kind }: { readonly kind: 'networking' | 'social' }) => (
  <h3 className={classes.heading}>
    <KindShape kind={kind} decorative />
    {kindWord(kind)}
  </h3>
);
