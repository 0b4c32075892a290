import { expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { FollowUp, FollowUpId } from '../../src/domain/follow-ups/follow-up';
import type { Mark } from '../../src/domain/marking/mark';
import { announcementOf } from '../../src/plan/announcement';
import { changeBetween } from '../../src/plan/change';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan } from '../../src/plan/plan';

const dinner = 'dinner' as EventKey;
const bread = 'bread' as FollowUpId;
const followUp: FollowUp = {
  id: bread,
  eventKey: dinner,
  person: 'Ana',
  text: 'bring bread',
  due: null,
  state: 'to-do',
  personId: null,
  stateSince: 1,
  step: null,
  createdAt: 1,
};
const social: Mark = { kind: 'social', form: null, by: 'hand', at: 1 };
const announced = (next: Plan) => announcementOf(changeBetween(emptyPlan, next));

it('names the event that a mark is on', () => {
  expect(announced({ ...emptyPlan, marks: emptyPlan.marks.with([[dinner, social]]) })).toEqual({
    topics: ['events', 'suggestions'],
    events: [dinner],
  });
});

it('names a follow-up and its event', () => {
  expect(announced({ ...emptyPlan, followUps: emptyPlan.followUps.with([[bread, followUp]]) })).toEqual({
    topics: ['events', 'follow-ups'],
    events: [dinner],
    followUps: [bread],
  });
});

it('names none where there are so many that asking for all costs less', () => {
  const many = Array.from({ length: 501 }, (_, at): [FollowUpId, FollowUp] => {
    const id = `follow-up-${at}` as FollowUpId;
    return [id, { ...followUp, id }];
  });
  expect(announced({ ...emptyPlan, followUps: emptyPlan.followUps.with(many) })).toEqual({
    topics: ['events', 'follow-ups'],
    events: [dinner],
  });
});
