"""The tables of `bot.star.phrases.realism`."""

SHOWN: dict[str, list[str]] = {
    "MODEL": [
        "the model",
        "two classifiers",
        "gradient boosting",
        "a random forest",
        "we fine-tuned it",
        "an f1 of 0.7",
    ],
    "CRAFT": ["i trained it", "the features", "relabelling is labelling", "a threshold", "offline", "false alarms"],
    "BUILT": ["i trained a small one", "we went with trees", "tried xgboost", "picked it"],
    "OFFLINE": ["auc 0.83", "recall", "on the test set", "97% in the lab", "a held-out split"],
    "ONLINE": ["in production", "clicks rose", "nurses use it", "saved $3", "12 hours a week", "churn fell"],
    "TESTED_IDEA": [
        "my hypothesis was",
        "i suspected the join",
        "a/b test",
        "i compared both",
        "to see whether it held",
    ],
    "DATA": ["missing labels", "duplicates", "a sample of 200", "it leaked", "by hand", "i looked at 300"],
    "VALIDATED": ["held out a month", "in a pilot", "i checked", "5% of traffic", "on later months", "blind"],
    "LAUNCHED": ["we shipped it", "it went live", "rolled it out", "put it into production"],
    "AFTERWARDS": ["an alert", "rolled back", "after two weeks", "the fallback", "it stayed", "every morning"],
    "AROUND": ["the nurses", "she asked", "in production", "the data", "a stakeholder"],
    "WANTED": ["customers", "$3 a day", "complaints", "our goal", "it was late", "they asked"],
}
LOOKS_LIKE: dict[str, list[str]] = {
    "MODEL": ["a remodelled kitchen", "the mail", "html", "in the forest"],
    "CRAFT": ["the trainee", "the database", "tokenless"],
    "BUILT": ["the building", "a userland tool", "a tuner"],
    "OFFLINE": ["a recollection", "online", "we tested it"],
    "ONLINE": ["the model", "an offline figure", "auc 0.83", "alive"],
    "TESTED_IDEA": ["i rewrote it", "the latest one", "a spline"],
    "DATA": ["the database", "a model", "an algorithm", "i fitted it"],
    "VALIDATED": ["i trained it", "the latest one", "an invalid row", "it scored 0.74"],
    "LAUNCHED": ["launches next week", "the relaunch", "alive", "a ship"],
    "AFTERWARDS": ["a model", "the hereafter", "f1 0.74", "distillation"],
    "AROUND": ["stacked all of them", "f1 0.74", "the leading digit", "an algorithm"],
    "WANTED": ["final f1 0.74", "the theory", "a stacked ensemble", "a custom layer"],
}
