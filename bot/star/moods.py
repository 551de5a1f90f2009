"""How a sentence is meant: as something that happened, a supposition, a habit, a principle, or an aside to the room.

Non-stories are told in the present more often than with "would", so the past tense says most (STAR_FACTS 3).
"""

import enum
import re
from collections.abc import Sequence

from bot.model import QuestionType
from bot.star.grammar import Owner, Token, deeds, has_past, is_past_form
from bot.star.lexicon import PARTICIPLES, PAST_OR_BASE, word_set
from bot.star.patterns import phrases
from bot.star.phrases import LESSON, SCENE


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
    (?:did|do|are|were|have|can|could|would) (?:you|u|ya|y'all)(?!\W*\Z|,| but| and| so)
    (?:love|like|loved|liked) (?:how|what|that) you
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
    if i (?:did|had to|could|were to|ever) (?:do |did |have )?(?:it|this|that)|had to do it again|next time
    in hindsight|looking back
    in (?:the )?future|from now on|had i known|(?:should|would|could) (?:not )?have|differently|sooner|earlier
    ever again|since then|these days|never again|today i would|now i would
""")
"""What somebody would do another time is a lesson, not a supposition."""
_WOULD = phrases(r"""
    (?:i|we|you|one)(?:'d| would(?:n't)?| wd)|(?:i|we)(?:'ll| will| might| am going to|'m going to)(?! (?:never
    |always) forget)
    id (?:prob\w*|just|like|first|try|ask|cut|start|talk|rather|go|do|make|be|also|then|say|want)
    (?:that|it|this|which|hopefully (?:\w+ ){0,3}) would
""")
_WISH = phrases(r"(?:like|love|be (?:happy|glad)) to|say (?:that|it|my|the|this|about|around|we|i|\d)\w*|rather not")
"""What "I would" only softens: "I would like to join you"."""
_IF = phrases("if|suppose|supposing|imagine|in case|should (?:it|this|that|someone|anyone)|were (?:i|it)")
_ROUTINE = phrases(r"""
    usually|typically|normally|generally|always|often|regularly|tends? to|every time|whenever|most of the time
    day to day|my (?:approach|style|process|method|routine|strategy)|in my daily|i (?:like|try|prefer|aim|love) to
    i make sure|(?:when|if|once) (?:i|we) (?:get|have|face|need|see|am|are|work|start|receive|disagree|run into)
    when faced with|when there (?:is|are)|(?:every|each|most) (?:day|week|sprint|morning|evening|night|month|quarter)s?
    (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|sometimes|as a rule|as a habit|at weekends|any time (?:i|we)
    (?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day|depending on|from time to time|once a (?:week|month)
    (?:i|we) tend|by default|over the years|in all my years|rarely|occasionally
""")
_MAXIM = phrases(r"""
    it(?:'s| is) (?:\w+ )?(?:important|essential|key|crucial|best|better|necessary|vital)|should|must|never
    in my opinion|in general|the (?:key|secret|most important)|good \w+s?|without \w+ no|means|matters
    is (?:all )?about|people who|a (?:good|great|strong) \w+|leaders?|leadership|communication|honesty|teamwork
    trust|(?:i|we) (?:believe|think|consider|feel|am|enjoy|love|value|thrive)|i'm
""")
PRESENT = phrases(r"""
    (?:i|we|you) (?:also |then |first |just |never |always |often |only |even |still |don't |do not ){0,2}(?!am|are|were
    |think|believe|guess|mean|consider|feel|want|was|don|do|have|need|know|see|like|love|hope|wish|care|suppose|enjoy
    |can|could|should|would|must|may|might|will|had|did|to|who|of|in|at|on|and|or|get|dont|cant)[a-z]{2,}
""")
"""What "I", "we" or "you" do in the present, be it out of habit or as some people narrate."""
_YOU_DO = re.compile(
    r"you (?:never |always |just |first |then |also |don't )?(?!can|could|know|see|are|were|would)([a-z]+)"
)
_SINCE = phrases(r"""
    now|nowadays|since|today (?:i|we|it|they|the)|these days|from then|no longer|anymore|any more|still|by now
    meanwhile
""")
"""What is so since a story ended, or as it is told."""
_WORDY = 30
"""So many words are more than a greeting, whatever they open with."""


def mood(folded: str, words: Sequence[Token]) -> Mood:
    """How a sentence is meant; `words` are its tokens."""
    opening = _FILLERS.match(folded)
    start = opening.end() if opening else 0
    if _IF.match(folded, start) and _is_hypothetical(folded, words):
        return Mood.HYPOTHETICAL
    if _is_aside(folded, start, words):
        return Mood.ASIDE
    if _is_question(folded, start):
        return Mood.QUESTION
    if _is_hypothetical(folded, words):
        return Mood.HYPOTHETICAL
    is_usual = _is_advice(folded, start) or (_ROUTINE.find(folded) and not _clearly_past(words))
    return Mood.EVENT if has_past(words) and not is_usual else _timeless(folded)


def settled(moods: Sequence[Mood], folded: Sequence[str], kind: QuestionType | None = None) -> tuple[Mood, ...]:
    """The moods of a text's sentences, each seen beside the others; `kind` is the type of the question it answers.

    What a sentence alone looks like, a story makes something else: "we run a help desk" sets its scene, "now I ask
    first" is its lesson, and "that would cost a week" was thought at the time. Of what is usual or supposed in a story
    only the general part of a how-do-you answer stays, which comes before what happened. And who is asked what they
    are like or want says it in the present without making it a habit.
    """
    if not moods:
        return ()
    if kind in _ABOUT_ONESELF:
        return tuple(
            Mood.PLAIN if mood is Mood.HABIT and not _ROUTINE.find(said) else mood
            for mood, said in zip(moods, folded, strict=True)
        )
    if not _tells(moods, folded):
        return tuple(moods)
    how = kind is QuestionType.HOW
    first = moods.index(Mood.EVENT) if how and Mood.EVENT in moods else 0
    return tuple(
        mood if at < first or mood not in _UNREAL or (how and _ROUTINE.find(folded[at])) else Mood.PLAIN
        for at, mood in enumerate(moods)
    )


_ABOUT_ONESELF = (QuestionType.WEAKNESS, QuestionType.WHY, QuestionType.ASK)
"""Questions about how somebody is, not about what happened."""


def _tells(moods: Sequence[Mood], folded: Sequence[str]) -> bool:
    """Whether the sentences tell a story, in the past or as if it were happening."""
    content = [kind for kind in moods if kind not in (Mood.ASIDE, Mood.QUESTION)]
    events, supposed = content.count(Mood.EVENT), content.count(Mood.HYPOTHETICAL)
    if 3 * supposed > len(content):
        return False
    placed = any(SCENE.find(sentence) for sentence in folded[:2])
    return 5 * events >= 2 * len(content) or (placed and not any(map(_ROUTINE.find, folded)))


_UNREAL = (Mood.HYPOTHETICAL, Mood.HABIT)


def _clearly_past(words: Sequence[Token]) -> bool:
    """Whether it is past for other verbs than those which look the same in the present ("I read every day")."""
    return has_past([token for token in words if token.word not in PAST_OR_BASE])


def _is_advice(folded: str, start: int) -> bool:
    """Whether it opens with what "you" do, whatever hangs on it: "you never let whoever trained it pass it"."""
    doing = _YOU_DO.match(folded, start)
    return doing is not None and (doing[1] in PAST_OR_BASE or not is_past_form(doing[1]))


def _timeless(folded: str) -> Mood:
    """What a sentence without a past is."""
    if _ROUTINE.find(folded) or (PRESENT.find(folded) and not _SINCE.find(folded)):
        return Mood.HABIT
    return Mood.PRINCIPLE if _MAXIM.find(folded) else Mood.PLAIN


def _is_aside(folded: str, start: int, words: Sequence[Token]) -> bool:
    """Whether it is said to the room: thanks, greetings, remarks on the thread or on somebody's answer."""
    if start == len(folded) or _SOCIAL.match(folded, start) or _META.find(folded):
        return len(words) < _WORDY or not any(deed.owner in (Owner.I, Owner.WE) for deed in deeds(words))
    peer = _TO_A_PEER.find(folded)
    return peer is not None and not _is_quoted(folded, peer.start()) and not _REPORTED.search(folded, 0, peer.start())


def _is_question(folded: str, start: int) -> bool:
    """Whether somebody is asked; what an author asks themselves is part of the story."""
    asks = _INTERROGATIVE.match(folded, start)
    if _ASKED.search(folded):
        return bool(asks) or not _OWN.find(folded)
    return bool(asks) and not _IF.match(folded, start) and folded.count(" ") < 20


def _is_hypothetical(folded: str, words: Sequence[Token]) -> bool:
    """Whether it tells what somebody would do. What was said, promised or feared in the past is no supposition."""
    would = next((found for found in _WOULD.finditer(folded) if _is_would(folded, found, words)), None)
    if would is None or LESSON.find(folded) or _AGAIN.search(folded) or _is_quoted(folded, would.start()):
        return False
    condition = _IF.search(folded, 0, would.end())
    until = min(condition.start(), would.start()) if condition else would.start()
    return not has_past([word for word in words if word.end <= until])


def _is_would(folded: str, found: re.Match[str], words: Sequence[Token]) -> bool:
    """Whether a verb that is only thought of follows: neither "I'd built" nor "we'd forty calls" nor a wish."""
    if _WISH.match(folded, found.end() + 1):
        return False
    if not found.group().endswith("'d"):
        return True
    after = [word.word for word in words if word.start >= found.end()]
    verb = next((word for word in after if word not in _BEFORE_THE_VERB and not word.endswith("ly")), "")
    return verb[:1].isalpha() and verb not in _NO_VERB and not verb.endswith(("ty", "teen")) and not _is_perfect(verb)


def _is_perfect(verb: str) -> bool:
    return verb not in _ALSO_BASE and (verb in PARTICIPLES or verb == "been" or is_past_form(verb))


_BEFORE_THE_VERB = word_set("never not also then just first still rather um uh like always even soon each all often")
_ALSO_BASE = PAST_OR_BASE | {"come", "run", "become"}
_NO_VERB = word_set("""
    a an the no some any my our your their his her its this these those one two three four five six ten about around
    better more most too quite so to in on at for by with of from it
""")


def _is_quoted(folded: str, at: int) -> bool:
    return any(quoted.start() < at < quoted.end() for quoted in _QUOTED.finditer(folded))
