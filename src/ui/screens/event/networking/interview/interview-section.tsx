import { useState } from 'react';
import type { Form } from '../../../../../domain/marking/kind';
import { AddButton } from '../../fields/add-button';
import { QuestionList } from './question-list';

type InterviewSectionProps = Parameters<typeof QuestionList>[0] & { readonly form: Form | null };

const interviewForms: ReadonlySet<Form | null> = new Set<Form>(['interview', 'one-on-one']);

/** The questions of an interview: there for the forms that are one, offered for others. */
export function InterviewSection({ form, ...list }: InterviewSectionProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && !interviewForms.has(form) && list.questions.length === 0) {
    return (
      <div>
        <AddButton onClick={() => setAsked(true)}>Plan a short interview, question by question</AddButton>
      </div>
    );
  }
  return <QuestionList {...list} />;
}
