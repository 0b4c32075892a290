import type { CircleView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { people as peopleForms } from '../../../../words/counts';
import { quotedTitle } from '../../../../words/title';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

/** The edits of circles; each can be undone. */
export function useCircleEdits() {
  const save = useEdit('circle.save');
  const removeEdit = useEdit('circle.remove');
  const { undo } = useHistory();
  const format = useFormat();
  const say = (message: string) =>
    showToast(message, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  const sayAdded = (refs: readonly PersonRef[], name: string) =>
    say(`Added ${format.counted(refs.length, peopleForms)} to ${quotedTitle(name)}.`);
  return {
    /** A circle with these people in it; false if it could not be saved. */
    create: async (name: string, cadenceDays: number | null, members: readonly PersonRef[]) => {
      const answer = await save({ id: null, name, cadenceDays, members: [...members] });
      if (answer.ok && members.length > 0) sayAdded(members, name);
      return answer.ok;
    },
    addTo: async (circle: CircleView, refs: readonly PersonRef[]) => {
      const members = [...new Set<PersonRef>([...circle.members.map(({ id }) => id), ...refs])];
      const answer = await save({ id: circle.id, members });
      if (answer.ok) sayAdded(refs, circle.name);
      return answer.ok;
    },
    removeFrom: (circle: CircleView, ref: PersonRef) =>
      save({ id: circle.id, members: circle.members.map(({ id }) => id).filter((id) => id !== ref) }),
    change: (circle: CircleView, part: { readonly name?: string; readonly cadenceDays?: number | null }) =>
      save({ id: circle.id, ...part }),
    remove: async (circle: CircleView) => {
      const answer = await removeEdit({ id: circle.id });
      if (answer.ok) say(`Removed the circle ${quotedTitle(circle.name)}. Its people stay.`);
    },
  };
}
