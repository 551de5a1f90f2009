"""Turns of phrase of work on models, and of what surrounds a model: data, tests, launch, people and their goals.

The tables are wide on purpose. Finding a word in them only ever silences a check.
"""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

MODEL = Sign(
    phrases(r"""
        models?|classifier\w*|regression|random forest|boosting|xgboost|lightgbm|catboost|neural
        (?:graph|deep) networks?|transformers?|llms?|gpt\w*|bert\w*|embeddings?|two-tower|retriever|rag|chatbots?
        rankers?|recommenders?|predict(?:s|ed|ing|ions?|or)|forecast\w*|detectors?|machine learning|deep learning|ml
        ai|fine-?tun\w+|retrain\w*|f1|auc
    """)
)
"""A learned model (`about_ml`)."""

CRAFT = Sign(
    phrases(r"""
        train(?:ed|ing)?|retrain\w*|precision|recall|f1|f-measure|auc|accuracy|gini|rmse|mape|bleu|ndcg\w*|perplexity
        offline|hold-?out|held-out|features?|thresholds?|label(?:s|led|ling|ed|ing)?|baseline|data|dataset\w*
        overfit\w*|validat\w+|cross-?validat\w+|prompts?|hyper-?param\w*|inference|errors?|drift\w*
        scor(?:e|es|ed|ing)|encoder\w*|false (?:positives?|negatives?|alarms?)|trials|ensembl\w+|stack(?:ed|ing)
        clusters?|vectors?|tokens?|decod\w+|fine-?tun\w+|boosting|regression|xgboost|rank(?:ed|ing)|predict\w*
        forecast\w*|misses
    """)
)
"""What people do with a model (`about_ml`)."""

BUILT = Sign(
    phrases(r"""
        trained|train|retrained|built|build|fine-?tuned|tried|fitted|chose|selected|picked|used|developed|designed
        implemented|tuned|stacked|swapped|replaced|went with|went for|created|made|added|prototyped|proposed
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""A model is made or chosen, where one is named in the same sentence (C29, C34, C35, C37)."""

OFFLINE = phrases(r"""
    precision|recall|f1|f-?measure|auc|accuracy|gini|rmse|mape|mae|mse|bleu|rouge|wer|ndcg\w*|mrr|map|perplexity
    offline|test set|(?:test|validation|hold-?out|held-out) (?:set|data|split)|log-?loss|iou|sensitivity|in the lab
""")
"""How well a model does on data set aside (C24)."""

ONLINE = Sign(
    phrases(r"""
        online|production|prod|live|go-?live|launch\w*|shipped|deploy\w*|rolled out|roll-?out|released|a/b|traffic
        pilot\w*|in use|uses? it|users?|customers?|clients?|sellers?|buyers?|shoppers?|patients?|members|drivers?
        callers?|residents?|people|nurses?|doctors?|analysts?|agents?|operators?|engineers?|staff|visitors?|students?
        teams?|households?|revenue|sales|conver\w+|clicks?|ctr|click-?through|retention|churn\w*|complain\w*|tickets?
        calls?|refunds?|orders?|sav(?:ed|es|ing|ings)|[€£$]\s?\d\S*|dollars?|euros?|pounds
        (?:a|per) (?:day|week|month|year)|on site|in the field|stores?|shops?|wards?|factory|plant|warehouse|weekly
        hours|minutes|losses|adopt\w+|published|contract
    """),
    but=(Label.SITUATION, Label.TASK),
)
"""What a model did where people use it (C24)."""

TESTED_IDEA = Sign(
    phrases(r"""
        hypothes\w+|guess\w*|theor(?:y|ies)|suspect\w*|suspicion|expected|believed|i thought|we thought|intuition
        my idea|a/b|ab test|experiment\w*|tests?|tested|testing|trials?|trialled|pilot\w*|control|baseline|compar\w+
        benchmark\w*|explanations?|versus|vs|held out|held back|hold-?out|held-out|validat\w+|ablation\w*
        randomi[sz]ed|shadow|split|replay\w*|measured|check(?:ed|ing)?|verif\w+|to see (?:if|whether|how)|turned out
        tried|prototype\w*|poc|evaluat\w+|sized|\d+% of traffic|half of (?:the )?(?:traffic|users)
    """),
    but=(Label.LESSON,),
)
"""An idea put to the test (C29)."""

DATA = Sign(
    phrases(r"""
        data|datasets?|label(?:s|led|ling|ed|ing)?|relabel\w*|annotat\w+|leak\w*|bias\w*|noisy|noise|clean\w*|missing
        nulls?|duplicat\w+|dedup\w*|outliers?|imbalanc\w+|balanced|skew\w*|features?|prox(?:y|ies)|slic\w+|split
        same \d+|sampl\w+|audit\w*|sources|records?|rows?|mark \d+|marked|examples|cases|logs?|logged|photos?|images?
        files?|transcripts?|recordings?|collect\w*|history|historical|by hand|manually|inspect\w*|read \w+ \w+
        looked at \w+|errors?|misses|failures?|signals?|columns?|groups?|schema|distribution\w*|drift\w*|cold[- ]start
        backfill\w*|stale\w*|synthetic|stratif\w+|by (?:age|group|user|region|hour)
    """),
    but=(Label.LESSON, Label.OTHER),
)
"""Data, labels, leakage or bias looked at (C34)."""

VALIDATED = Sign(
    phrases(r"""
        validat\w+|held out|held back|hold-?out|held-out|test set|tested|tests?|testing|a/b|experiment\w*|pilot\w*
        cross-?val\w*|unseen|never seen|not seen|have not seen|backtest\w*|replay\w*|shadow\w*|canary|control
        compar\w+|check(?:ed|ing|s)?|verif\w+|measured|split|kept .{1,40} out|blind|double-?check\w*|benchmark\w*|gold
        reviewed|audit\w*|by hand|manually|confirmed|reproduc\w+|significan\w*|flag|dry run|simulat\w+|one by one
        \d+% of (?:the )?(?:traffic|users)|half of (?:the )?(?:traffic|users)|showed (?:it|them|her|him)
        to see (?:if|whether)|on (?:later|last|new|fresh|old|another|the next|real) \w+
        by (?:month|user|customer|region|store)|on site|asked (?:\w+ ){1,4}to (?:try|check|use|test|judge)
    """),
    but=(Label.SITUATION, Label.LESSON),
)
"""How somebody made sure that it works (C35)."""

LAUNCHED = Sign(
    phrases(r"""
        launched|shipped|deployed|delivered|rolled (?:it )?out|roll-?out|released|went live|gone? live|live
        in production|to production|put (?:it )?(?:in|into|to) (?:production|prod|use)|switched it on|turned it on
        containeri[sz]ed|dockeri[sz]ed|in prod|to prod|pushed (?:it|a build)
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""Something went into use (C36)."""

AFTERWARDS = Sign(
    phrases(r"""
        monitor\w*|alert\w*|alarm\w*|dashboards?|roll(?:ed)?[- ]?back|revert\w*|revers(?:e|ed|es)|undo|undid
        switch\w* off|kill ?switch|flags?|fallback|fall back|flipp?(?:ed)?|canary|shadow\w*|gradual\w*|phase[ds]?
        staged|on-?call|paged|incidents?|drift\w*|retrain\w*|post-?launch|after|since|still|afterwards|later
        in the (?:first|following|next)|first (?:week|month|winter|summer|quarter|year|ninety|\w+ days)|within
        every (?:week|month|day|morning|quarter)|weekly|daily|monthly|now|today|stayed|stays|held|watch\w*
        log(?:s|ged|ging)?|track\w*|feedback|complain\w*|crash\w*|caught|noticed|uptime|maintain\w*
        went (?:from|down|up|to)|fell|rose|dropped|by (?:christmas|easter|\w+day)
        no (?:incidents|outages|errors|failures|complaints)|users?|customers?|\d+ (?:days|weeks|months|years)
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""What was watched, undone or seen after something went into use (C36)."""

AROUND = Sign(
    phrases(r"""
        users?|customers?|clients?|patients?|people|teams?|manager|boss|lead|director|owner|stakeholders?|product|pm
        sales|marketing|support|analysts?|engineers?|doctors?|nurses?|experts?|operators?|agents?|colleagues?|friends?
        company|business|bank|hospital|factory|shops?|stores?|app|website|service|platform|deploy\w*|launch\w*|shipped
        production|live|rolled out|pilot\w*|data|label(?:s|led|ed)?|rows|revenue|costs?|money|sav\w+|she|he|they|asked
        told|said|agreed|showed|explained|legal|policy|design
    """)
)
"""Data, deployment or people beside the model (C37)."""

WANTED = Sign(
    phrases(r"""
        users?|customers?|clients?|patients?|members|residents?|students?|drivers?|sellers?|buyers?|visitors?|guests?
        people|families|parents|children|readers?|subscribers?|callers?|shoppers?|farmers?|households?|employees?
        staff|colleagues?|nurses?|doctors?|analysts?|agents?|operators?|technicians?|engineers?|teams?|managers?
        director\w*|revenue|sales|costs?|budget|bill|profit|margin|money|euros?|dollars?|pounds|[€£$]\s?\d\S*|fees?
        fares?|prices?|sav(?:ed|es|ing|ings)|wast\w+|churn\w*|retention|conver\w+|clicks?|ctr|click-?through
        engagement|orders?|refunds?|complain\w*|tickets?|satisf\w+|nps|rating|reviews?|contract|deadline|deal
        market\w*|goal|target|board|hours?|minutes?|wait\w*|on time|late|slow|safe\w*|harm(?:s|ed|ful)?|trust\w*|fraud
        losses|fair\w*|company|she|he|they|her|his|everyone|everybody|somebody|someone|needed|wanted|asked|me
    """)
)
"""A goal of business, or what it meant for somebody (C41)."""
