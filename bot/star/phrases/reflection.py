"""Turns of phrase that show what somebody took from it, does otherwise since, how long ago it was, and how large."""

from bot.star.patterns import MONTHS, SMALL, YEAR, Sign, phrases
from bot.star.report import Label

_OPENING = (Label.SITUATION, Label.TASK)

TAKEN = Sign(
    phrases(r"""
    what i (?:got|took|take|keep|kept|know|remember|did|do) (?:now|away|wrong|differently|out of|from (?:it
    |this|that))|from (?:this|that|it) i (?:remember|know|take|keep|took|kept)|the moral|moral is|moral:
    what i(?:'d| would) do sooner|i (?:take|keep|kept|remember) (?:from|out of) (?:it|this|that)
    i'd (?:split|ask|start|test|check|write|talk|do|measure|call|show) .{1,40} (?:before|first|next time)
    all i (?:ever )?tell
"""),
    but=_OPENING,
)
"""A lesson in words of one's own (C42)."""

LEARNED = phrases(r"""
    (?:i|we|i've|we've|i have|we have) (?:also |really )?(?:learned|learnt|learn|understood|realised
    |realized)|(?:the|my|main|biggest|one|key) (?:\w+ )?lessons?|lessons?(?: learned)?:|lesson (?:learned
    |for me)|takeaways?|learnings|taught (?:me|us)|reminded (?:me|us)|showed me that|(?:the )?moral
    (?:what )?i (?:got|took|take|keep|kept) (?:away|out of it|from (?:it|this|that))
""")
"""A lesson that calls itself one (C43)."""

CHANGED = Sign(
    phrases(rf"""
    (?:i|we) (?:now|no longer|always|never|still)|now,? (?:i|we)|anymore|any more|no longer|these days
    nowadays|today i|ever since|since then|since that (?:day|week|time)|from (?:then|that day|now|here) on
    to this day|never again|(?:i|we|i've|we've) (?:\w+ ){{1,12}}(?:now|since|on day one|from day one)|(?:is
    |are|there's) (?:\w+ ){{0,9}}now|(?:has|have|gets?|takes?|leaves|shows?|goes|needs?|starts?
    |begins?) (?:\w+ ){{0,9}}now|now (?:has|have|gets?|takes?|shows?|goes|needs?|starts?|begins?|uses?
    |keeps?|is|are)|(?:every|each|all|any) (?:\w+ ){{1,8}}since|(?:has|have) since|(?:i've|we've|i have
    |we have) (?:since|kept|begun|put)|a rule|(?:my|our) (?:\w+ )?(?:rule|habit|routine|checklist)|(?:kept
    |keep) (?:it|that|this) as|(?:for|on|in|with) (?:my|our|the) (?:current|next|new|following) \w+
    the next (?:{SMALL} )?\w+ (?:i|we|was|were|had)|(?:did|do|does) (?:the same|it again)|(?:did
    |do) (?:\w+ ){{1,3}}the same way|the same way (?:after|since|again)|(?:learned|learnt|learn|lesson
    |taught|reminded) (?:\w+ ){{0,4}}(?:not )?to \w+|(?:i|we) (?:do|did) differently|i (?:ask|check|test
    |write|start|read|measure|look|stop|call) \w+|(?:once|twice|{SMALL} times|months?|weeks?|years?) later
    (?:next|another) time
"""),
    but=_OPENING,
)
"""Something is done otherwise since, or was done so a second time (C43)."""

LONG_AGO = Sign(
    phrases(r"""
    (?:four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|[4-9]
    |[1-4]\d) (?:or so )?years ago|(?:many|several|so many) years ago|years and years ago|ages ago
    a long time ago|long ago|decades ago|(?:a|one|two|three|over a|almost a|nearly a
    |more than a) decades? ago|in the (?:19[5-9]|200)0'?s|in the (?:early |late |mid-?)?(?:seventies
    |eighties|nineties|noughties)
"""),
    but=(Label.LESSON,),
)
"""Something that was long ago (C51)."""

OF_LATE = phrases(r"""
    (?:last|this) (?:year|month|week|quarter|spring|summer|autumn|fall|winter|sprint|term|season)|recently
    yesterday|(?:a|one|two|three|a few|a couple of|[1-3]) years? ago|(?:\d+|\w+) (?:months?|weeks?|days) ago
    until (?:last|this) \w+
""")
"""Something that was not (C51)."""

DATED = Sign(
    phrases(rf"(?:in|during|around|early|late|mid|of|spring|summer|autumn|fall|winter|q[1-4]|{MONTHS}) {YEAR}"),
    but=(Label.ACTION, Label.RESULT, Label.LESSON, Label.OTHER),
)
"""When a story begins (C51)."""

SMALL_PROJECT = Sign(
    phrases(r"""
    boot ?camp|capstone|hackathon|(?:bachelor|master|diploma|undergrad\w*)(?:'?s)? (?:thesis|project)
    my thesis|kaggle|(?:class|course|student|semester|side|weekend|hobby|toy|pet|tutorial) (?:project
    |assignment|exercise)|coursework|(?:school|university|uni|college|personal) (?:project|assignment
    |exercise)|homework|online course|term paper
"""),
    but=(Label.RESULT, Label.LESSON),
)
"""Work done to learn or for oneself (C50)."""

AT_SCALE = Sign(
    phrases(r"""
    enterprise[- ]?(?:grade|class|level|scale|ready)|(?:production|industrial|military|world)[- ](?:grade
    |class)|scal(?:es?|ed|able|ing) (?:up )?to (?:\w+ )?(?:thousands|millions|billions|any)(?: of \w+)?
    petabytes?|(?:serves?|handles?|supports?|reach\w*) (?:\w+ )?(?:millions|billions)(?: of \w+)?
    industry[- ]leading|(?:millions|billions) of (?:\w+ )?(?:users|customers|transactions|requests|people
    |companies)|revolutioni[sz]\w+|(?:any|every) (?:company|bank|business|enterprise|hospital
    |retailer) (?:can|could|would)|save (?:any|every) \w+
"""),
    but=(Label.SITUATION,),
)
"""What only a large system in use can say of itself (C50)."""

MODEST = phrases(r"""
    not|never|no|nowhere near|isn't|wasn't|didn't|don't|doesn't|couldn't|can't|wouldn't|hardly|instead of
    rather than|far from|if|claimed?|pretend\w*|unlike
""")
"""Words before a claim that take it back (C50)."""
