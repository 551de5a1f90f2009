"""The tables of `bot.star.phrases.reflection`."""

SHOWN: dict[str, list[str]] = {
    "TAKEN": ["what i took from it", "what i do differently", "i keep from this that", "i'd ask the users first"],
    "LEARNED": ["i learned that it matters", "the main lesson", "it taught me to wait", "my takeaways"],
    "CHANGED": [
        "now i ask first",
        "i no longer guess",
        "i look at the raw files now",
        "every release since",
        "on my next project",
        "i learned to ask",
        "two years later it still ran",
    ],
    "LONG_AGO": ["ten years ago", "15 years ago", "a decade ago", "in the late nineties", "many years ago"],
    "OF_LATE": ["last spring", "two years ago", "three weeks ago", "recently"],
    "DATED": ["in 2019", "spring 2020", "march 2021"],
    "SMALL_PROJECT": ["my bootcamp", "a class project", "for my master's thesis", "a hackathon", "coursework"],
    "AT_SCALE": [
        "enterprise-grade",
        "it scales to millions of users",
        "any company could use it",
        "billions of people",
    ],
    "MODEST": ["it was never", "it is not", "nowhere near"],
}
LOOKS_LIKE: dict[str, list[str]] = {
    "TAKEN": ["what i took was the train", "the morale was low"],
    "LEARNED": ["a lesson in year 9", "the learning rate", "they learned it"],
    "CHANGED": ["they knew it", "since march it was slow", "the rules were old"],
    "LONG_AGO": ["two years ago", "ten days ago", "four years of data", "40 years old"],
    "OF_LATE": ["the last one", "nine years ago"],
    "DATED": ["in 40 days", "2019 rows"],
    "SMALL_PROJECT": ["the side door", "first class service", "a project for a school"],
    "AT_SCALE": ["a scale in the kitchen", "2,300 users", "a company"],
    "MODEST": ["a knot", "notable"],
}
