"""The tables of `bot.star.phrases.decisions`."""

SHOWN: dict[str, list[str]] = {
    "GROUNDS": [
        "cause nobody was on call",
        "since it reads every street twice",
        "chose the loader: it was slowest",
        "to see whether it held",
        "it was not worth it",
        "i was afraid of losing rows",
    ],
    "OTHER_WAYS": [
        "instead of a rewrite",
        "i considered a bigger server",
        "the other option was to wait",
        "picked trees over a network",
        "i could buy one or borrow one",
        "i didn't start with the code",
        "it was too slow",
    ],
    "GIVEN_UP": [
        "it cost us two days",
        "we gave something up",
        "slower but safe",
        "which meant three more weeks",
        "we left the reports out",
        "a trade-off",
    ],
    "LIMITS": [
        "by friday",
        "no budget",
        "within 50 ms",
        "legal had to agree",
        "with two labelled days",
        "a year off",
        "we had no documentation",
    ],
    "DOUBT": [
        "i was wrong",
        "my own mistake",
        "i was not sure",
        "it turned out differently",
        "it held, but not at night",
        "i underestimated it",
    ],
    "WEAK_VERBS": [
        "i worked on the loader",
        "i handled it",
        "it was discussed",
        "we did many meetings",
        "i tried several things",
        "took care of it",
    ],
}
LOOKS_LIKE: dict[str, list[str]] = {
    "GROUNDS": ["because", "it caused an outage", "i saw the log", "since march", "we chose it"],
    "OTHER_WAYS": ["i rewrote it", "a tooling job", "countries"],
    "GIVEN_UP": ["i rewrote the loader", "an outcost", "a glossary", "it went live"],
    "LIMITS": ["i rewrote the loader", "a blimp", "the byline", "it was fast"],
    "DOUBT": ["it was a success", "the wrapper", "the butter", "all went well"],
    "WEAK_VERBS": ["i rewrote the loader", "the handle", "the network", "i measured it", "it did not start"],
}
