"""Turns of phrase that set a scene, lead through a story and divide its action.

Each table names the check it serves. They hold general English only, as all tables do.
"""

from bot.star.patterns import SMALL, Sign, phrases
from bot.star.report import Label

# How a story runs

_AH = r"\A\W*(?:(?:so|ok|okay|but|well|and|um),? ){0,3}"

ENDING = Sign(
    phrases(r"""
        ended up|(?:in|at) the end|that's the end|we went from|the result was
        (?:is|are) still (?:there|running|in use|used)|still (?:there|running|holds|runs|stands)
        (?:now|today),? (?!i\b|i'm|we)(?:\w+ ){0,3}(?!was\b|this\b|us\b|is\b)\w\w+s
        (?:now|today) (?!i\b|i'm|we)(?:\w+ ){1,3}have|(?:is|are) (?:now|today)(?! \w+ing)|(?:has|have) stayed
        we (?:took|got|won|came) (?:\w+ ){0,2}(?:first|second|third|last) \w+
    """),
    but=(Label.TASK, Label.LESSON),
)
"""How a story ended, where it stands at its beginning (C02)."""

BACKTRACK = Sign(
    phrases(rf"""
        let me (?:go|step|jump|take you) back|let me (?:rewind|back up|start (?:again|over))|rewind|back ?story
        (?:going|to go|jumping|stepping) back (?:a|to|{SMALL}|some|tho|though)
        {_AH}(?:here's )?what (?:had )?(?:happened|came before)(?: was)?\s?(?::|\Z)
        {_AH}(?:{SMALL}|a few|some|\d+) (?:days|weeks|months|years|hours) (?:earlier|before that)
        {_AH}how (?:we|it|i|this) (?:all )?(?:got|came|come|began|started)
        how did (?:it|this) (?:come|get|begin|start)|the (?:run-up|story behind it)
        i (?:should|must) (?:have )?(?:sa(?:y|id)|mention(?:ed)?|explain(?:ed)?) (?:first|before|earlier)
        i forgot to (?:say|mention)|you'd have to have been there
    """)
)
"""The teller goes back to what should have come before (C02)."""

SEQUENCE = Sign(
    phrases(r"""
        and then|then|after (?:that|this|it)|afterwards?|next(?! (?:time|year|month|week|day|quarter|morning))|later
        first(?:ly)?|second(?:ly)?(?! \w+ (?:was|is))|third(?:ly)?|finally|lastly|subsequently|at last
        in the next step|the next (?:step|day|morning|week)|step (?:one|two|three|four|\d)
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""One thing after the other (C31, C33)."""

OFFER = phrases(r"""
    (?:happy|glad|pleased|able) to (?:go|dive|dig|get|talk|share|say|show|walk|explain|expand|elaborate)
    (?:i )?(?:can|could|would|will|'d|'ll) (?:\w+ ){0,3}(?:go (?:deeper|into|further)|say more|tell you (?:more|about)
    |walk you through|share more|show you|elaborate|expand)|go into (?:\w+ ){0,2}(?:detail|depth)
    if (?:you're|you are|it's|it is|that's) (?:\w+ )?(?:interested|of interest|interesting|useful|helpful)
    (?:if you|do you) (?:want|like|would like|wish)|ask me (?:about|more|how|why)
""")
"""An offer of more detail (C54)."""

# What belongs to a situation (C09, C10)

SELF = phrases("i|i'm|i'd|i've|i'll|im|ive|my|me|mine|myself")
"""The author alone (C09)."""

OWN_PART = phrases(r"""
    mine|my (?:own )?(?:part|bit|job|task|role|piece|share|goal|responsibility|duty|baby)|on me|up to me|fell to me
""")
"""A part of it that is the author's (C09)."""

SHARED_TASK = phrases(r"""
    (?:our|the team's|the group's) (?:\w+ ){0,2}(?:task|job|goal|target|mission|role|duty|responsibility|assignment
    |objective|challenge|aim|brief|plan)
    (?:we|the team|our team|the group|our group) (?:all |both |then |also )?(?:had|have|needed|wanted|must|should
    |(?:were|was) (?:asked|told|given|supposed|expected|meant|tasked|responsible|to)|aimed|planned|hoped|agreed)
    (?:asked|told|gave) us|everyone|everybody|all of us|together
""")
"""A duty that belongs to several (C09)."""

PLACE = phrases(r"""
    teams?|group|squad|crew|staff|colleagues?|coworkers?|partners?|compan(?:y|ies)|firm|start-?up|departments?|unit
    organi[sz]ation|office|factory|shop|school|university|hospital|bank|lab|laboratory|club|agency|chain|manager|boss
    chief|client|customers?|users?|director|head of|lead|leader|owner|[ct][eotf]o|coach|people|persons|vendor|supplier
    work(?:ed|ing)|joined|hired|intern(?:ship)?|of us|(?:our|us|we)|my (?:first|last|previous|old|current) \w+
    (?:at|for|in) (?:an?|my|our|one) \w+
""")
"""Who was there, and where (C10)."""

LIMIT = phrases(r"""
    deadlines?|due|budget|only|before|by|until|till|without|within|had to|needed|must|no|not|nobody|none|nothing|never
    \w+n't|cannot|limited|limit|short|shortage|shortest|rules?|small|few|fewer|old|out of|too|alone|allowed
    wrong|broken|lost|under|at most|at least|instead
""")
"""What held one back (C10)."""

STAKES = phrases(r"""
    because|since|so|wanted|asked|complain\w*|los(?:t|ing|e)|cost\w*|late|slow\w*|wrong|fail\w*|brok\w+|break\w*
    problems?|issues?|risk\w*|troubles?|manual\w*|revenue|churn|errors?|crisis|stuck|outage|bad|worse|fell|drop\w*
    money|trust\w*|unhappy|pain\w*|danger\w*|every (?:day|night|week|month|morning)|afraid|urgent|important|quit|war
    mistakes?|missing|missed|spent|wast\w+|half|doubled|tripled|nobody|refus\w+|threat\w*|hurt|accident
""")
"""What was wrong, and why it mattered (C10, C30)."""

# What belongs to an action (C15, C55)

DIAGNOSIS = phrases(r"""
    found|find|turned out|noticed|discovered|realized|realised|saw|learned|learnt|showed|understood|traced|spotted
    (?:look(?:ed|ing)|dug|drilled) (?:at|into|again)|measured|profiled|analy[sz]ed|investigated|audited|checked|compared
    logs?|logged|counted|read|reviewed|interviewed|inspected|followed|listened|split|asked (?:why|what|how|her|him|them)
    asked (?:\w+ ){1,3}(?:why|what|how|to show)|watched|tested|experiment\w*|went through|timed|diff(?:ed)?|plotted
    the (?:cause|reason|root cause|trouble|problem) (?:was|is)|root cause|hypothes[ie]s|why
""")
"""Looking for what is wrong (C55)."""

HELPERS = phrases(r"""
    asked|told|convinced|persuaded|showed (?:him|her|them|it|the)|explained|agreed|together|colleagues?|coworkers?
    manager|boss|director|lead|chief|customers?|clients?|users?|team|teams|partners?|analysts?|engineers?|people|staff
    stakeholders?|legal|product|support|sales|finance|ops|security|students?|friends?|he|she|him|her
    helped|helping|paired|thanks to|with (?:two|three|four|my|our) \w+|everyone|everybody|meetings?|someone
    we|us
""")
"""Other people in the action (C15, C55)."""

OBSTACLES = phrases(r"""
    but|however|although|though|despite|yet|unfortunately|problem\w*|struggl\w+|fail\w*|brok\w+|crash\w*|refused|wrong
    \w+n't|not|no|nobody|never|against|object\w+|disagreed|resist\w*|pushed back|push-?back|argued|complained|worried
    hard|harder|hardest|difficult\w*|tricky|obstacle\w*|blocked|blocker|stuck|delay\w*|late|risk\w*|afraid|only|until
    had to|too|slow\w*|missing|bad|worse|conflict\w*|without
""")
"""What stood in the way (C55)."""

# What explains a measure (C40)

METRIC = phrases(r"""
    metrics?|accuracy|precision|recall|f-?1|f-measure|auc|roc|rmse|mape|mae|bleu|ndcg|perplexity|scores?|rates?|index
    kpis?|measures?|percentiles?|p\d\d|ratios?|averages?|medians?|means?|correlations?|confidence|significance|indicators?
    positives?|negatives?|thresholds?|errors?|losses|loss|curves?|values?|numbers?|formula|denominator|numerator
""")
"""A measure is spoken of (C40)."""

EXPLAINS = phrases(r"""
    (?:is|are) (?:defined|computed|calculated|measured|given|obtained|expressed|called|known) (?:as|by|from|in|with|at)
    defined as|stands for|means that|tells (?:you|us|one)|(?:is|are) the (?:\w+ )?(?:share|fraction|percentage
    |proportion|number|area|ratio|mean|average|sum|product|difference|probability|rate)|divided by|harmonic mean
    the (?:higher|lower|closer)|between (?:0|zero) and|formula|in other words|that is to say|by definition
    you (?:take|divide|multiply|count|compute|calculate|add|get|plot|look)|one (?:takes|divides|counts|computes)
    weighted (?:sum|average|by)|(?:goes|ranges|varies) from|so (?:a|an) (?:\w+ )?(?:value|score|number) of
""")
"""A measure is explained (C40)."""
