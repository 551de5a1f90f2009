"""Turns of phrase that would fit any story, and those that show what stays of a change."""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

_THINGS = (
    "(?:things|stuff|bits|approaches|methods|ways|techniques|ideas|issues|problems|concerns|tasks|steps|actions"
    "|measures|options|tools|formats|topics|aspects|factors|challenges|solutions|activities|discussions|meetings"
    "|improvements|changes)(?!\\s?[:(])"
)

IN_GENERAL = Sign(
    phrases(rf"""
        various|all sorts(?: of \w+)?|all kinds(?: of \w+)?|and so on|and stuff|things like that
        some (?:stuff|things|bits|approaches|methods|techniques|ideas|improvements|changes|issues|challenges)
        several (?:\w+ )?{_THINGS}|different {_THINGS}|many {_THINGS}|multiple {_THINGS}|numerous {_THINGS}
        lots of (?:things|stuff|work|meetings|effort)|loads of (?:things|stuff|work|meetings|effort)|loads about
        a lot of (?:things|stuff|work|meetings|effort)|a few (?:things|approaches|methods|techniques|ideas|tools)
        a (?:\w+ )?(?:number|range|variety|combination|couple|bunch|series) of {_THINGS}
        appropriate (?:channels|measures|steps|actions|people)|necessary (?:steps|measures|actions)|best practices
        did (?:my|our) best|did what (?:i|we) could|what was possible|everything (?:possible|i could|we could)
        all was done|did (?:a lot|everything)
    """),
    but=(Label.RESULT, Label.LESSON, Label.OTHER),
)
"""A situation or an action in words that would fit any (C21)."""

STAYS = Sign(
    phrases(r"""
        (?:is|are) still|still (?:runs?|serves?|there|stands|works?|going|does|do|the way)|has (?:since|stayed|run)
        have (?:since|stayed|run)|stayed|stays|kept (?:it|the|using|doing|that|as)|carried on
        took (?:it|this|that) over|adopted|reused|reuses|copied|goes with every|every \w+ since
        now (?:every|also|do|does|goes|in)|(?:do|does|has|have|they|he|she|it|we|teams?) now|nobody \w+ any ?more
        no longer|ever since|since then|(?:days|weeks|months|years?) (?:later|on|now)|to this day|from then on
        these days|as (?:our|the|a) (?:\w+ )?rule|prevent(?:s|ed)|never (?:happened|came) again|none since
        next (?:two|three|four|project|season) (?:\w+ )?(?:used|were|was|has|have)
    """),
    but=(Label.SITUATION, Label.TASK),
)
"""What stays, beside `LASTING`: adopted, copied, kept, or never needed again (C22's last level, C23)."""
