import type { DebriefWords } from '../debrief-words';

/** Words that people use in every language. */
export const common: Partial<DebriefWords> = {
  institutionWord: /univ/,
  groupWord: /club|team|band|crew/,
  andWord: /&|\+/,
  titleWord: /dr|prof|dipl|ing|pr/,
  actionWord: /mail|e-?mail|ping|dm|linkedin/,
  deliverableWord: /cv|pdf|mail|e-?mail|link|demo|slides|deck|paper|call/,
  ofWord: /@/,
  workAtWord: /@/,
  throughWord: /via/,
  roleWord:
    /ceo|cto|cfo|coo|cmo|cpo|cio|ciso|vp|svp|evp|pm|hr|phd|postdoc|designer|manager|managerin|head|lead|developer|dev|devops|ux|ui|it|sre|qa|cofounder|co-founder|scientist|recruiter|freelancer|coach|trainer|consultant|pr/,
  placeWord:
    /poster|stand|panel|workshop|hackathon|meetup|barcamp|keynote|q&a|lobby|bar|buffet|networking|afterparty|brunch|session|postersession|forum/,
  job: /headcount/,
  internship: /trainees?/,
  client: /freelance|budget|pilot/,
  source: /on (?:the )?record/,
  intro: /intros?/,
  metStart: /via(?= )/,
};
