"""Turns of phrase that show another way, what was given up, what set limits and what was in doubt; and weak verbs.

All tables but the last are wide on purpose: finding a word in them only ever silences a check.
"""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

GROUNDS = Sign(
    phrases(r"""
        cause|cos|'cause|so as to|in case|the (?:point|idea|thinking|logic) was|(?:my|the) reason\w*|reasons?|grounds
        since (?:\w+ ){1,6}(?:\w\w+[^s\W]s|have|need|want|know|care|don't|can't|couldn't|wouldn't)
        (?:chose|chosen|picked|rejected|skipped|dropped|kept|ruled out|preferred) [^.;]{0,60}(?::|\(\w+)
        to (?:see|check|learn|know|prevent|protect|save|stop|let|leave|prove|reduce|limit|spare) \w+|not worth
        no (?:need|point)|too \w+ (?:to|for)|would(?:n't| not)? (?:have|only|cost|take|mean|break|hide|need)
        afraid (?:of|that)|worried (?:that|about)|believ(?:ed|ing) (?:that|it|the|this)|convinced (?:that|by)|figured
        reckoned|suspected|knew (?:that|i|we|it|they)|(?:are|is|was|were) (?:bad|good|better|worse) (?:at|for|in)
        wanted (?:\w+ ){0,3}to (?:know|see|understand|avoid|be sure|be able|show|keep)|was (?:impossible|pointless)
    """),
    but=(Label.SITUATION, Label.RESULT, Label.LESSON),
)
"""What spoke for a way or against it, in other words than "because" (C25, beside `REASON`)."""

OTHER_WAYS = Sign(
    phrases(r"""
        instead|rather than|as opposed to|in place of|reject\w*|ruled out|discarded|dismissed|abandoned|skipped
        dropped|decided (?:against|not)|chose not|opted (?:against|out)|turned (?:it|that|this|them|down)|said no
        gave up on|refused|declined|resisted|considered|weighed|debated|thought (?:about|of)|looked (?:at|into) \w+ing
        could (?:have|also|either|just|only|buy|do|keep|put|use|wait)|could've|might have
        would (?:have|be|mean|cost|take)|would've|alternatives?|options?|either|versus|vs|compar(?:ed|ing)|benchmarked
        tempted|tried|first (?:idea|thought|plan|try|go|attempt|choice|instinct|suspicion|theory)|next theory
        other (?:way|option|choice|idea|plan)s?|(?:two|three) (?:ways|options|ideas|choices|designs)|plan b
        wanted (?:\w+ ){1,8}but|everyone wanted|chose .{1,60} (?:over|not|than)|picked .{1,60} (?:over|not|than)
        could .{1,120} or \w+|preferred|favou?red|not (?:worth|the|by|a|with|from|in order)|but not|will not|won't
        no (?:budget|money|time|need|point)|without \w+ing
        i (?:did not|didn't|wouldn't|would not) (?!know|think|believe|expect|understand|notice|see|get|reali[sz]e)\w+
        too (?:\w+ )?(?:slow|expensive|risky|costly|long|late|complex|heavy|hard|big|small|early|much|many)|costed
        cheaper|(?:faster|simpler|safer|better|easier) than|argued|proposed|suggested|swapped|disagreed
    """),
    but=(Label.LESSON,),
)
"""Another way was looked at, or a reason given against it (C26)."""

GIVEN_UP = Sign(
    phrases(r"""
        trade-?offs?|traded|at the (?:cost|price|expense) of|in (?:exchange|return)|sacrific\w+|compromis\w+|toler\w+
        cost (?:me|us|them|him|her|it|was|of|about|around|\d\S*|[$€£]\S+|two|three)|(?:the|its) (?:price|cost|catch)
        price was|downsides?|drawbacks?|gave (?:\w+ )?up|give (?:\w+ )?up|giving (?:\w+ )?up|lost|lose|losing|loses
        accept(?:s|ed|ing)?|although|despite|even (?:though|if)|knowing (?:that )?(?:we|i|it)|worse|slower|heavier
        less (?:\w+ )(?:but|than)|fewer (?:\w+ )but|more \w+ but|ugly|not perfect
        \w+ but (?:safe|safer|fast|faster|simple|simpler|honest|cheap|cheaper|stable|reliable|clear)
        left .{1,40} (?:out|alone|behind)|postponed|put off|could wait|has to wait|had to wait|good enough|delay\w*
        meant (?:\w+ ){1,6}(?:more|longer|less|fewer|instead|days?|weeks?)
        (?:took|takes) (?:\w+ )?(?:longer|more|extra|another)|spend .{1,40} where|on purpose|deliberately|rough
        quick fix|for now|except
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""Something was given up, or knowingly accepted, for something else (C27)."""

LIMITS = Sign(
    phrases(r"""
        deadline|by (?:the|friday|monday|tuesday|wednesday|thursday|end|next|then|christmas|easter|\w+day)|before
        until|till|within|in (?:one|two|three|four|five|six|eight|ten|\d+|a) (?:days?|weeks?|months?|hours?|minutes?)
        budget|money|funds?|funded|grant|cost\w*|expensive|afford|price|gpus?|memory|latency|cpu|compute|storage
        server|legacy|ms|milliseconds?|seconds?|sla|limit\w*|constrain\w*|restrict\w*|at most|no more than|maximum
        privacy|personal data|gdpr|legal|law|consent|complian\w*|regulat\w*|confidential\w*|secur\w*|explain\w*
        interpretab\w*|label(?:s|ling|led|ing|ed)?|annotat\w*|missing|incomplete|scarce|few|noisy|not enough|too \w+
        couldn't|could not|can't|cannot|had to|must|not allowed|forbidden|short of|understaffed|approval
        sign(?:ed)? off|pressure
        no (?:\w+ )?(?:data|time|budget|history|labels|authority|access|one|money|documentation|docs)|only|alone
        nobody|(?:a|two|three) (?:years?|months?|weeks?) (?:off|away|wait)
        \d+ (?:people|engineers|persons|weeks|days|months|hours)|lack\w*|promised|without
        (?:two|three|four) (?:people|of us)
    """),
    but=(Label.LESSON,),
)
"""What set limits: time, data, compute, cost, labelling, privacy, explaining, the organisation (C28)."""

DOUBT = Sign(
    phrases(r"""
        mistakes?|wrong\w*|errors? (?:was|were|is)|my (?:own )?(?:fault|error|miss)|fail\w*|missed|overlooked
        didn't work|i should have|should've|underestimated|too (?:late|early|quickly|fast|long|soon)|did not work
        broke\w*|backfired|not sure|unsure|uncertain\w*|doubt\w*|didn't know|did not know|don't know|couldn't
        could not|can't|afraid|scared|worried|nervous|embarrass\w*|ashamed|struggl\w*|stuck|hard(?:er|est)?|difficult
        surpris\w*|unexpected\w*|turned out|assum\w+|guess\w*|suspected|i thought|maybe|perhaps|probably|might
        honest\w*|admit\w*|owned up|sorry|apologi\w*|regret\w*|lucky|luck|in hindsight|looking back|next time
        would (?:do|start|ask|have)|differently|sooner|earlier|learn\w*|taught|reali[sz]ed
        not (?:perfect|everything|all|as|enough|yet)|no longer|risk\w*|limit\w*|but|however|though|although
        unfortunately|lost|worse|cost|trade-?off\w*|gave up|compromis\w*
    """)
)
"""A trade-off, an uncertainty or a mistake is admitted (C45)."""

WEAK_VERBS = phrases(r"""
    worked (?:on|with|hard|together)|handled|dealt with|took (?:care|part|responsibility)|w(?:as|ere) involved
    got involved|helped (?:out|with|on)|assisted|supported|participated|contributed to|looked after|motivated|managed
    coordinated|controlled|supervised|oversaw|facilitated|did (?:many|some|several|lots|all|my|everything)
    made efforts|tried (?:some|several|different|various|many|things)|played around|poked|messed
    sorted (?:it|things) out|addressed|tackled
    w(?:as|ere) (?:escalated|held|discussed|handled|addressed|managed|supported)|had (?:many|several) meetings
    communicated|collaborated|engaged with|leveraged|utili[sz]ed|focus+ed on|improved things|assigned (?:the )?tasks
""")
"""Verbs that leave open what somebody did (C32)."""
