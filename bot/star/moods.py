"""How a sentence is meant: as something that happened, a supposition, a habit, a principle, or an aside to the room.

Non-stories are told in the present more often than with "would", so the past tense says most (STAR_FACTS 3).
"""

import enum
import re
from collections.abc import Sequence

from bot.star.grammar import Owner, Token, deeds, has_past
from bot.star.patterns import phrases
from bot.star.phrases import LESSON


class Mood(enum.StrEnum):
    """What a sentence does in an answer."""

    EVENT = "event"
    HYPOTHETICAL = "hypothetical"
    HABIT = "habit"
    PRINCIPLE = "principle"
    PLAIN = "plain"
    QUESTION = "question"
    ASIDE = "aside"


_FILLERS = re.compile(
    r"\W*(?:(?:ok|okay|so|and|but|oh|ah|um|uh|yes|yeah|well|wow|also|hmm+|aw+"
    r"|(?:hi|hey|hello|good (?:morning|evening))(?: there| all| everyone| folks| team)?"
    r"|(?:thanks|thank you) for (?:the|this) question|(?:that's a )?good question)\b\W*)*"
)
"""What a sentence may open with and yet be anything."""
_SOCIAL = phrases(r"""
    thanks?(?! to)|thank you|thx|ty|tysm|cheers|congrat\w*|kudos|well (?:done|played)|props to|you're welcome|yw
    welcome|nice|awesome|cool
    (?:great|good|strong|solid|amazing|lovely|fantastic) (?:answer|point|story|job|work|one|luck)
    (?:great|good|strong|solid|amazing|lovely|fantastic) (?:question|example|stuff|read|write-up)
    agreed?(?! on| with the| to| that we)|love (?:this|that|it|your|how)|same here|same\W*\Z|exactly|makes sense
    sounds good|good to know|lol|lmao|rofl|ha(?:ha)+\w*|omg
    (?:good )?(?:morning|evening|afternoon|night)(?: all| everyone| folks|\W*\Z)|see (?:you|ya)|brb|gtg|sorry
    happy (?:friday|monday|weekend|holidays|birthday)|np|no (?:worries|problem\W*\Z)|sure\W*\Z|will do
    looking forward|can't wait|have a (?:good|nice|great)
    (?:that|this) (?:was|is|one is) (?:so |really |very )?(?:fun|hard|great|cool|tough|interesting|helpful)\W*\Z
    (?:i'm |im |all )?done\W*\Z|enjoy
""")
"""How a remark to the room opens."""
_META = phrases(r"""
    this (?:question|channel|thread|bot|app|server|prompt|exercise)
    (?:today|yesterday|tomorrow|monday|friday)'s (?:question|one)
    the (?:bot|leaderboard|streak) (?:count|score|check|say|said|think|give|gave|is|was|works?)\w*|tagging|@\w+
    by the way|btw
    my (?:answer|streak|loop|mock|interviews?) (?:is|was|are|got|yet|today|tomorrow|in|on|next|this|with|for|here)
    your (?:answer|story|example|points?|feedback|response|attempt|result|situation|action)s?|yours
    let me (?:know|think)|interviewing (?:at|with|next|on)|(?:any|some)one (?:here|else|know|knows|want|wants)
    (?:the|an?) (?:easier|harder|better|other|another|new|next) (?:question|prompt)
    hope (?:this|that|it) (?:helps|answers|was|is)
    i(?:'ll| will|ll| gotta| have to|'m gonna| am going to) (?:try|post|write|answer|do (?:it|mine|this)|read
    |come back|think|reply)
    (?:will|gonna|going to|gotta) (?:try|post|write (?:a|mine|it)|answer|think about|reply|read)
    that'?s (?:basically |about |pretty much )?(?:it|all)|(?:i|just) (?:posted|answered|replied)
    i (?:really )?(?:liked?|loved?|enjoyed) (?:the|how|your|that|reading)
""")
"""What only a remark on the thread, the question or a peer's answer speaks of."""
_TO_A_PEER = phrases(r"""
    (?:did|do|are|were|have|can|could|would) (?:you|u|ya|y'all)|(?:love|like|loved|liked) (?:how|what|that) you
    (?:you|u) (?:did|mentioned|said|wrote|explained|told|made|nailed|should have|could have)
""")
_REPORTED = re.compile(r"\b(?:said|asked|told|saying|asking|wrote|wondered)\b")
_QUOTED = re.compile(r"\"[^\"]{0,200}\"")
_ASKED = re.compile(r"\?[^a-z0-9]*\Z")
_INTERROGATIVE = phrases(r"""
    (?:wait|quick question)\W+(?:does|do|is|are|what|how)
    (?:does|do|is|are|has|can|could|would|will|should) (?:i|you|we|it|this|that|the|there|any\w*|somebody|someone
    |everyone|people)|how (?:long|many|much|do|does|did|are|should|would)|what(?:'s| is| are| do| does| if)
    any(?:one|body)|who else|any (?:tips|ideas|advice)
""")
_OWN = phrases("(?:did|do|could|was|were) (?:i|we)")
_AGAIN = phrases(r"""
    if i (?:did|had to|could|were to|ever) \w+ (?:it|this|that)?|next time|in hindsight|looking back
    in (?:the )?future|from now on|had i known|(?:should|would|could) (?:not )?have|differently|sooner|earlier
    ever again|since then|these days|never again|today i would|now i would
""")
"""What somebody would do another time is a lesson, not a supposition."""
_WOULD = phrases(r"""
    (?:i|we)(?:'d| would| wd|'ll| will| might| am going to|'m going to)(?! (?:never|always) forget)
    id (?:prob\w*|just|like|first|try|ask|cut|start|talk|rather|go|do|make|be|also|then|say|want)
    (?:that|it|this|which|hopefully (?:\w+ ){0,3}) would
""")
_IF = re.compile(r"if\b")
_ROUTINE = phrases(r"""
    usually|typically|normally|generally|always|often|regularly|tends? to|every time|whenever|most of the time
    day to day|my (?:approach|style|process|method|routine|strategy)|in my daily|i (?:like|try|prefer|aim|love) to
    i make sure|(?:when|if|once) (?:i|we) (?:get|have|face|need|see|am|are|work|start|receive|disagree|run into)
    when faced with|when there (?:is|are)|every (?:day|week|sprint|morning|month)
""")
_MAXIM = phrases(r"""
    it(?:'s| is) (?:\w+ )?(?:important|essential|key|crucial|best|better|necessary|vital)|should|must|never
    in my opinion|in general|the (?:key|secret|most important)|good \w+s?|without \w+ no|means|matters
    is (?:all )?about|people who|a (?:good|great|strong) \w+|leaders?|leadership|communication|honesty|teamwork
    trust|(?:i|we) (?:believe|think|consider|feel|am|enjoy|love|value|thrive)|i'm
""")
_PRESENT = phrases(
    r"(?:i|we) (?:also |then |first |just |never )?(?!am|are|think|believe|guess|mean|consider|feel|want|was)[a-z]{2,}"
)
_WORDY = 30
"""So many words are more than a greeting, whatever they open with."""


def mood(folded: str, words: Sequence[Token]) -> Mood:
    """How a sentence is meant; `words` are its tokens."""
    opening = _FILLERS.match(folded)
    start = opening.end() if opening else 0
    if _is_aside(folded, start, words):
        return Mood.ASIDE
    if _is_question(folded, start):
        return Mood.QUESTION
    if _is_hypothetical(folded, start, words):
        return Mood.HYPOTHETICAL
    return Mood.EVENT if has_past(words) else _timeless(folded)


def _timeless(folded: str) -> Mood:
    """What a sentence without a past is."""
    if _ROUTINE.search(folded):
        return Mood.HABIT
    if _MAXIM.search(folded):
        return Mood.PRINCIPLE
    return Mood.HABIT if _PRESENT.search(folded) else Mood.PLAIN


def _is_aside(folded: str, start: int, words: Sequence[Token]) -> bool:
    """Whether it is said to the room: thanks, greetings, remarks on the thread or on somebody's answer."""
    if start == len(folded) or _SOCIAL.match(folded, start) or _META.search(folded):
        return len(words) < _WORDY or not any(deed.owner in (Owner.I, Owner.WE) for deed in deeds(words))
    peer = _TO_A_PEER.search(folded)
    return peer is not None and not _is_quoted(folded, peer.start()) and not _REPORTED.search(folded, 0, peer.start())


def _is_question(folded: str, start: int) -> bool:
    """Whether somebody is asked; what an author asks themselves is part of the story."""
    asks = _INTERROGATIVE.match(folded, start)
    if _ASKED.search(folded):
        return bool(asks) or not _OWN.search(folded)
    return bool(asks) and folded.count(" ") < 20


def _is_hypothetical(folded: str, start: int, words: Sequence[Token]) -> bool:
    """Whether it tells what somebody would do. What was said, promised or feared in the past is no supposition."""
    would = _WOULD.search(folded)
    if would is None or LESSON.search(folded) or _AGAIN.search(folded) or _is_quoted(folded, would.start()):
        return False
    return bool(_IF.match(folded, start)) or not has_past([word for word in words if word.end <= would.start()])


def _is_quoted(folded: str, at: int) -> bool:
    return any(quoted.start() < at < quoted.end() for quoted in _QUOTED.finditer(folded))
