import type { DebriefWords } from '../debrief-words';

export const english: DebriefWords = {
  promiseWord: /promised|remember|need|must|should|have/,
  institutionWord:
    /lab|clinic|office|agency|startup|start-up|bank|company|firm|newspaper|magazine|council|university|uni|library|embassy|college|hospital|ministry|museum|shop|bakery|pharmacy|studio|theatre|theater|charity|ngo|foundation|faculty|department|institute|gym|brewery|nursery|farm|co-?op|association|federation|chamber|parliament|radio|press/,
  joiningWord:
    /called|named|talked|spoke|chatted|spoken|a|an|the|and|with|w|to|of|at|from|in|on|for|by|he|she|they|i|we|me|him|her|them|his|my|our|it|met|saw|who|whom|both|is|are|was|were|also|so|then|that|this|said|says|works?|as|has|have|had|will|'ll|just|please|too|through|about|works|does/,
  openerWord:
    /i|we|just|finally|also|then|today|yesterday|briefly|again|had|have|a|an|the|very|really|nice|great|good|long|short|quick|lovely|interesting|little|brief|fun|proper|chat|chatted|talk|talked|spoke|speaking|conversation|call|called|grabbed|spotted|coffee|tea|lunch|dinner|breakfast|brunch|drinks?|beer|walk|walked|meeting|met|meet|catch|catch-up|caught|up|saw|ran|bumped|into|with|w|to|phoned|rang|sat|next|evening|afternoon|visited|video|phone|both|some|in|person|hung|out/,
  openerEndWord: /met|caught|grabbed|spotted|with|w|to|into|saw|called|phoned|rang|visited|both|up/,
  beforeNameWord:
    /named|called|with|w|to|for|at|owe|mail|email|call|text|ping|write|ask|tell|phone|ring|thank|meet|visit|remind|promised|see|invite|nudge/,
  noNameWord:
    /learned|learnt|heard|noticed|found|realised|realized|discovered|way|quiet|loud|busy|tired|back|emailed|texted|promised|card|got|still|big|little|over|turns|seems|looks|sounds|feels|nobody|noone|game|movie|a|an|the|i|we|he|she|they|it|his|her|their|my|our|you|this|that|these|those|and|but|or|so|then|also|just|finally|today|tomorrow|yesterday|tonight|met|had|have|has|was|is|are|good|great|nice|lovely|long|short|quick|fun|interesting|very|really|talked|talk|chat|chatted|spoke|coffee|tea|lunch|dinner|breakfast|brunch|drinks?|beer|walk|meeting|evening|afternoon|morning|night|both|no|not|nothing|none|never|need|needs|must|should|maybe|might|if|when|while|after|before|at|in|on|by|from|of|to|for|with|about|remember|todo|note|notes|great|cool|follow|follow-?up|party|conference|poster|panel|workshop|session|everyone|everybody|someone|somebody|people|what|who|where|why|how|bumped|ran|called|saw|hi|hello|thanks|ok|okay|next|last|new|old|idea|ideas|question|re|there|here|client|lead|job|internship|intern/,
  andWord: /and|n/,
  articleWord: /the|a|an|our|my/,
  titleWord:
    /mr|mrs|ms|miss|sir|dame|professor|rev|uncle|aunt|auntie|aunty|grandma|grandpa|granny|grandad|nana/,
  kinWord: /mum|mom|mummy|dad|daddy|grandma|grandpa|granny|gran|grandad|nana|auntie|uncle|sis|bro/,
  finiteWord:
    /is|was|are|were|has|had|have|does|did|do|said|says|told|tells|asked|asks|wants|wanted|needs|needed|knows|knew|works|worked|runs|ran|leads|heads|likes|loves|hosts|builds|collects|grows|keeps|hires|organi[sz]es|mentors|reads|cooks|climbs|shares|uses|helps|hates|lives|moved|moves|plays|can|could|will|would|may|might|should|must|got|gets|gave|gives|goes|went|comes|came|sounded|sounds|seems|seemed|offered|offers|promised|promises|invited|introduced|meant|thinks|teaches|taught|studies|studied|expects|just|still|now|never|always|supports|opens|starts|[a-z]{3,}ed|isn't|wasn't|hasn't|doesn't|can't|won't|speaks|sings|writes|makes|brings|takes|turned|turns|broke|lost|found|bought|left|quit|won|became|feels|felt|grew/,
  aboutStart:
    /he|she|they|his|her|their|it|who|the (?:kids?|twins|children|son|daughter|dog|cat|baby|wife|husband)|both/,
  needWord: /needs?|expects?|waits?|wants|love|like|expecting|waiting/,
  actionWord:
    /swap|trade|exchange|compare|water|feed|clean|scan|copy|record|translate|edit|proofread|build|install|rent|reserve|refund|repay|loan|greet|celebrate|bake|sew|mend|paint|repair|interview|investigate|verify|clarify|discuss|collate|summari[sz]e|tag|subscribe|claim|file|wrap|ship|nominate|sponsor|donate|endorse|attend|rsvp|dial|facetime|whatsapp|reschedule|postpone|agree|negotiate|settle|dig|search|track|gather|enter|enroll?|replace|rehearse|prep|revise|rewrite|polish|sell|vote|wire|treat|cheer|leave|wait|re-send|raise|reorder|restock|remove|babysit|f\/u|fu|send|call|phone|ring|text|write|message|share|forward|give|lend|bring|book|check|follow|follow-?up|reply|answer|ask|invite|introduce|thank|thanks|connect|add|get|order|pay|return|apply|pitch|review|read|draft|prepare|schedule|set|arrange|organi[sz]e|plan|meet|visit|buy|knit|remind|nudge|chase|confirm|submit|sign|register|drop|look|renew|post|publish|update|fix|let|tell|put|try|join|pick|upload|print|propose|touch|catch|take|help|contact|reconnect|circle|cook|deliver|transfer|finish|wish|congratulate|make|push|show|find|watch|request|respond|resend|collect|borrow|fetch|cancel|order|keep|mention|recommend|quote|test|try|download|pass|hand/,
  actionLead:
    /(?:(?:so|then|and|please|pls|must|should|i|i'll|i'd|we|we'll|i will|we will|i shall|have to|need to|want to|remember to|remember|don't forget to|do not forget to|to do|todo|action|next step|i promised(?: (?:him|her|them))? to|promised (?:him|her|them) to|got to|gotta|maybe|also|just|and then|let's|better|to|i offered to|(?:told|said to|promised) (?:him|her|them) (?:that )?i(?:'d|'ll| would| will)|said i(?:'d|'ll| would| will)|told (?:\p{L}+ ){1,3}i(?:'d|'ll| would| will)) )+/u,
  deliverableWord:
    /interview|meeting|zoom|drinks|dinner|breakfast|beer|resume|résumé|thesis|proposal|quote|offer|invoice|photos|contract|article|recipe|notes|number|address|intro|coffee|lunch|draft|application|portfolio|sketch|brochure|feedback|reminder|docs|samples?/,
  nothingToDo:
    /nothing (?:came|new|really|much|special|came up)|nobody|no one|no new (?:people|faces|contacts)|no names|nothing (?:else|more|to do|for now|needed)|no follow[- ]?ups?(?: needed)?|no action(?: needed)?/,
  ofWord: /from|of|at|with/,
  workAtWord: /at|for|with|of/,
  workVerb:
    /works?|working|worked|runs|running|leads|heads|does|teaches|manages|joined|joining|started|studies|researche[sd]|sells|builds|founded|co-founded|owns|now/,
  roleWord:
    /bookkeeper|housekeeper|nanny|waiter|waitress|cook|intern|resident|eng|mgr|asst|coord|acct|guide|buyer|scout|chief|director|engineer|programmer|dev|researcher|professor|lecturer|teacher|student|nurse|doctor|midwife|lawyer|architect|editor|journalist|reporter|writer|author|illustrator|photographer|curator|artist|musician|founder|co-?founder|owner|partner|analyst|marketer|producer|organi[sz]er|coordinator|secretary|assistant|translator|librarian|accountant|chef|baker|farmer|president|chair|chairman|chairwoman|chairperson|member|treasurer|investor|planner|officer|specialist|expert|advis[eo]r|technician|operator|admin|administrator|ops|buyer|broker|builder|carpenter|dentist|vet|pharmacist|psychologist|therapist|economist|biologist|chemist|physicist|geologist|historian|statistician|electrician|mechanic|plumber|pilot|driver|gardener|florist|tailor|potter|brewer|surveyor|publisher|podcaster|speaker|moderator|agent|strategist|supervisor|principal|dean|scholar|fellow|volunteer|maintainer|tester|copywriter|videographer|animator|composer|conductor|dancer|actor|actress|poet|councillor|mayor|clerk|\p{L}{4,}(?:ologist|ographer)/u,
  someoneWord:
    /people|folks|guys|women|men|ladies|students?|engineers|guy|woman|man|lady|girl|chap|dude|bloke|fellow|person|someone|somebody|rep|contact|employee|alum/,
  groupWord:
    /stall|shop|bakery|farm|market|choir|pub|gym|church|society|class|course|group|circle|chess|orchestra|troupe|league|co-?op|office/,
  formerly: /used to|formerly|previously|was (?:at|with)|before that|alumn\p{L}+|ex-employee/u,
  asWord: /as/,
  metStart:
    /standing|sitting next|stood|shared (?:an? |the )|(?:we |i |whom i |whom we |who i )?(?:only )?(?:met|know each other|knew each other)|we only knew|known from|through|introduced by|sat next to|same table|next to|stood next to|friend of|neighbour of|friends? from|old colleague/,
  throughWord: /through|thanks/,
  placeLead: /(?:at|in|on|during|over|after|before|by|outside) (?:the |a |an |our |my )?/,
  placeWord:
    /booth|stall|talks?|break|breakout|breakfast|lunch|dinner|queue|line|reception|party|conference|summit|fair|table|roundtable|hallway|corridor|train|plane|tram|bus|flight|tour|desk|registration|wedding|class|course|gym|choir|wall|team|picnic|gala|drinks|concert|exhibition|opening|seminar|webinar|symposium|lecture|demo|showcase|pitch|mixer|coffee|airport|station|playground|school|park|club|ceremony|awards|room|hall|lounge|entrance|church|festival|market|ride|taxi|elevator|lift|retreat|camp|show|screening/,
  job: /(?<!(?:refurb|design|consulting|translation|build|paid|writing|repair|painting|photo|side|odd) )jobs?|hiring(?! manager)|(?:looking for|needs?|wants?) (?:an? )?(?:junior|senior)|staffing up|taking (?:on|people)|short-?staffed|growing|expanding(?: the| their)? team|(?:spot|seat|place)s? (?:on|in) (?:the|their|his|her) team|asked for my (?:cv|resume)|wants (?:to see )?my (?:cv|resume)|(?:told|asked|wants) me to apply|recruiting|recruits|(?:assistant|intern|staff|people|developer|engineer|designer|researcher|help)s? wanted|(?:his|her|their) (?:job|post|place) (?:will be|is|becomes) free|(?:\p{L}+ )?openings?|(?:open )?positions?|open (?:roles?|posts?)|vacanc(?:y|ies)|job (?:lead|offer|ad)|roles? (?:in|as|open|available)|(?:looking|searching) for (?!a (?:venue|flat|room|house))(?:an? |two |three |some |more |new |another |good )?(?:\p{L}+ )?(?:dev|devs|developers?|engineers?|designers?|people|someone|analysts?|scientists?|writers?|editors?|researchers?|managers?|nurses?|teachers?|staff|colleagues?|talent|hands|postdocs?|phds?)|(?:has|have|had|there is|there's) an? (?:open )?(?:role|post|job)|team is growing|growing (?:the|their) team|could hire me|wants to hire|need(?:s)? (?:an? )?(?:\p{L}+ )?(?:devs?|developers?|engineers?)/u,
  internship:
    /interns?|internships?|traineeships?|placements?|working student|apprenticeships?|apprentices?|summer students?/u,
  client:
    /(?:wants?|needs?|orders?) \d+|(?:our|my) (?:rates|prices|pricing|fees)|(?:is|are|was|were) after an?|rfp|tender|(?:would like|'d like|would love) (?:an?|our|some|to (?:buy|order|book))|(?:will|would|might|could|wants to|plans to) (?:order|buy|book|commission)|wants us to|asked what (?:i|we) charge|has (?:a )?budget|(?:looking for|needs|(?:is|are) after) (?:an? )?(?:supplier|vendor|agency|contractor|freelancer|photographer|translator|illustrator|musician|caterer|consultant)s?|would pay|clients?|customers?|prospects?|pilot (?:project|customer)|gigs?|commissions?|(?:asked for|requested) (?:an? |our )?(?:offer|quote|quotation|proposal|estimate|price|demo)|could use (?:an? |some )?new|needs? (?:(?:his|her|their|its|the|some|new) )*\p{L}+ (?:printed|translated|designed|proofread|edited|redesigned|catered)|wants? (?:an? |the |our |my |some |to (?:buy|order|book|hire|commission|try|see|test) )?(?:new )?(?:\p{L}+ )?(?:offer|quote|proposal|estimate|demo|shop|website|site|logo|app|training|workshop|trial|redesign|prototype|audit|translation|licen[cs]es?|course|pilot)|wants? (?!the|my|to|me|his|her|your|kids|no|it|out|him|them|us|more|help|children)\p{L}+|needs? (?!the|my|to|me|his|her|your|it|him|them|us|no|time|rest|space|more|a break|a rest|surgery)\p{L}+|wants? (?:to (?:buy|order|book|hire|commission|try)|me (?:as|to|for)|an?)|needs? (?:help|our|someone|an?|new)|asked (?:whether|if) (?:i|we) (?:do|offer|could|can|would|take)|interested in (?:our|my|buying|an?|the)|could use (?:our|my|help)|(?:refurb|design|consulting|translation|build|paid|writing|repair|painting|photo) jobs?|invited me to (?:speak|give|teach)|would pay|might (?:buy|order|book|commission)|contract (?:possible|work)|paid (?:work|project|talk)/u,
  source:
    /off the record|has (?:proof|evidence|the files|papers|photos of)|(?:stay|remain|stays) anonymous|anonymous(?:ly)?|leak(?:s|ed)?|tip-?off|inside (?:info|information|knowledge)|knows where|would testify|(?<!open )sources?|be quoted|quotable|whistle-?blower|knows (?:the|all about|a lot about) (?:\p{L}+ )?(?:files?|case|records?|documents?|story|affair|scandal|permits?|books|numbers)|can talk about|has (?:the )?documents?|has (?:the )?files?|background(?: info)? (?:on|for)|(?:would|will|happy to|agreed to|wants to|could) talk to me|would talk|willing to talk|insider|for (?:the|my) (?:story|article|piece)|interview(?:ee)? for/u,
  intro:
    /has (?:a |some |good )?contacts? (?:at|in)|knows (?:a|the) (?:guy|person|people|right people)|put in a (?:good )?word|vouch(?:es)? for me|get me in with|(?:give|gives|send|sends) me (?:the )?(?:number|contact|name) of|pass(?:es)? my (?:name|cv|details) (?:on|to)|(?:introduce|introduces|introducing|introduction)(?! (?:him|her|them|themselves))|intro(?:s)? to|(?:put|puts|putting) me in (?:touch|contact)|(?:connect|connects|link|links) me (?:with|to|up)|refer(?:s|ral)?(?: me)?|(?:recommend|recommends) me|knows (?:someone|somebody|people) (?:at|in|who)|bring me together|hook me up/u,
  seek: /(?:looking|searching|hunting) for|seeks?|seeking|needs?|short of|in need of|wants to hire|could use|after/,
  relationWord:
    /cousin|friend|neighbour|neighbor|colleague|wife|husband|partner|sister|brother|son|daughter|mother|father|boss|roommate|flatmate|ex|classmate|teammate|nephew|niece|godmother|godfather|in-law|fiancée?|girlfriend|boyfriend/,
  bothWord: /both|all|also|of|them/,
  ownWork:
    /no job|out of work|without a job|(?:got|found|lost|quit|left|starts?|started|has|likes|loves|hates|took|applied for) (?:the |an? |his |her |their |that )?(?:new |dream )?(?:job|position|internship|placement|role)|new job|(?:his|her|their) (?:new |old )?job|between jobs|(?:my|our) (?:old |former |last |first |new )?job|(?:looking|searching|hunting) for (?:an? )?(?:new )?(?:flat|room|flatmate|roommate|house|apartment|babysitter|nanny|dog|car)|wants (?:some )?(?:feedback|advice)/,
  promiseStart: /(?:i )?promised (?:him|her|them)/,
  broughtTogether:
    /(?:introduc(?:e|es|ing)|connect(?:s|ing)?|link(?:s|ing)?|refers?|point(?:s|ing)?|hooks?|puts?|putting) (?:me|us) (?:up |on |in touch |in contact |over )?(?:to|with)|(?:introduced|pointed|referred|directed|sent|passed) (?:me|us) (?:on )?to|put (?:me|us) in touch with|connected (?:me|us) with/,
  dayWord:
    /today|tonight|tomorr?ow|x-?mas|christmas|tmrw|tmr|tmw|2moro|tommorr?ow|overmorrow|days?|weeks?|wks?|months?|years?|fortnight|week-?end|eo[mwy]|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu|thurs?|fri|sat|sun|(?:janu|febru)ary|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mid/,
  dayStartWord: /by|on|until|till|til|before|due|this|next|nxt|coming|in|within|after|from|the|for|around/,
  unitWord: /days?|weeks?|wks?|months?|years?|d|w|mo/,
  numberWord: /an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve/,
  beforeDay: /before|ahead of/,
  afterDay: /after|from|only after/,
  someDays:
    /(?:in |within |over )?(?:the )?(?:next|coming|a) (?:few |couple (?:of )?)days|in a few days|one of these days/,
  startOfNextWeek:
    /(?:at )?(?:the )?(?:early|start of|beginning of|first thing) (?:in )?(?:the )?next week|early next week/,
  endOfNextWeek: /(?:at |by )?(?:the )?(?:end of|late) next week/,
  endOfWeek:
    /(?:at |by )?(?:the )?(?:end of (?:the |this )?week|later this week|late this week|eow)|this week/,
};
