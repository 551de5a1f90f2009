"""Turns of phrase that show what one company listens for more than others (COVERAGE T1 to T8).

Each table is one thing a company listens for. They serve hints, so they would rather see too much than deny what is
there.
"""

from bot.star.patterns import SMALL, Sign, phrases
from bot.star.report import Label

_OPENING = (Label.SITUATION, Label.TASK)

PRINCIPLE = Sign(
    phrases(r"""
    customer obsession|(?:obsess\w*|start\w*|work\w* backwards?) (?:over|about|from|with) (?:the |our )?customers?
    ownership|bias for action|dive deep|dove deep|diving deep|earn(?:ed|ing)? (?:\w+ )?trust
    invent and simplify|learn and be curious|are right,? a lot|hire and develop|highest standards
    think(?:ing)? big|frugal\w*|disagree and commit|disagreed and|have backbone|deliver(?:ed|ing)? results
    leadership principle\w*|best employer|broad responsibility
""")
)
"""A leadership principle called by its name."""

BELOW = Sign(
    phrases(r"""
    root cause|underneath|under the (?:surface|hood)|turned out|traced|dug|dig(?:ging)?|drilled|the (?:real
    |actual|true) \w+|(?:found|saw|noticed|discovered|learned|knew) (?:out )?that|because|the (?:reason
    |cause) (?:was|for|behind)|line by line|read (?:\w+ ){0,3}(?:\d+|hundred|logs?|tickets?|code)|(?:by hand
    |one by one|each of)|broke (?:it |them )?down by|why|(?:which|that) (?:told|showed|explained|meant)
    profil\w+|replayed|compared|looked (?:into|at|closer)|investigat\w+
"""),
    but=(Label.SITUATION, Label.LESSON),
)
"""Another layer below the surface."""

OWNERSHIP = Sign(
    phrases(r"""
    i (?:owned|own|took (?:it |this )?(?:on|over|upon)|stepped (?:in|up)|volunteered|stayed (?:until|on
    |with)|promised)|(?:was|is|were) mine|mine to|(?:fell|landed) (?:to|on|with) me|on the hook
    end[- ]to[- ]end|my (?:call|responsibility|name)|(?:nobody|no one) (?:had )?(?:asked|told) (?:me|us)
    (?:accountable|responsible) for|from start to finish|without being asked
""")
)
"""Something taken on as one's own."""

COMMITTED = Sign(
    phrases(r"""
    commit(?:ted|ting)? (?:fully|to (?:it|the|their|his|her))|disagreed? and commit\w*|(?:backed
    |supported) (?:it|the|his|her|their) \w*|same effort|carr(?:y|ied) (?:it|the \w+) out|as if it (?:was
    |were) (?:mine|my own)|went along|made it work|(?:decided|voted|chose) (?:against me|for it|otherwise
    |anyway)|once (?:it was|the decision was|she had|he had) \w+|stopped (?:arguing|saying)|in spite of my
    although i (?:had )?disagreed|let it go
""")
)
"""A decision carried out that had been argued against."""

MIND_CHANGED = Sign(
    phrases(r"""
    (?:changed|change) my mind|i (?:was|had been|'d been) (?:\w+ )?wrong|proved me wrong|convinced me
    turned me|persuaded me|i (?:had )?(?:thought|believed|assumed|expected|suspected|supposed
    |wanted) .{1,60}(?:but|until|instead|whereas|wrong|yet)|my (?:first|own|initial|original) (?:idea|theory
    |guess|suspicion|instinct|thought|plan|hypothesis|assumption)|to my surprise|surpris\w+|(?:he|she
    |they) (?:was|were) right|turned out|let's do it your way|gave up (?:my|on)
"""),
    but=(Label.SITUATION,),
)
"""Evidence that changed somebody's mind."""

HUMBLE = Sign(
    phrases(r"""
    my (?:own )?(?:mistake|error|fault|miss)|i (?:missed|misjudged|underestimated|overlooked|should have
    |was wrong|didn't know|did not know|don't know|couldn't|wasn't sure|was not sure|apologi\w+|admitted)
    thanks to|credit|sorry|ashamed|(?:his|her|their|\w+'s) (?:idea|work|suggestion|contribution)
    better than (?:mine|i)|learned from|taught me|luck\w*|asked for help|in hindsight|next time
    would do differently|i'd do differently|not perfect|still (?:don't|can't)
""")
)
"""Somebody speaks of their limits, or of what others did better."""

OTHERS_VIEWS = Sign(
    phrases(r"""
    (?:asked|invited|interviewed|listened to|sat with|talked (?:to|with)|spoke (?:to|with)|met with|shadowed
    |rang|called)|(?:his|her|their) (?:view|perspective|side|point|opinion|concern)s?|different (?:views?
    |backgrounds?|perspectives?)|together|both (?:sides|teams|of)|disagreed|from (?:other|another
    |different) (?:teams?|departments?)|pointed out|workshop|(?:he|she|they) (?:said|explained|showed
    |suggested|knew|told|noticed|proposed)|feedback|reviewed by|with (?:two|three) \w+
"""),
)
"""Other people's views sought or heard."""

FOUND_OUT = Sign(
    phrases(r"""
    test(?:ed|s|ing)?|experiment\w*|a/b|measured|compared|checked|verified|validated|counted|profiled|traced
    replayed|logged|prototyp\w*|pilot\w*|simulat\w+|looked (?:at|up|into)|read (?:\w+ ){0,2}(?:\d+|logs?
    |papers?|docs|code|tickets?)|interviewed|asked (?:\w+ ){1,4}(?:why|what|how|who|which|whether)|find out
    found out|hypothes\w+|investigat\w+|evidence|data showed
"""),
    but=_OPENING,
)
"""How something unknown was found out."""

FAST = Sign(
    phrases(rf"""
    (?:in|within|after|by) (?:a|an|one|two|three|\d+|{SMALL}) (?:days?|hours?|weeks?|minutes?|afternoons?
    |evenings?|sprints?)|(?:the )?same (?:day|afternoon|evening|week|morning)|quick\w*|fast\w*|right away
    at once|immediately|next (?:day|morning)|(?:one|two|three|\d+)[- ](?:day|hour|week)|overnight
    by (?:friday|monday|tuesday|wednesday|thursday|lunch\w*|noon)|shipped (?:\w+ ){{0,3}}first|early
    ahead of|days? (?:early|later)|first version|v1
"""),
    but=_OPENING,
)
"""Speed."""

FEW_THAT_MATTER = Sign(
    phrases(r"""
    80/20|80[- ]20|pareto|80%|most of (?:the|it|them|our)|(?:half|two[- ]thirds|three[- ]quarters|\d\d%
    |\d\d percent) of (?:the|all|them|our|those|it)|smallest|simplest|minimal|mvp|first version|only the
    cut (?:the )?scope|dropped|skipped|left out|good enough|instead of (?:building|rewriting|training)
    biggest|highest[- ]impact|most impact|just enough|the rest
"""),
    but=(Label.SITUATION, Label.LESSON),
)
"""The small part of the work that brings most."""

PROOF = Sign(
    phrases(r"""
    a/b|ab[- ]test\w*|experiment\w*|control (?:group|arm)?|held (?:out|back)|hold-?out|randomi[sz]ed
    significan\w*|p ?< ?0|(?:\d+|ten|five|half|one) ?(?:%|percent|per cent)? of (?:(?:the|our
    |all) )?(?:traffic|users|customers|visitors|sessions)|pilot\w*|split[- ]test\w*|shadow\w*
    against the old|side by side|before and after|trial\w*|canary
"""),
    but=(Label.SITUATION,),
)
"""Proof by experiment."""

RISK = Sign(
    phrases(r"""
    risk\w*|danger\w*|harm\w*|worst case|worst|what could go wrong|if (?:it|that|this|we
    |something) (?:failed|broke|went wrong|was wrong|had)|fallback|roll(?:ed)? ?back|rollback|undo
    reversible|safe\w*|fail-?safe|mitigat\w+|threat\w*|bias\w*|afraid that|consequences?|false (?:positives?
    |negatives?|alarms?)|privacy|misus\w+|abus\w+|too late to|cost of being wrong|unsafe
"""),
)
"""Risks weighed."""

SAFETY_FIRST = Sign(
    phrases(r"""
    stopped (?:the|it|a)|halt\w*|paus\w+|postpon\w+|delay(?:ed|ing)? (?:the|it|our)|held (?:it |the \w+ )?back
    refus\w+|said no|pulled (?:the|it)|switched (?:it )?off|rolled (?:it )?back|before (?:launch|we launched
    |shipping|release|going live)|(?:blocked|vetoed|declined|withdrew|withheld) \w+|not (?:to )?(?:ship
    |launch|release)|only after|until (?:it|we|i|they|every)|rather (?:miss|lose|be late|wait)|slower but
    safe\w* (?:over|before|first|than)|took (?:longer|another)|cost us (?:a|two|the)
"""),
    but=(Label.LESSON,),
)
"""Safety put before speed."""

LIMITS_TOLD = Sign(
    phrases(r"""
    (?:told|wrote to|warned|informed|reported to|admitted to) (?:the|my|our|them|him|her|everyone)|(?:i
    |we) (?:reported|disclosed|documented|published|admitted|flagged|escalated|raised)|limitations?
    caveat\w*|confidence|(?:does|did|could|can) not (?:work|cover|know|tell|do|see)|couldn't (?:work|cover
    |know|tell)|uncertain\w*|in writing|model card|known (?:issues|gaps)|honest\w*|openly|not sure
    what it (?:can't|couldn't|cannot)
"""),
    but=(Label.SITUATION, Label.LESSON),
)
"""Limits reported."""

BEYOND_REMIT = Sign(
    phrases(r"""
    (?:not|wasn't|isn't|was not) (?:\w+ ){0,2}(?:my|our) (?:job|team|area|remit|task|project|responsibility
    |system|code|role)|(?:nobody|no one|no-one) (?:had )?(?:asked|told|owned|was|else|noticed|wanted)
    outside (?:of )?(?:my|our)|beyond my|volunteered|(?:another|other|different) team'?s?
    without being asked|on my own (?:initiative|time)|unprompted|i noticed|i raised|flagged|stepped (?:in
    |up)|took it (?:on|upon)|wasn't (?:asked|anyone's|anybody's)|escalated|i happened to
"""),
)
"""Something done that was nobody's order."""

GIVE_AND_TAKE = Sign(
    phrases(r"""
    trade-?offs?|traded|at the (?:cost|price|expense) of|downsides?|gave up|giving up|sacrific\w+|accept\w*
    in exchange|risk\w*|(?:slower|worse|weaker|heavier|costlier|less \w+) but|but (?:slower|worse|weaker
    |cheaper|faster|safer|simpler)|cheaper than|although|even though|price (?:was|of)|cost us|knowing that
    rather than|instead of|compromis\w*|weighed|considered
"""),
    but=_OPENING,
)
"""What was given up for what."""

URGENT_CRAFT = Sign(
    phrases(rf"""
    (?:in|within|by) (?:a|one|two|three|\d+|{SMALL}) (?:days?|hours?|weeks?).{{0,80}}(?:test\w*|review\w*
    |check\w*|monitor\w*)|(?:test\w*|review\w*|check\w*|monitor\w*|polish\w*).{{0,80}}(?:same (?:day|week)
    |overnight|(?:in|within) (?:a|one|two|\d+) \w+)|(?:quick\w*|fast\w*|deadline|urgent\w*|tonight
    |same day).{{0,80}}(?:test\w*|review\w*|check\w*|clean\w*|careful\w*|proper\w*)
    without (?:cutting corners|breaking|downtime)|still (?:tested|reviewed|checked|wrote)
    even so i (?:tested|checked|wrote)
"""),
)
"""Speed that leaves the craft intact."""

FIRST_PRINCIPLES = Sign(
    phrases(r"""
    first principles?|from scratch|from the (?:ground|bottom) up|fundamental\w*|assumption\w*|why (?:do|did
    |does|is|are|was|we|it)|what (?:\w+ )?(?:really|actually) (?:mattered|needed|wanted|is|was|happens
    |happened)|back of (?:an|the) envelope|calculat\w+|lower bound|upper bound|in theory|by definition
    estimated|worked (?:it )?out|the (?:real|actual|underlying) (?:problem|question|limit|bottleneck|cause)
    asked (?:\w+ ){0,3}what|derived|physical(?:ly)? (?:limit|possible)
"""),
)
"""Reasoning from the ground up."""

MISSION = Sign(
    phrases(r"""
    mission|so that (?:people|users|patients|everyone|nobody|they|families|customers)|matter(?:ed|s) (?:to
    |because|more)|for everyone|(?:people|users|patients|families|students|customers|children
    |members) (?:who|could|can|were|had|got|needed|wait\w*|depend\w*)|society|good of|benefit\w*|why (?:it
    |this|the work) matter\w*|purpose|safe\w* for|harm\w*|worth (?:it|doing)
"""),
)
"""Why the work matters to people."""

GROWTH = Sign(
    phrases(r"""
    (?:i|we)(?:'ve| have)? (?:learned|learnt|realised|realized|understood)|taught (?:me|myself)|lesson\w*
    feedback|since then|(?:i|we) (?:now|always|never)|next time|differently|in hindsight|looking back
    took a course|asked for (?:help|feedback)|mentor\w*|practi[sc]ed|got better|improved my|new to me
    from scratch|never done|had never|mistake
"""),
)
"""Growth."""

ACROSS_TEAMS = Sign(
    phrases(r"""
    (?:other|another|two|three|four|both|different|all|several|every) (?:teams?|departments?|groups?|sites?
    |offices?)|cross-?\w*team|cross-?functional\w*|(?:the|our|with) (?:\w+ )?(?:product|design|legal|sales
    |marketing|support|finance|platform|security|data|infrastructure|operations|research
    |engineering) (?:team|people|manager|lead|side|folks|department)?|together with|pm|product manager\w*
    designers?|stakeholders?|partners?|analysts?|clinicians?|nurses?|doctors?
"""),
)
"""Work across teams."""

CUSTOMER_FELT = Sign(
    phrases(r"""
    (?:customers?|users?|clients?|patients?|callers?|people|drivers?|students?|members|sellers?|players?
    |guests?) (?:who|could|had|were|waited|said|felt|needed|wanted|told|stopped|left|lost|saw|got|asked)
    (?:complain\w*|support) (?:tickets?|calls?)?|rang|called|visited|sat (?:with|beside|next)|shadow\w*
    interview\w*|feedback|frustrat\w*|confus\w*|afraid|waiting|in their (?:shoes|place)|what it (?:was
    |is) like|accessib\w*
"""),
)
"""How it was for a customer."""

CRAFT = Sign(
    phrases(r"""
    detail\w*|polish\w*|every (?:single )?(?:one|pixel|word|line|step|case|screen|record|row|sentence)
    by hand|one by one|care(?:ful\w*)?|quality|rewrote|redid|redo|refin\w+|iterat\w+|craft\w*|beautiful\w*
    elegan\w+|precis\w+|not good enough|line by line|again until|until it (?:was|felt|looked)|millimet\w+
    proofread|consisten\w+|measured each|each step
"""),
    but=(Label.SITUATION,),
)
"""Care for details."""

LITTLE_KNOWN = Sign(
    phrases(r"""
    (?:limited|incomplete|little|missing|partial|no|not enough|without (?:the |any )?) ?(?:\w+ )?(?:information
    |data|history|labels|documentation|specs?|requirements)|didn't (?:know|have)|did not (?:know|have)
    couldn't (?:know|see|tell|ask)|unknown\w*|assum\w+|guess\w*|estimat\w+|bet|hypothes\w+|unclear|ambigu\w+
    nobody (?:knew|could (?:say|tell))|only (?:had|knew|one|two|three)|uncertain\w*|not sure|before (?:i
    |we) (?:knew|had)|secre\w+|confidential\w*|not allowed to
"""),
)
"""A decision on little information."""

SIMPLER = Sign(
    phrases(r"""
    simpl\w+|fewer|one (?:page|button|screen|step|field|line|number|rule|word|table)|remov\w+|delet\w+
    cut (?:out )?(?:\w+ )?(?:steps?|fields?|options?|scope|it down)|instead of (?:three|four|five|six|\d+
    |two)|threw (?:out|away)|got rid of|dropped|merged|(?:from|down from) (?:\d+|\w+) (?:\w+ )?to (?:one|two
    |three|\d)|less|smaller|plain|boil\w* down|strip\w*|shorter|lighter
"""),
    but=(Label.SITUATION, Label.LESSON),
)
"""Something made simpler."""

BESIDE_CUSTOMER = Sign(
    phrases(r"""
    on[- ]?site|(?:at|in|to) (?:the|their) (?:customer|client|plant|factory|ward|warehouse|depot|hospital
    |office|site|shop|store|floor)|(?:sat|stood|rode|worked|spent \w+ \w+) (?:with|beside|next to|at|in
    |alongside)|shadow\w*|visited|drove to|flew to|with (?:the|their|two|three) (?:customers?|clients?
    |users?|operators?|analysts?|drivers?|nurses?|planners?)|embedded|(?:customer|client|user)s? (?:and i
    |with me|asked|told|said|showed|wanted)|went (?:to|there|round)|forward deployed
"""),
)
"""Work beside the customer."""

THEIR_PROBLEM = Sign(
    phrases(r"""
    (?:asked|told|showed|explained to|said to) (?:me|us|him|her|them|the|what|why|how)|what (?:he|she
    |they) (?:\w+ )?(?:needed|wanted|meant|did|do)|their (?:(?:real|actual|own) )?(?:problem|process|words?
    |workflow|work|data|question|goal|decision|day)|interview\w*|requirement\w*|because (?:they|he|she
    |the customer|the client)|complain\w*|needed to|listened
"""),
)
"""The customer's problem in their own words."""

ON_THEIR_GROUND = Sign(
    phrases(r"""
    (?:went|go|goes|gone|was|is|were|put|pushed|brought) live|deploy\w*|in production|rolled (?:it |this )?out
    installed|integrat\w+|(?:uses?|used|using) (?:it|this|the \w+)|adopt\w+|handed (?:it )?over|in use
    in their (?:system|own|network|hands)|trained (?:the|their)|every (?:day|morning|week|shift)|(?:drivers?
    |operators?|analysts?|nurses?|planners?|customers?|clients?|users?) (?:now|use|could|left)
"""),
    but=(Label.SITUATION, Label.TASK),
)
"""It works where the customer works."""
