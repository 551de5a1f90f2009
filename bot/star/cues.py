"""Signs by which the tagger tells the parts of a story apart; `bot.star.features` says which of them a sentence shows.

They hold general English only, as people speak and type it: what a company, a product or a model is called never
matters. A sign only leans towards a part; how far, the model learns.
"""

from bot.star.lexicon import word_set
from bot.star.patterns import MONTHS, SMALL, YEAR, LazyPattern, phrases
from bot.star.phrases import CHANGE, CHOICE, DUTY, LESSON, REASON, VAGUE_JOY

_DAYS = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SEASONS = "(?:spring|summer|autumn|fall|winter|christmas|easter)"
_COUNT = rf"(?:{SMALL}|\d+|a few|several|some|a couple of)"
_VALUE = (
    r"(?:[$€£]?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|none"
    r"|zero|nought|half)"
)
_PLACE = (
    "(?:company|team|role|group|start-?up|bank|hospital|agency|university|lab|factory|shop|clinic|store|warehouse"
    "|school|farm|department|firm|studio|insurer|charity|ministry)"
)
_OWNED = (
    "(?:call|job|baby|hat|headache|script|part|problem|responsibility|thing|task|area|name|role|decision|project"
    "|model|service|work|feature|code|idea|shift|watch|desk|plate|lap)"
)
_PEOPLE = (
    r"(?:manager|boss|client|customers?|director|ceo|cto|vp|chief|head|lead|team|users?|nurses?|doctors?|legal|support"
    r"|ops|finance|auditors?|board|teacher|professor|prof|people|everyone|everybody|nobody|drivers?|managers?"
    r"|farmers?|editors?|colleagues?|she|he|they)"
)

SIGNS = {
    "when": phrases(rf"""
        (?:in|since|until|early|late|last|back in) (?:the )?(?:early |late )?(?:{YEAR}|{MONTHS}|{_SEASONS}|year|quarter)
    """),
    "setting": phrases(rf"""
        there (?:was|were|is|are)|this (?:was|is) (?:the|a|an|at|when|about|on|in|my)|so this|we'd|for context|context
        we (?:had|have|were|run|ran|are|sell|sold|use|used|predicted)|it was (?:a|an|the|my|at|in|on|our)
        i (?:was|worked|work) (?:at|in|on|a|an|the|working|then|doing|with)|back (?:then|when|in)
        rewind|let me go back|what had happened|the (?:story|background|setup|situation|problem)
        (?:last|that|this|one|previous) (?:year|month|week|quarter|night|{_SEASONS}|{_DAYS}|{MONTHS})
        {_COUNT} (?:years|months|weeks|{_SEASONS}s) ago|for (?:years|months|weeks|two|three|four)
        every (?:day|week|month|night|morning|{_DAYS})|my (?:first|last|previous|old|current) \w+|{_PLACE}|team of
        people|persons|engineers|of us|users|customers|stores|shops|sites|branches|nurses|drivers|countries|languages
    """),
    "state": phrases("was|were|is|are|had been|kept|has been|wanted|needed"),
    "trouble": phrases(r"""
        complain\w*|problems?|wrong|fail\w*|broke\w*|slow\w*|angry|useless|doubled|losing|lost|missed|missing|late
        refused|stuck|churn\w*|expensive|outage|stopped|ignored|nobody|no one|issues?|crash\w*|unhappy|delayed
        behind
    """),
    "duty": DUTY,
    "mine": phrases(rf"""
        (?:was|were|is|being|it's|as|that's) (?:mine|my (?:own |first |whole )?{_OWNED})|my (?:hat|desk|plate|lap|shift)
        (?:on|with|to|for|by|upon|at) me|(?:it|that|this|which) (?:was|is) (?:on|up to|down to) me
        my name (?:on|in|was|is|went)|(?:nobody|no one) (?:else|had it)|i own(?:ed)?|i'm the one
        i was the (?:\w+ ){{0,3}}\w+(?:er|or|ist|lead)|on-?call|on the pager|on duty|the only (?:one|person|\w+)
        i had (?:agreed|promised|volunteered|written|built|trained|been)|put (?:my hand|me|my name)|raised my hand
        (?:said|told|wrote|meant|decided) (?:that )?i (?:must|should|have to|had to|need to|will)|i must
        i got (?:asked|told|given|handed|assigned|put)|got (?:handed|given|asked|told|assigned)
        (?:handed|gave|given|assigned|left|sent|chose|picked|made|asked|told) (?:it |this |that )?(?:to )?me
        landed (?:on|with|in)|(?:fell|fallen) (?:on|to)
    """),
    "aim": phrases(rf"""
        (?:my|the|our) (?:\w+ )?(?:task|job|goal|aim|target|brief|role|part|mission|assignment|deadline|mandate|ask
        |responsibility|condition|request|challenge|objective|duty)|(?:task|job|goal|aim|target|brief|mission)s? (?:was
        |is|were|set)|i (?:wanted|set (?:myself|out)|promised|volunteered|offered|took (?:it|this|that|over|on)|led)
        i said i(?:'d| would)|responsib\w+|in charge|tasked|assigned|accountable|owner(?:ship)?
        (?:had|have|has|needed|wanted|supposed|expected|asked|meant|due|told|required) (?:me |us )?to
        (?:by|before|until|till) (?:the )?(?:end|{_DAYS}|{MONTHS}|{_SEASONS}|launch|release|deadline|audit|demo|season)
    """),
    "purpose": phrases(rf"""
        goal|target|deadline|before the|by the end|within (?:an?|one|{SMALL}|\d+)|(?:under|below|above) \d\S*|had to
        needed to|must|aim(?:ed)?|in order to
    """),
    "why": REASON,
    "choice": CHOICE,
    "next": LazyPattern(
        r"\W*(?:(?:and|so|but|um|uh|well|ok|okay) )*(?:then|next|first|second|after that|afterwards|later|so (?:i|we)"
        r"|from there|meanwhile|in parallel|instead|that (?:told|meant|gave|was when)|day \d|week \d|the same)\b"
    ),
    "joined": LazyPattern(r"\W*(?:and|so|but|then|which|because|cos|like|or)\b"),
    "change": CHANGE,
    "values": LazyPattern(
        rf"\b{_VALUE}(?: ?%| percent| ?\w+)? (?:to|->|→|down to|up to|instead of|from|against|versus|vs\.?|where"
        rf"|before) (?:about |around |just |under |only |nearly |almost )?{_VALUE}\b|→|->"
    ),
    "percent": LazyPattern(r"\d ?(?:%|percent|points?\b)|\bpercent\b"),
    "number": LazyPattern(r"\d"),
    "after": phrases(rf"""
        in the end|at the end|at last|as a result|finally|after (?:that|one|{SMALL}|a|the)|today|now|since then
        later|eventually|within (?:an?|one|{SMALL}|\w+) (?:days?|weeks?|months?|quarters?)|overall|so far
    """),
    "now": phrases(rf"""
        now|still|today|these days|nowadays|to this day|since|so far|by (?:then|now|lunch|the end|{_DAYS}|{MONTHS})
        (?:an?|one|{SMALL}|\d+|\w+) (?:weeks?|months?|days?|years?|quarters?) (?:later|after|on)
        after (?:launch|release|that|this|\w+ (?:weeks?|months?|days?))|in the (?:end|following|first|next)
        the (?:next|following) (?:week|month|day|quarter|year|morning|season)|eventually|finally|at the end
        afterwards|overnight|within
    """),
    "joy": VAGUE_JOY,
    "reaction": phrases(rf"""
        {_PEOPLE} (?:still |now |also |even |all |later |then |has |have |had |just |finally )?(?:thanked|praised
        |renewed|signed|adopted|asked (?:for|to|if|us|me|whether)|uses?|used|copied|stopped|liked|loved|approved
        |accepted|agreed|said (?:it|that|thanks|thank|yes|ok)|wrote|took|bought|kept|paid|extended|promoted|invited
        |complained|noticed|cited|presents?|runs?|trusts?|wants?|works?)
        (?:was|were|got|been|is|are) (?:approved|accepted|adopted|promoted|published|signed|merged|shipped|launched
        |released|closed|resolved|fixed|renewed|copied|used|cancell?ed|killed|switched|retired|rejected|awarded|invited
        |happy|satisfied|pleased|glad|relieved|surprised)|complaints?|award|prize|bonus|thank you|thanks
    """),
    "failed": phrases(r"""
        failed|lost|missed|closed|rejected|cancell?ed|killed|shut|scrapped|abandoned|too late|pulled|switched off
        (?:didn't|did not) (?:launch|ship|work|make|win|get|help|change)
    """),
    "lesson": LESSON,
    "moral": phrases(r"""
        lesson|learn\w*|taught|takeaway|next time|hindsight|looking back|in retrospect|differently|now i|as a rule
        i (?:now|always|never|still|only|no longer)|(?:since then|these days) i|i(?:'ve)? (?:since|never)|ever since
        from (?:then|now) on|habit|rule|remember\w*|what i (?:know|learned|took|did wrong|got wrong|missed)|my mistake
        should have|should've|if i (?:did|had|could|were)|i would(?:n't)?|i'd|every \w+ (?:i|we|i've|we've|of mine)
        before (?:i|any|anything|you|building|writing|it is|it's)|i (?:suppose|guess|think) the (?:thing|lesson|point)
        the thing is|that's all i|i (?:ask|check|write|start|keep)
    """),
    "maxim": phrases(
        "always|never|is (?:better|cheaper|easier|faster|worth|rarely|mostly|often)|can be|beats?|sometimes"
    ),
    "i-do": phrases(r"""
        i (?:now |still |also |always |never |only |just )?(?:am|have|do|ask|check|write|start|keep|look|think|believe
        |need|want|like|use|make|try|know|say|tell|put|send|test|read|count|go|work|prefer|usually|would|will)|i'm|i've
    """),
    "would": phrases("(?:i|we)(?: would|'d| could| might| will|'ll| should|d)"),
    "you": phrases("you|your|anyone|someone"),
    "to-you": LazyPattern(
        r"\W*(?:your|you|hi|hey|hello|thanks|can|could|does|is|are|how|what|why|who|any|nice|great|good|yes|no|agree"
        r"|imo|same)\b"
    ),
    "quoted": LazyPattern(r'"'),
    "asks": LazyPattern(r"\?\W*\Z"),
    "social": phrases(r"""
        thanks?|thank you|lol|haha|hi|hey|hello|sorry|nice|great (?:answer|question)|good morning|tomorrow
        the question|an example|happy to|let me know|hope this
    """),
    "remark": phrases(r"""
        hope (?:this|that)|feedback|does (?:this|that)|is (?:this|that) (?:ok|enough)
        that's (?:it|all|about it|basically)
        i could (?:tell|go on)|where was i|anyway|ok so|so yeah|good question|thanks for|tl;?dr|hmm|wait|edit|sorry
        first (?:try|attempt|time posting)|here(?:'s mine| goes)|ok here|my (?:answer|attempt|try)|lol|haha|let me know
    """),
}
"""What is looked for in a sentence in lower case."""

VERBS = {
    "look": word_set("""
        looked checked pulled traced compared measured counted replayed diffed profiled printed read listened watched
        found noticed saw discovered analysed analyzed inspected examined investigated reviewed tested tried ran reran
        searched dug sampled plotted timed mapped tracked logged debugged reproduced followed sat went visited shadowed
        learned realised realized figured understood suspected thought verified confirmed calculated computed collected
        gathered interviewed observed studied bisected isolated audited labelled labeled recorded marked listed rode
        walked sorted split grouped estimated benchmarked evaluated simulated
    """),
    "make": word_set("""
        wrote built made added trained rewrote created designed fixed changed moved replaced removed dropped turned put
        set deployed implemented installed automated configured developed prototyped refactored retrained tuned coded
        cleaned switched rolled reverted patched merged migrated drew drafted prepared cut threw took rebuilt started
        launched shipped introduced swapped stopped deleted redid redesigned simplified divided separated reduced
        limited wired hid blocked froze stored cached shortened translated printed borrowed bought ordered produced
        generated extended adapted integrated fine-tuned normalised normalized filtered deduplicated scheduled paused
        disabled enabled flipped packed repaired painted
    """),
    "talk": word_set("""
        asked told called rang met talked showed explained presented proposed suggested convinced invited apologised
        apologized emailed mailed messaged phoned wrote said pitched argued demoed discussed negotiated escalated raised
        warned admitted reported shared interviewed consulted brought paired coached mentored taught offered answered
        replied agreed spoke pinged dm'd texted posted announced walked persuaded recommended thanked insisted pushed
        promised sent listened booked organised organized arranged involved assigned delegated
    """),
    "pick": word_set("""
        decided chose picked refused declined rejected kept went opted settled weighed considered prioritised
        prioritized preferred ruled skipped left swapped voted bet accepted
    """),
    "end": word_set("""
        fell dropped rose went came grew won passed signed shipped launched approved adopted renewed promoted saved
        improved increased decreased reduced doubled halved climbed shrank finished delivered closed accepted ended got
        settled cut lost survived recovered returned worked held stayed reached hit landed published failed stopped
        succeeded praised thanked noticed complained left raised paid opened expired cancelled canceled lasted beat
        scored qualified placed
    """),
    "want": word_set("""
        wanted needed expected hoped insisted demanded required asked requested ordered gave assigned handed put wished
    """),
}
"""What kinds of things are done, by the verbs that tell of them; a verb may be of several."""
