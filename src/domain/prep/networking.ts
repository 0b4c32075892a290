import type { PersonRef } from '../people/directory';

/** What is planned for a networking event (product N1, N2, N3, N5). Texts are plain, and empty until the user writes them. */
export interface NetworkingPrep {
  readonly purpose: NetworkingPurpose;
  /** At most `goalLimit`. */
  readonly goals: readonly Goal[];
  /** By rank, highest first. */
  readonly mustMeets: readonly MustMeet[];
  readonly materials: readonly Material[];
  /** How the user introduces themselves, in some sentences (N4). */
  readonly introduction?: string | undefined;
  /** The questions of an informational interview, in order (N8). */
  readonly questions?: readonly PlannedQuestion[] | undefined;
}

/** "I go to `goTo` so that `soThat`", and the decision this serves. */
export interface NetworkingPurpose {
  readonly goTo: string;
  readonly soThat: string;
  readonly decision: string;
}

/** A measurable aim with an implementation intention: "If `when`, I `action`" (Gollwitzer). */
export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly when: string;
  readonly action: string;
  readonly reached: boolean;
}

export interface MustMeet {
  readonly id: string;
  readonly name: string;
  /** Lower case; empty when unknown. */
  readonly email: string;
  /** Whom the name means, once that was chosen or nobody else has the name. */
  readonly person?: PersonRef | undefined;
  readonly why: string;
  readonly questions: string;
  readonly give: string;
  readonly met: boolean;
  /** The questions are asked at another event, or not carried on to one, as the user said. */
  readonly isLeft?: boolean | undefined;
}

/** Something to have ready: cards, a poster, a link. */
export interface Material {
  readonly id: string;
  readonly text: string;
  readonly ready: boolean;
}

/** A question of an interview, and for how many minutes it is planned. */
export interface PlannedQuestion {
  readonly id: string;
  readonly text: string;
  readonly minutes: number;
  readonly asked: boolean;
}

export const goalLimit = 3;

export const emptyNetworkingPrep: NetworkingPrep = {
  purpose: { goTo: '', soThat: '', decision: '' },
  goals: [],
  mustMeets: [],
  materials: [],
};
