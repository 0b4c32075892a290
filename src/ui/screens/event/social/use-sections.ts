import { useState } from 'react';
import type { Form } from '../../../../domain/marking/kind';
import type { SocialPrep } from '../../../../domain/prep/social';
import {
  type SectionsShown,
  type SocialSection,
  sectionsShown,
} from '../../../../domain/prep/social-sections';

export interface SectionsInHand extends SectionsShown {
  /** Shows the section, also while it is empty. */
  readonly keep: (section: SocialSection) => void;
}

/** The sections that the form of the event shows, and those that the user asked for or wrote into since it was opened. */
export function useSections(form: Form | null, prep: SocialPrep): SectionsInHand {
  const [asked, setAsked] = useState<readonly SocialSection[]>([]);
  return {
    ...sectionsShown(form, prep, asked),
    keep: (section) => setAsked((current) => (current.includes(section) ? current : [...current, section])),
  };
}
