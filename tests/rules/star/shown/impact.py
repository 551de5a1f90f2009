"""The tables of `bot.star.phrases.impact`."""

SHOWN: dict[str, list[str]] = {
    "IN_GENERAL": [
        "various approaches",
        "i tried several things",
        "many meetings",
        "a wide range of methods",
        "a number of discussions were held",
        "the appropriate channels",
        "i did my best",
        "some stuff",
    ],
    "STAYS": [
        "it still runs",
        "they do now",
        "it has stayed there",
        "two years later",
        "nobody counts any more",
        "the other depots copied it",
        "no longer",
    ],
}
LOOKS_LIKE: dict[str, list[str]] = {
    "IN_GENERAL": [
        "two different problems: rolls and loaves",
        "three approaches",
        "a variance of 3%",
        "the number of rows",
        "different farms",
    ],
    "STAYS": ["it stalled", "the loader was new", "a nowhere road", "it took two years"],
}
