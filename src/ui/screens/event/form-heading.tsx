import { VisuallyHidden } from '@mantine/core';
import { kindWord } from '../../../words/kind';
import { KindShape } from '../../parts/kind-shape';
import classes from './form-heading.module.css';

interface FormHeadingProps {
  readonly kind: 'networking' | 'social';
  /** False where there is only one form: the kind is already shown above, so the heading is for screen readers. */
  readonly shown: boolean;
}

/** The heading that tells the two forms of a `both` event apart. */
export const FormHeading = ({ kind, shown }: FormHeadingProps) =>
  shown ? (
    <h3 className={classes.heading}>
      <KindShape kind={kind} decorative />
      {kindWord(kind)}
    </h3>
  ) : (
    <VisuallyHidden component="h3">{kindWord(kind)}</VisuallyHidden>
  );
