import { kindWord } from '../../../words/kind';
import { KindShape } from '../../parts/kind-shape';
import classes from './form-heading.module.css';

interface FormHeadingProps {
  readonly kind: 'networking' | 'social';
  /** False where there is only one form: the kind is already shown above, so the heading is for screen readers. */
  readonly shown: boolean;
}

/** The heading that tells the two forms of a `both` event apart. */
export const FormHeading = ({ kind, shown }: FormHeadingProps) => (
  <h3 className={shown ? classes.heading : classes.hidden}>
    <KindShape kind={kind} decorative />
    {kindWord(kind)}
  </h3>
);
