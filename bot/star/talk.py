"""The words of people who share a thread: to one another, about the thread, about times and places, about life at home;
and, against them, the words of work.

Kinds of words in general English, not sentences that somebody once wrote. `bot.star.relevance` weighs them, and
`bot.star.gate` sets aside what is plainly meant for another person.
"""

import re

from bot.star.lexicon import word_set
from bot.star.patterns import phrases

MENTION = phrases(r"@[^\W\d_]\w{0,40}|<@[!&]?\w{1,40}>")
"""Somebody's handle."""

LINK = phrases(r"https?://\S{1,200}|www\.\S{1,200}")
"""An address on the web."""

SOCIAL = phrases(r"""
    thanks?|thank you|thx|tysm|cheers|congrat\w*|kudos|well done|welcome|hi|hey|hello|good (?:morning|evening|luck)
    morning|sorry|pls|please|bye|brb|lol|lmao|omg|ha(?:ha)+\w*|wow|ouch|ooh|hmm+|nah|aw+|yay|tbh|imo|happy birthday
    (?:nice|great|good|lovely|strong|solid) (?:one|stuff|job|work|answer|story|read|point)|love (?:this|that|it|how)
    same here|fingers crossed
""")
"""Thanks, greetings, laughter and praise."""

YOU = phrases("you|your|yours|you'd|you're|you've|you'll|u|ur|y'all")
"""Somebody is spoken to."""

YOURS = phrases(r"""
    your (?:\w+ ){0,2}(?:answer|reply|story|example|points?|version|opening|ending|approach|results?|actions?
    |numbers?|questions?|lines?|sentences?|paragraph|write-?up|draft|attempt|part|bit)
    you (?:say|said|mention(?:ed)?|wrote|write|describe[sd]?|explain(?:ed)?|undersell|sound|come across)
    you (?:could|should|might) (?:\w+ )?(?:add|cut|mention|say|name|start|lead|put|move|drop|shorten)
""")
"""Somebody else's answer."""

ADVICE = phrases(r"""
    (?:answers?|story|version|reply|points?|example|post) (?:above|below)
    (?:said|wrote|posted|mentioned) (?:above|below|earlier)
    (?:i'd|i would|maybe|perhaps|please) (?:\w+ )?(?:add|cut|mention|lead with|start with|move|shorten|say|put)
    (?:replying|reply) to|agree with|(?:i )?second (?:that|this|what)|what \w+ (?:said|wrote|says)|to defend
    (?:\w+'s?|\w+s') (?:answer|reply|story|version|points?|example|write-up|post)
    (?:like|love|loved|liked|enjoyed) (?:how|what|that|the|your)|reads? like|reading (?:\w+ )?aloud|not alone
    same (?:here|thing)|respect|takes guts|joy to read|an interviewer (?:would|will|might)
    the (?:\w+ )?(?:part|bit|line|story|point) (?:about|on|with|is|where)
""")
"""Praise for somebody else's answer, and what to change in it."""

THREAD = phrases(r"""
    streaks?|leaderboard|grace days?|practice strength|the board|daily question|(?:the |this )?bot|mods?|moderators?
    admins?|organi[sz]ers?
    (?:this|today's|yesterday's|monday's|tomorrow's|next|same|another|new|tough|hard|nice|good) (?:question|one)
    questions? (?:about|on|today|tomorrow|twice|again)|prompts?|postings?|newbie|newcomers?
    this (?:channel|thread|group|app|server|room)
    (?:my|the) (?:answer|reply|report|check|feedback|score|attempt|submission)
    (?:private|peer|model|hypothetical) (?:answers?|reviews?|replies)|leave the|notifications?|time zones?
    (?:i|can i|do i|did i|should i|may i|could i) (?:still )?(?:post|answer|reply|submit)\w*
    (?:my|our|your) (?:loop|interview)s?|i (?:already )?(?:posted|answered) (?:it|this|mine)
    in (?:here|this thread|the channel|the thread)|voice notes?|bullet points?|write anything
    mock (?:interview|round)s?|dry run|run-through|who can (?:read|see)|(?:flagged|counts?) as
""")
"""The thread, the question, the bot and the people who run them."""

PLAN = phrases(r"""
    works for me|(?:can't|cannot|can not|couldn't) make it|who'?s in|i'm in
    (?:anyone|anybody|who'?s|is) (?:up for|free|around)|resched\w+|swap (?:my|our|the|slots?|with)
    let'?s (?:do|meet|start|move|say|use|skip|keep)|let us (?:start|meet|know)|let me know|shall we|can we|could we
    see you|tonight|tomorrow|running (?:\w+ ){0,3}late|meet-?ups?|zoom|calendar|invites?
    next (?:week|monday|tuesday|wednesday|thursday|friday)|poll|vote (?:for|on)|reminder|heads up|on leave
    out of office|be back|pair(?:ing|ed)? (?:with|up)|(?:i will|i'll) be (?:in|at|on|away|late|there)|headcount
    count me in|shout if|(?:before|until|by|at) (?:noon|midnight)|\d{1,2}:\d\d|\d{1,2} ?(?:am|pm)
    in (?:like |about )?\d{1,2} min\w*|(?:swap|free|book(?:ed)?) (?:a|the|my) (?:slot|room|table)
    (?:i|someone) can take (?:notes|over)|doors? open
""")
"""When and where to meet."""

DAY = phrases("(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|yesterday|last night|this morning")
"""Days as people name them to those who know which week is meant."""

ROOM = phrases(r"""
    (?:has|have|does|do|did|is|are|can|could|would|will) (?:any|some)(?:one|body)
    any(?:one|body) (?:here|else|up|free|know\w*)|(?:was|am|i'm|just|bit)? ?(?:curious|wondering)|who else|who wants
    all of you|you (?:all|guys|two|both)|folks|those who|whoever
""")
"""Everybody is spoken to, or asked."""

SHARE = phrases(r"""
    (?:good|nice|great|fun|worth a|quick) (?:read|watch|listen|talk|podcast|article|paper)|podcasts?|newsletter|blog
    book tip|reading list|cheat ?sheet|tutorial|(?:here'?s|sharing|found|dropping) (?:the|a|this|my)|slides
    recommend\w*|episodes?|for those who|free (?:this|until|chapter)
""")
"""Something to read or to watch is passed on."""

OFFER = phrases(r"""
    (?:we are|we're|now|is|are) (?:\w+ )?(?:hiring|recruiting)|looking for (?:a|an|our|two|three|someone)
    you(?:'ll| will| bring| have (?:a|an|strong|solid|excellent)| should (?:have|be))|(?:successful|ideal) candidates?
    (?:competitive )?(?:salary|equity|pension|benefits)|hybrid|fully remote|part[- ]time|full[- ]time
    years(?:'| of)? (?:of )?(?:\S+ )?experience (?:in|with|as)|apply (?:by|now|here|at|via)
    applications (?:close|are open)
    (?:responsibilities|requirements|qualifications)(?: include)?:?|report(?:ing)? to the|is a plus|nice to have:
    join (?:our|us|a)|in this role|send (?:us )?your (?:cv|resume)
""")
"""A job advert."""

PROMPT = re.compile(
    r"\W{0,3}(?:q\d+\W{1,3})?(?:please |now |and )?(?:tell (?:me|us)|describe|walk (?:me|us)|give (?:me|us|an)|share"
    r"|talk (?:me |us )?(?:about|through)|explain how|what|how|when|which|have|did|was there|think of)\b[^\n]{0,80}"
    r"\b(?:you(?:'ve|r|rs)?)\b"
)
"""A prompt that others are to answer: "describe a time when you …". Text is in lower case."""

ASKED = re.compile(
    r"(?:^|[,.;:?!\n(]|\band\b|\bor\b)\s{0,3}(?:\d[.)]\s?)?(?:and |or |also |then |secondly |finally ){0,2}"
    r"(?:(?:what(?:'s)?|who(?:'s)?|how(?:'s)?|why|where|when|which|whats)\b(?! i\b)"
    r"|(?:do|does|did|is|are|was|has|have|would|could|can|will) (?:you|your|the|there|this|that|it|people|any\w*)\b)"
)
"""How the questions in a sentence open. Text is in lower case."""

_OPENERS = (
    "Also And At Basically But Context First For Honestly In It Last Long My No Now Ok Okay On Our Quick Short Since "
    "So The Then There This To Two We Well When Yes Yesterday"
)
"""Words that open a sentence with a capital and a comma and call nobody."""
_NAME = rf"(?!(?:{'|'.join(_OPENERS.split())})\b)(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-ZÀ-Þ][^\W\d_]{{1,20}}"
NAMED = re.compile(
    rf"(?:\A|[.,!?]\s)(?:[^\W\d_]{{2,12}},?\s){{0,2}}{_NAME}(?:\sabove)?"
    r"(?:[:,!?]|\.\s|\s(?:[Yy]our?|this was|that is|I (?:like|love|think))\b)"
)
"""Somebody spoken to near the opening: "Dana, …", "Hi Dana, …", "Nice one Dana!". Reads text as it was typed."""

TO_ANOTHER = re.compile(rf"(?:(?i:to|re|reply(?:ing)? to)\s{_NAME}(?:\s(?:above|below))?\s?[:,]|(?i:for)\s{_NAME}\s?:)")
"""An opening that names whom it is for: "to Dana above: …"."""

CALLED = re.compile(rf"(?:(?i:hi|hey|hello|dear|thanks|hmm|ooh)\W{{1,2}})?{_NAME}\s?[,:!]")
"""An opening that calls somebody: "Dana, …". Other words stand there too ("Honestly, …")."""

HOME = word_set("""
    mother mom mum dad father parent brother sister son daughter wife husband girlfriend boyfriend kid child baby
    grandmother grandma grandfather grandpa aunt uncle cousin nephew niece family flatmate roommate neighbour
    neighbor landlord friend cat dog puppy rabbit hamster horse pet vet kitchen garden sofa bed bedroom flat
    apartment cellar balcony bathroom bath shower washing furniture boiler oven couch laundry attic blanket candle
    flower clothes shoe sock dress scarf pizza soup cake dinner lunch breakfast supper coffee tea ice cream
    chocolate bread cheese sandwich pasta ramen beer wine drink bar pub restaurant canteen bakery cook cooked baked
    ate eat bbq grill snack popcorn cooking recipe curry spicy drank flight flew plane tram bus bike car taxi ferry
    boat ride airport hotel holiday vacation trip suitcase passport luggage beach hike hiked hiking climbing camping
    lake mountain canal island festival zoo commute traffic weekend birthday wedding party easter christmas carnival
    concert cinema movie film episode quiz football cricket soccer tennis marathon gym yoga swim club guitar piano
    band song sang dancing danced dance novel book tv snow rain raining snowed rained sunny storm weather sun hail
    dentist doctor flu fever headache tooth teeth knee physio sick asleep sleep slept tired parcel haircut shopping
    supermarket mall payday police knitting painted
""")
"""Family, home, food, travel, sport, weather, health."""

WORK = word_set("""
    team client customer stakeholder manager boss lead director executive ceo cto vp pm engineer analyst designer
    scientist developer dev architect tester intern trainee apprentice mentee mentor colleague junior senior
    recruiter candidate vendor supplier user department company startup firm office sales marketing finance legal
    compliance security support operations ops hr qa project product feature release launch deadline sprint roadmap
    budget scope requirement ticket backlog milestone plan delivery pilot prototype contract revenue cost price
    invoice payment order process workflow automation review reviewer conflict disagreement decision tradeoff
    trade-off risk priority priorities feedback goal target strategy proposal meeting presentation interview audit
    backup privacy safety quality model data dataset label baseline metric accuracy precision recall latency
    threshold pipeline training prediction forecast experiment test evaluation algorithm classifier embedding drift
    bias error bug outage incident rollback root deploy deployment production server cluster database query queries
    api code repo script service migration legacy cache memory gpu cloud log monitoring alert dashboard report
    analysis spreadsheet hypothesis sample benchmark rate number app screen page form sensor robot chip search
    recommender chatbot parser tokenizer translation speech image paper thesis supervisor professor lab research
    researcher annotator patient nurse doctors student pupil teacher farmer clinic bank factory plant warehouse
    churn complaint
""")
"""People, things and measures of work, science and study."""

DOING = word_set("""
    built build shipped ship designed design debugged debug wrote rewrote write proposed propose convinced measured
    measure trained retrained train tested test deployed deploy launched analysed analyzed compared benchmarked
    evaluated automated automate replaced migrated refactored optimised optimized reduced reduce cut fixed fix
    implemented developed created set organised organized led coached mentored negotiated presented present
    explained explain documented document escalated escalate prioritised prioritized prioritise prioritize listed
    mapped interviewed investigated profiled profile traced isolated rolled monitored validated validate reviewed
    review labelled labeled collected scheduled delegated delegate suggested recommended persuaded argued asked ask
    offered agreed admitted apologised apologized decided chose picked declined refused owned delivered prepared
    simplified removed added tuned switched shadowed counted checked check reran reproduced estimated flagged raised
    listen
""")
"""What people do at work, when they tell what they did or would do."""
