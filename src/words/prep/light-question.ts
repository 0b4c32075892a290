import type { LightQuestion } from '../../domain/prep/light-questions';

const sentences: Readonly<Record<Exclude<LightQuestion['code'], 'work' | 'place'>, string>> = {
  'at-home': 'How is everyone at home?',
  birthday: 'How was the birthday?',
  'long-ago': 'What has been the best of the last months?',
  'try-next': 'What would you like to try here next?',
  'stayed-with-you': 'What have you read or seen that stayed with you?',
  'see-next': 'When do we see each other next?',
  cooked: 'What have you cooked lately that turned out well?',
  celebrate: 'What would you like to celebrate next?',
  'go-next': 'Where would you go next, if it were up to you?',
  busy: 'What keeps you busy at the moment?',
  'looking-forward': 'What are you looking forward to?',
  surprised: 'What has surprised you lately?',
  'lend-a-hand': 'Is there something I can lend a hand with?',
};

export function lightQuestionText(question: LightQuestion): string {
  if (question.code === 'work') return `How is it going at ${question.about}?`;
  if (question.code === 'place') return `How is life in ${question.about}?`;
  return sentences[question.code];
}
