"""Turns of phrase that call for a follow-up question which no check asks for (COVERAGE 5)."""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

AGAINST = Sign(
    phrases(r"""
        disagree[ds]? with (?:me|us|my|our)|disagreed|objected|objections?|resisted|resistance|pushed back|push-?back
        (?:he|she|they|everyone|(?:the|my|our|his|her|their|one) \w+) (?:refused|doubted|said no|opposed|didn't want
        |did not want|insisted (?:on|that))
        (?:was|were|is|are) (?:\w+ )?(?:against (?:it|this|that|the|my|our)|opposed|sceptical|skeptical|reluctant
        |hesitant|unconvinced|not convinced)|wasn't convinced|weren't convinced
        wanted (?:\w+ ){0,4}instead|wanted (?:me|us) to
    """)
)
"""People who had to be won (F3)."""

WON_OVER = Sign(
    phrases(r"""
        convinc\w+|persuad\w+|agreed|on board|bought in|buy-in|came round|came around|won (?:\w+ ){0,5}over
        (?:showed|told|asked|gave|walked|took|invited|met|called|sat down with|talked to|talked with|spoke with
        |spoke to|explained to|presented to|listened to) (?:it to |with |to )?(?:them|him|her|the|both|each|my|our
        |every\w+)|compromise\w*
        listened|pitch(?:ed)?|explained|presented|presentation|demo\w*|proposal|negotiat\w+|aligned|trial
        changed (?:his|her|their) minds?
    """)
)
"""What was done to win them (F3)."""

LAUNCH = Sign(
    phrases(r"""
        (?:i|we) (?:then |finally )?(?:launched|shipped|deployed)|went live|rolled (?:it |this |them |the \w+ )?out
        (?:i|we|and) (?:then |finally )?released (?:it|this|the (?:new|first|model|feature|version|update|app))
        (?:put|brought|moved) (?:\w+ ){1,3}(?:into|to) production|switched (?:it|everything|everyone|them) (?:on|over)
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""Something went out to people (F4)."""

PRECAUTION = Sign(
    phrases(r"""
        risks?|risky|safe(?:ly|r)?|safety|safeguards?|roll(?:ed|ing)? (?:it )?back|rollback|fall(?:ing)? back|fallback
        backups?|canary|pilot\w*|shadow\w*|a/b|gradual\w*|in stages|staged|step by step|feature flags?|kill switch
        in case|worst case|go(?:ne)? wrong|undo|reversible|monitor\w*|alerts?|dry run|rehears\w+|trial
        \d+ ?(?:%|percent) of (?:the |our |all )?(?:traffic|users|customers|requests)|(?:one|two|three|a few) \w+ first
        then (?:two|three|four|five|six|ten|all|the rest|everyone)
    """)
)
"""What could go wrong, and what was done about it (F4)."""

IMPOSED = Sign(
    phrases(r"""
        (?:i|we) (?:introduced(?! myself| ourselves)|enforced|mandated|required|banned|imposed|abolished)
        (?:i|we) (?:made|declared) (?:\w+ ){1,3}(?:mandatory|compulsory|a rule)|mandatory|compulsory
        (?:i|we) (?:changed|switched|moved|reorgani[sz]ed) (?:the|our|my) (?:\w+ )?(?:team|group|process|workflow
        |meetings?)
        (?:i|we) (?:set|put|brought) (?:\w+ ){0,3}new (?:rule|process|policy|workflow|routine)s?
    """),
    but=(Label.SITUATION, Label.TASK),
)
"""A change that others had to live with (F7)."""

REACTED = Sign(
    phrases(r"""
        (?:they|people|everyone|everybody|nobody|some|colleagues|the team|my team|our team) (?:\w+ )?(?:liked|disliked
        |loved|hated|felt|thought|said|asked|complained|welcomed|accepted|resisted|reacted|worried|feared|grumbled)
        feedback|reactions?|complain\w*|grumbl\w*|resist\w*|pushed back|push-?back|objected|welcomed|got used to
        at first (?:they|people|some|nobody|the)|asked (?:them|everyone|everybody|each|the team|my team)|on board|buy-in
    """)
)
"""How others took it (F7)."""

MODEL_FAMILY = Sign(
    phrases(r"""
        random forests?|(?:gradient )?boosting|boosted trees?|xgboost|lightgbm|catboost|decision trees?|isolation forest
        (?:logistic|linear|ridge|lasso) regression|neural net\w*|deep (?:learning|net\w*)|cnns?|rnns?|lstms?|grus?
        transformers?|bert|gpt\w*|llms?|language models?|auto-?encoders?|svms?|k-means|naive bayes|bandits?
        nearest neighbou?rs?|collaborative filtering|matrix factori[sz]ation|two-tower|classifiers?
    """),
    but=(Label.SITUATION, Label.LESSON),
)
"""A family of models by its name (F10)."""
