import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Suggestion } from '../../../src/domain/marking/suggestion';

/** A suggestion and the right answer. */
export interface Judged {
  readonly kind: Kind;
  readonly form: Form | null;
  readonly proposed: Suggestion;
}

export interface Quality {
  /** The share of events with a suggestion, 0 to 1. */
  readonly coverage: number;
  /** The share of suggestions that are right; NaN without suggestions. */
  readonly accuracy: number;
  /** Of the suggestions of the right kind whose event has a form, the share with the right form; NaN if there is none. */
  readonly formAccuracy: number;
  /** By kind, the share of its events that were suggested as this kind; NaN if there are none. */
  readonly recall: Readonly<Record<Kind, number>>;
  /** By kind, the share of the suggestions of this kind that are right; NaN if there are none. */
  readonly precision: Readonly<Record<Kind, number>>;
  /**
   * Expected calibration error (Naeini et al., AAAI 2015) over ten equal bins: the average difference between confidence
   * and accuracy.
   */
  readonly calibrationError: number;
}

const isRight = ({ kind, proposed }: Judged): boolean => proposed.kind === kind;

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

const bins = 10;

export function qualityOf(judged: readonly Judged[]): Quality {
  const proposals = judged.filter(({ proposed }) => proposed.kind !== null);
  const recallOf = (kind: Kind): number => {
    const ofKind = judged.filter((one) => one.kind === kind);
    return share(ofKind.filter(isRight), ofKind);
  };
  const precisionOf = (kind: Kind): number => {
    const asKind = proposals.filter(({ proposed }) => proposed.kind === kind);
    return share(asKind.filter(isRight), asKind);
  };
  const withForm = proposals.filter((one) => isRight(one) && one.form !== null);
  return {
    coverage: share(proposals, judged),
    accuracy: share(proposals.filter(isRight), proposals),
    formAccuracy: share(
      withForm.filter(({ form, proposed }) => proposed.form === form),
      withForm,
    ),
    recall: byKind(recallOf),
    precision: byKind(precisionOf),
    calibrationError: calibrationErrorOf(proposals),
  };
}

const byKind = (toShare: (kind: Kind) => number): Readonly<Record<Kind, number>> => ({
  networking: toShare('networking'),
  social: toShare('social'),
  both: toShare('both'),
  other: toShare('other'),
});

function calibrationErrorOf(proposals: readonly Judged[]): number {
  const groups = binned(proposals);
  return groups.reduce((sum, group) => {
    const confidence = group.reduce((total, { proposed }) => total + proposed.confidence, 0) / group.length;
    return sum + Math.abs(confidence - share(group.filter(isRight), group)) * share(group, proposals);
  }, 0);
}

function binned(proposals: readonly Judged[]): readonly (readonly Judged[])[] {
  return Array.from({ length: bins }, (_, bin) =>
    proposals.filter(({ proposed }) => Math.min(bins - 1, Math.floor(proposed.confidence * bins)) === bin),
  ).filter((group) => group.length > 0);
}
