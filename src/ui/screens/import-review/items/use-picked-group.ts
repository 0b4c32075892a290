import { useState } from 'react';
import type { ReviewView } from '../../../../contract/views/review';
import { filledGroups, firstGroup, type Grouped, type GroupName } from './groups';

/**
 * The groups of a review that are listed, and the one in view. Compared with another calendar, other groups may be empty, so
 * the choice of a group is valid for one target only.
 */
export function usePickedGroup({ target }: Pick<ReviewView, 'target'>, grouped: Grouped) {
  const first = firstGroup(grouped);
  const [picked, setPicked] = useState({ target, group: first });
  const filled = filledGroups(grouped);
  const names: readonly GroupName[] = filled.length > 0 ? filled : [first];
  return {
    names,
    selected: picked.target === target ? picked.group : first,
    onSelect: (group: GroupName) => setPicked({ target, group }),
  };
}
