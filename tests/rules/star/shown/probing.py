"""The tables of `bot.star.phrases.probing`."""

SHOWN: dict[str, list[str]] = {
    "AGAINST": [
        "two colleagues disagreed with the plan",
        "the head of sales was against it",
        "legal pushed back",
        "she wanted a rewrite instead",
        "they wanted me to stop",
    ],
    "WON_OVER": [
        "i showed them the figures",
        "she agreed after a week",
        "i sat down with both of them",
        "that won the last of them over",
        "he changed his mind",
    ],
    "LAUNCH": ["we launched in may", "i rolled it out on monday", "it went live", "i put the service into production"],
    "PRECAUTION": [
        "we tried it on 5% of the traffic",
        "i kept a rollback ready",
        "two shops first",
        "in case it failed",
        "i listed the risks",
    ],
    "IMPOSED": [
        "i introduced a weekly review",
        "we made the form mandatory",
        "i changed our workflow",
        "we put a new process in place",
    ],
    "REACTED": ["at first they hated it", "people complained", "i asked everyone", "the team quickly got used to it"],
    "MODEL_FAMILY": ["i trained a random forest", "gradient boosting won", "a small neural network", "an llm"],
}
LOOKS_LIKE: dict[str, list[str]] = {
    "AGAINST": ["we compared it against the old one", "i wanted to know", "i said no", "i refused the offer"],
    "WON_OVER": ["the presents arrived", "i listed the steps", "it showed a fault"],
    "LAUNCH": ["nothing was deleted since launch", "i rolled the cable up", "and released the brake"],
    "PRECAUTION": ["i tested it", "the back of the shop", "the alertness of drivers"],
    "IMPOSED": ["i introduced myself", "they required nothing", "i argued for a new rule"],
    "REACTED": ["the reactor ran", "i liked it", "at first i waited"],
    "MODEL_FAMILY": ["the forest was random", "i modelled the queue", "the regression in the release"],
}
