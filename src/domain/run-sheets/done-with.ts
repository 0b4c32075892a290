/** What of a plan does a step by itself: why one goes, one or three people to meet, a session that one goes to. */
export const planParts = ['purpose', 'person', 'three-people', 'pick'] as const;
export type PlanPart = (typeof planParts)[number];
