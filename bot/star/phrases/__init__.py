"""Turns of phrase that show a duty, a reason, a choice, a lesson, a lasting change or a vague claim.

Each table names the check it serves. They hold general English only: what a customer, a product or a model is called
never matters.
"""

from bot.star.patterns import MONTHS, SMALL, YEAR, Sign, phrases
from bot.star.report import Label

FIRST_PERSON = phrases("i|i'm|i've|i'd|im|ive|my|me|mine|we|we've|our|us")
"""The author or their team speaks of themselves."""

DUTY = phrases(r"""
    my (?:task|job|role|goal|responsibility|mission|assignment|objective|duty|part|target|challenge|brief)
    (?:responsible|accountable) (?:for|of|to)|in charge of|on the hook
    (?:asked|told|wanted|expected|needed|tasked|assigned) me (?:to|with|for)|(?:gave|given) (?:it to )?me|put me
    made me|(?:fell to|landed on|was on|up to|was mine|task was|job was) ?(?:me)?
    i (?:volunteered|stepped (?:in|up)|had to|needed to|owned|set out|took (?:it )?(?:on|over|upon)|promised
    |offered to)
    i was (?:asked|tasked|assigned|supposed|expected|given|told|brought in|hired to|picked|named|put in charge)
    i (?:led|headed) (?:the|a|an)|i was the (?:only|sole|lead|one who)
    as (?:the|their|tech) .{1,24},? i (?:had|was|felt|needed)
""")
"""Somebody's own duty (C01)."""

REASON = phrases(rf"""
    because|bc|cuz|therefore|thus|hence|due to|in order to|otherwise|instead(?: of)?|rather than|the reason
    given that
    since (?!then|{MONTHS}|last|{YEAR})(?:\w+ ){{1,5}}(?:was|were|had|would|could|is|are|has|did|didn't|carried
    |needed)|so (?:that )?(?:i|we|that|it|they|he|she|nobody|no one|nothing)|so,? (?:instead|rather)
    so (?:\w+ ){{1,3}}(?:could|would|can|will|didn't)|for (?:that|this) reason|considering that|knowing that
    to (?:avoid|make sure|ensure|show that|prove that|find out|understand)
    which (?:meant|means|would|let|allowed|made|took|kept|gave|is why)|that(?:'s| is| was) why
    as (?:i|we) (?:knew|wanted|needed|expected|feared)
    as (?:it|that|they|he|she|this|nobody|the \w+|each \w+|\w+s) (?:\w+ )?(?:was|were|had|would|could|needed|took
    |has|is|are|did|didn't|hurt|carried)
    (?:considered|debated|weighed|thought (?:about|of)|looked (?:at|into)|tried|wanted) .{{1,90}}(?:,? but|,? yet
    |,? however|;)
    (?:was|were|is) (?:\w+ )?(?:cheaper|faster|easier|simpler|safer|cleaner|quicker|better|more \w+) (?:than|to|for
    |and)
""")
"""Why something was done (C25)."""

CHOICE = phrases(r"""
    chose|choose|decided|decide|picked|opted|selected|preferred|settled on|went (?:with|for)|prioriti[sz]ed|bet on
    ruled out|dropped the|rejected|skipped|left .{1,20} out|weighed|considered|debated|moved ahead|instead
    rather than|recommended|proposed|suggested|argued (?:for|against)|advised
""")
"""A choice between ways (C25)."""

LESSON = phrases(r"""
    (?:i|we)(?:'ve| have)? (?:learned|learnt|realized|realised|understood)|learned (?:that|to)|i learn
    (?:the|my|a|main|biggest|one) (?:\w+ )?(?:lesson|takeaway)s?|(?:main|biggest|key) learnings?
    lessons?(?: learned)?(?: for me)?|taught me|reminded me|showed me that|took (?:away )?from (?:it|this|that)
    my takeaways?|looking back|in hindsight|in retrospect|next time
    if i (?:did|had to do|could do|were to do) (?:it|this|that)
    i(?:'d| would) .{1,60}(?:differently|again|earlier|sooner|from the start|from day one)
    i (?:now|never|always) \w+|now i (?:always|never|first)?|these days|from (?:then|now) on|ever since
    since (?:then|that day|this),? (?:i|we)|what (?:surprised|stuck with|stayed with) me|i stopped
    i found (?:that|out that) \w+
    i found\W{0,2}\Z|(?:the|main|big|biggest) thing i (?:learned|learnt|took|would)
    (?:the|my) (?:own )?(?:mistake|fault|error)(?: i (?:own|made))? (?:is|was)|i should have|i've \w+ (?:\w+ ){1,9}since
""")
"""What was learned (C42)."""

LASTING = phrases(r"""
    (?:is|are) now|now (?:part|used?|uses|serves?|runs?|take|automatically|have|has|a|the)
    (?:has|have) (?:since|been used|been rerun|adopted|used)|(?:has|have) \w+ (?:\w+ ){1,6}since
    still (?:uses?|used|runs?|in use|in place)
    became (?:the|a|our|part of)|rolled (?:it |this )?out to (?:other|all|the|two|three|four|five|\d+)
    (?:new |our |a |release |launch |review )?(?:standard|default|template|policy|checklist|playbook|runbook
    |guideline|guide)
    (?:adopted|copied|reused|reuses) (?:our|my|the|by|it|this)|uses? (?:it|this|our|my|the same)|used by|is used in
    (?:in|of|before|after|for) (?:all|every|each) (?:new |future )?(?:\w+ ){0,2}(?:release|project|launch|plan
    |incident|team|model|report|experiment|sprint|retro)s?
    (?:two|three|four|other|all) (?:other )?(?:teams?|departments?|products?|projects?|sites?|groups?|stations?
    |schools?|countries|plants)|postmortem|post-mortem|fixed (?:step|part)|required (?:part|step)|run automatically
    for good|permanently
""")
"""What changed for good (C42 together with C23)."""

_SIZES = (
    "(?:significantly|drastically|dramatically|massively|substantially|considerably|tremendously|hugely|greatly"
    "|noticeably"
    "|enormously|immensely|a lot|a bit|a great deal|somewhat|very much|quite a bit)"
)
VAGUE_CHANGE = phrases(rf"""
    (?:improv|increas|decreas|reduc|boost|enhanc|optimi[sz])(?:ed?|es|ing) (?:\w+ ){{0,5}}{_SIZES}
    (?:grew|rose|dropped|fell|cut|went (?:up|down)|better|faster|easier|smoother) (?:\w+ ){{0,3}}{_SIZES}
    (?:{_SIZES}|much|way|far|so much|lots?) (?:\w+ )?(?:improved?|increased?|decreased?|reduced?|boosted|better
    |faster|easier|happier|smoother|higher|lower|fewer|quicker|cleaner)
    (?:much|way|far|{_SIZES}) more (?:efficient|productive|reliable|stable|engaged|maintainable|\w+ive)
    (?:huge|big|great|significant|massive|major|positive|strong|tremendous|real|substantial|enormous
    |good) (?:impact|improvements?|difference|success|increase|decrease|effects?|results?|gains?|benefits?|value)
""")
"""A change of unknown size (C20)."""

VAGUE_JOY = phrases(r"""
    (?:was|were|is|are|got|worked|works|went|turned out|looked|felt|performed|became|been) (?:\w+ ){0,2}(?:well
    |good|great|fine|ok|okay|better|happy|satisfied|impressed|pleased|amazing|excellent|positive|fantastic|smooth
    |smoothly|perfect|perfectly|thrilled|successful|useful|helpful)|(?:a|huge|great|big|total|real|complete) success
    happy (?:customer|client|boss|users)|all good|succeeded|we success
    (?:everyone|everybody|people|they|users|customers?|clients?|management) (?:\w+ )?(?:liked|loved|appreciated
    |enjoyed|praised) (?:it|this|the (?:result|outcome|solution|change|new))
""")
"""Contentment instead of a result (C20)."""

_TOGETHER = (
    "(?:(?:then|finally|eventually|all|together|quickly|just|kind of|kinda|jointly|collectively|as a team) ){0,3}"
)
TEAM_DECIDES = phrases(rf"""
    (?:our|the|my) (?:\w+ )?(?:team|squad|group) {_TOGETHER}(?:decided|chose|agreed|solved|fixed|resolved|managed
    |figured|came up|concluded|opted|settled|went with|determined|handled|found (?:the|a|out|it))
    we {_TOGETHER}(?:decided|chose|opted|concluded|came up with|figured|settled on|went with|determined)
    (?:solved|fixed|resolved|handled) (?:\w+ ){{0,6}}as a team|together we (?:solved|fixed|decided|managed|resolved)
""")
"""The team decides or solves (C14)."""

ANCHOR = phrases(rf"""
    (?:in|since|during|around|until|by|early|late|mid) (?:early |late |mid-?|the (?:year|spring|summer|autumn|fall
    |winter) (?:of )?)?(?:{YEAR}|{MONTHS})
    (?:last|this|one|that) (?:year|month|week|quarter|spring|summer|autumn|fall|winter|night|day|morning|time
    |{MONTHS}|sprint)
    (?:{SMALL}|a few|some|several|a couple of|\d+) (?:years?|months?|weeks?|days) (?:ago|before|later|earlier)
    (?:at|in|with) my (?:last|previous|first|second|third|old|current|former) \w+|at the time|back then
    when i (?:was|joined|started|worked|led|took|moved|became)|there was (?:this|a|one)|we had (?:this|a|an|one)
    for (?:example|instance)|recently|once|i (?:joined|was leading|was working|worked|inherited)|q[1-4] {YEAR}
""")
"""A single time or place (C47)."""

SCENE = phrases(rf"""
    (?:it's|it is|so|ok|okay|back in|in|since) (?:late |early |mid )?(?:{YEAR}|{MONTHS})
    {YEAR},? (?:i'm|i am|we're|we are)|(?:i'm|i am) \d\d
    my (?:first|last|previous|old) (?:job|week|day|month|project|internship|company|team)
""")
"""When a story plays, as people say it who then tell it in the present tense."""

GENERALITY = phrases(r"""
    always|usually|often|various|typically|in general|generally|in most cases|every time|whenever|regularly
    many (?:projects|times|situations|cases|different)|over the years|throughout my career
    different (?:projects|situations)
""")
"""Something that happens again and again (C47)."""

CHANGE = phrases(r"""
    went (?:from|down|up|to)|fell|dropped|rose|(?:in|de)creased?|reduced?|reducing|improved|grew|climbed|shrank|cut
    cutting|lowered|raised|lifted|jumped|halved|doubled|tripled|gained|sped up|shortened|boosted|slashed
    brought (?:\w+ ){0,3}(?:down|up|to)|(?:down|up) (?:by|to)? ?[\d$€£][\d.,%]*
    [\d.,]{1,9} ?(?:%|percent|x|times|points?) (?:more|less|fewer|faster|slower|higher|lower|better|cheaper)
""")
"""A change of some size (C19)."""

REACHED = phrases(r"""
    (?:got|reached|achieved|hit|arrived at|ended (?:up )?at|came out at) (?:\w+ ){0,3}[$€£]?\d[\d.,]*
""")
"""A value that an action arrived at (C16)."""

RELIABILITY = Sign(
    phrases(r"""
    reliab\w+|stab(?:le|ility)|uptime|downtime|outages?|incidents?|no (?:failures?|errors?)|never failed|adopt\w+
    rolled out|in use|uses? it|used by|teams? (?:use|switched|moved)
"""),
    but=(Label.SITUATION, Label.TASK, Label.ACTION),
)
"""Reliability or adoption as the outcome (C16 under `decision`)."""

TECHNICAL = phrases(r"""
    accuracy|precision|recall|f1|auc|roc|rmse|mape|mae|mse|bleu|rouge|wer|ndcg|mrr|perplexity|score|loss|drift
    latency|p\d\d|throughput|qps|rps|uptime|availability|memory|cpu|gpu|ram|ms|milliseconds?|bandwidth|cache
    utili[sz]ation|error rate|errors?|false (?:positives?|negatives?|alarms?|alerts?)|crash(?:es)?(?: rate)?|bugs?
    defects?|coverage|tests?|run ?time|runtimes?|training|inference
    (?:response|load|build|query|deploy|startup) time|builds?|deploy\w*|pipelines?|model|queries|query|bias
    reproducib\w+|failures?|job|nightly
""")
"""What engineers measure (C18)."""

BUSINESS = phrases(r"""
    revenue|sales|costs?|budget|bill|profit|margin|money|euros?|dollars?|penalt\w+|waste|contracts?|deals?|renew\w*
    growth|market\w*|customers?|clients?|users?|subscribers?|members|patients?|players?|drivers?|students?|farmers?
    families|visitors?|guests?|people|analysts?|agents?|reps?|managers?|accountants?|employees?|candidates?
    engineers?|teams?|operators?|editors?|nurses?|tickets?|complaints?|churn\w*|retention|conver\w+|clicks?|click\w*
    ctr|engagement|orders?|refunds?|returns?|bookings?|meetings?|sav(?:ed|es|ing|ings)|satisfaction|nps|csat|rating
    stars?|adopt\w+|installs?|downtime|wait\w*|overstock|stockouts?|doctors?
    hours? (?:a|per|each) (?:day|week|month|year)|handling time|support|stores?|shops?|plants?|offices?|sites?
    calls?|deliver\w+|defaults?|no-shows?|offers?|promot\w+|launch\w*|weeks? (?:early|earlier|late)
    days? (?:early|earlier|late)|on time|deadline|escalations?
""")
"""What people and money feel (C18)."""

WHY_PARTS = {
    "the role": phrases(r"""
        role|position|job|opening|my (?:skills?|experience|background|work)|responsibilit\w+
        what i (?:have )?(?:do|did|done)
    """),
    "the team": phrases(r"""
        teams?|crew|colleagues|people (?:there|here|i met|who)|engineers|group|culture|work with
        (?:spoke|talked) (?:to|with)
    """),
    "the mission": phrases(r"""
        mission|vision|purpose|aim|goal|products?|problems?|customers?|users?|care about|matters to me
        you (?:build|make|help|are building)|your (?:company|work|platform|lab|tools?|research)
    """),
}
"""Why this company: role, team, mission (FW13)."""

WEAKNESS_PARTS = {
    "what you do about it": phrases(r"""
        since|now|these days|so i|working on|steps?|to (?:fix|improve|address|work on)|a rule
        i(?:'ve| have)? (?:started|began|asked?|write|set|keep|block|practi[cs]e|schedule|use|changed|review|took
        |put)
    """),
}
"""Biggest weakness: the steps that follow it (FW13). Whether it is a real one is not for a word list to say."""
