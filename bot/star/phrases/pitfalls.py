"""Turns of phrase that show the pitfall of a question's type, and those that show somebody steered clear of it."""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

EXPLAINS = phrases(r"""
    (?:is|are) (?:\w+ )?(?:called|known|used|based|defined|derived|computed|calculated|trained|performed
    |carried|made|composed|measured|represented|applied|built|added|stacked|fed|passed|followed|accomplished
    |linear|quadratic)|stands for|in other words|works by|by means of|(?:is|are) (?:(?:basically|essentially
    |simply|just) )?(?:a|an) (?:kind|type|form|sort|family|method|technique|way|model|algorithm|framework
    |library|architecture|network|system|function|metric|measure|\w+ (?:model|algorithm|network|method
    |technique|architecture|framework|function|metric))|(?:it is|it's) (?:necessary|important|useful)
    represents?|consists? of|refers? to|permits?|ensures?|enables?|guarantees?|computes?|calculates?
    minimi[sz]es?|maximi[sz]es?|optimi[sz]es?|outputs?|encodes?|learns|adapts|predicts|maps|splits
    depends on|one (?:must|can|should|takes|needs|uses)|you (?:take|have|need|can|compute|train|feed|get
    |know|multiply|use)|imagine|think of it as|(?:this|that|which) (?:means|is why|allows|lets)|allows?
    there (?:is|are) (?:\w+ )?(?:types|kinds|ways|steps)
""")
"""The world as it always is, told to the listener (P1)."""

TECHNIQUE = phrases(r"""
    layers?|parameters|hyper-?parameters?|embeddings?|attention|encoders?|decoders?|transformers?|gradients?
    vectors?|loss function|cross-entropy|optimi[sz]er|adam\w?|learning rate|batch size|epochs?|kernels?
    activations?|softmax|drop-?out|matri(?:x|ces)|tokens?|tokeni[sz]er|weights?|architecture|neural
    convolution\w*|recurrent|regulari[sz]ation|algorithms?|complexity|probabilit\w+|distributions?|objective
    boosting|regression|classifiers?|inference|kubernetes|containers?|containeri[sz]ation|docker
    microservices?|brokers?|queues?|partitions?|replicas?|protocols?|caches?|index(?:es)?|harmonic|quadratic
    linear|stochastic|bayes\w*|markov|fields?|pipelines?|models?|metrics?|f-measure|f1
""")
"""What technology is made of (P1)."""

UNKIND = Sign(
    phrases(r"""
    incompeten\w+|(?:his|her|their|whose) competence|ignoran\w+|arrogan\w+|stubborn\w*|lazy|idiot\w*
    clueless|childish|toxic|egos?|jealous\w*|unprofessional|unreasonable|irrational|narrow-minded
    closed-minded|bully|(?:(?:very|really|so|extremely|notoriously|just|simply) )(?:difficult|rude|negative
    |aggressive|political|hostile)|(?:difficult|impossible) (?:person|man|woman|guy|colleague|character
    |coworker|co-worker|people|to work with)|sulk\w*|whin\w+|threw a tantrum|yelled at me|power games?
    playing politics|office politics|(?:unable|refused|too proud|unwilling) to (?:(?:even|really
    |ever) )?(?:understand|follow|grasp|listen|see|accept|admit|learn|cooperate|compromise)|(?:he|she|they
    |who|people|management|office|boss|manager|colleague|lead|director|team|side|coach|client
    |customer) (?:\w+ )?(?:never|wouldn't|would not|didn't|did not|doesn't|couldn't|won't) (?:(?:even|really
    |want to|ever) )?(?:listen\w*|underst\w+|grasp|get it|have a clue|know anything|care|cooperate)
    had no clue|(?:he|she|they) (?:had|has|have) no (?:idea|clue|understanding|knowledge|respect|experience)
    only cared|(?:just|only|simply) wanted (?:to (?:show off|win|look good|be right)|attention|power|credit
    |the glory)|more (?:concerned|interested) (?:with|in) (?:his|her|their)|always (?:complain\w*|argu\w+
    |against|negative|late)|(?:he|she|they) (?:was|were) (?:(?:simply|just|totally|completely|obviously
    |clearly|plain) )?wrong|(?:those|these|such) people|that (?:man|woman|guy|person) (?:is|was)
    proved? (?:him|her|them) wrong|i was (?:right|proven right|proved right)(?: all along| of course)?
    gave in
"""),
    but=(Label.LESSON,),
)
"""A person judged instead of their reasons (P2)."""

FAIR = phrases(r"""
    (?:his|her|their|the other) (?:reasons?|reasoning|concerns?|worr(?:y|ies)|fears?|point(?: of view)?|side
    |argument|perspective|view|priorit\w+|position|logic|objections?|pressure|deadlines?|goals?)|(?:he|she
    |they|which|who) (?:was|were) (?:\w+ )?(?:right|worried|afraid|measured|under|responsible|judged
    |concerned)|(?:had|has) (?:a|some|good|her|his|their|fair|valid) (?:\w+ )?(?:points?|reasons?|concerns?
    |case|right)|fair enough|(?:isn't|wasn't|weren't|not) (?:a )?(?:silly|bad|wrong|unreasonable|stupid
    |malicious)|both (?:\w+ )?(?:right|had|wanted|views|sides|positions|options)|in fairness|to be fair
    fair point|good reasons?|legitimate|understandable|afraid of|worried (?:that|about)|feared|because (?:he
    |she|they|his|her|their)|since (?:he|she|they) (?:had|was|were)|(?:asked|ask) (?:\w+ ){1,3}(?:why|what
    |how|about|to (?:explain|tell|show|walk))|(?:i|we) listened|listened to (?:him|her|them|both|each)
    i understood (?:why|that|his|her|their)|acknowledged|i (?:had )?(?:been wrong|misunderstood|missed
    |was wrong)|my (?:own )?(?:fault|mistake|part)|(?:turned out|found out|learned|realised
    |realized) (?:that )?(?:he|she|they|his|her|their)|common ground|empath\w+
""")
"""The other person's reasons, told fairly (P2)."""

TRIVIAL = Sign(
    phrases(r"""
    typo\w*|misspell\w*|spelling|(?:small|tiny|minor|little|silly|trivial|slight) (?:mistake|error|bug|issue
    |failure|slip|thing|detail|mix-up|delay|oversight)|forgot to (?:\w+ )?(?:reply|attach|send|bring|book
    |print|say|mention|cc|charge)|(?:a|one|two|three|four|five|ten|few|\d+) minutes? late|still (?:hot|warm
    |fine|ok|okay|worked)|made a joke|laughed|no (?:big|real|great) (?:deal|harm|problem|damage
    |consequences?|impact)|not (?:a )?(?:big|such a big|very) \w*|nobody (?:really )?(?:noticed|minded|cared
    |was angry|complained)|no one (?:really )?(?:noticed|minded|cared|complained)|(?:nothing
    |not much) (?:bad|serious|really|terrible)? ?(?:happened|came of it)|wrong (?:room|attachment|font
    |colou?r|date in|link|slide|address)|overslept|was (?:a bit|slightly|a little) (?:late|nervous|slow)
    instead of (?:an? )?(?:perfect|100)|fixed it (?:in|within) (?:a|one|two|five|ten|\d+) (?:seconds?
    |minutes?)
"""),
    but=(Label.LESSON,),
)
"""Something went wrong that cost next to nothing (P3)."""

COSTLY = phrases(r"""
    [€£$]\s?\d[\d.,]*\w*|\d[\d.,]* ?(?:%|percent|k|m)|percent|million|thousand\w*|hundred\w*|lost|losing
    cost\w*|customers?|clients?|users?|patients?|outage|down|incident|production|launch\w*|release
    complain\w*|cancel\w*|refund\w*|wast\w*|(?:two|three|four|five|six|eight|\d+) (?:weeks|months)|quit
    left us|trust|safety|injur\w*|harm\w*|fired|closed|shut|scrapped|dropped|pulled|switched off|rejected
    budget|contract|deal|rework|redo|fail(?:ed|ure) the|missed the|reputation|revenue|embarrass\w*|ashamed
""")
"""What a failure cost (P3)."""

NARROWED = Sign(
    phrases(r"""
    ask\w*|interview\w*|question\w*|clarif\w*|defin\w*|scop\w+|narrow\w*|assum\w+|hypothes\w+|option\w*
    prioriti\w+|criteria|prototyp\w*|mock-?up|draft\w*|sketch\w*|pilot\w*|experiment\w*|test(?:ed|s|ing)?
    trial\w*|broke (?:\w+ ){0,4}down|split|(?:wrote|write|writing|put) (?:\w+ ){0,3}(?:down|sentence|page
    |list|proposal|plan|spec\w*|document|doc|one-pager|brief)|listed|list of|map(?:ped|s)?
    sort(?:ed)? (?:\w+ ){0,4}(?:into|by|them)|rank\w*|propos\w+|turned .{1,40} into|meant|(?:what|which|who
    |whether|why|how) (?:\w+ ){0,3}(?:wanted|needed|was|were|meant|should|would|did|does|do|to|it|they|is)
    unclear|ambigu\w+|unknown\w*|vague\w*|no (?:\w+ )?(?:brief|spec\w*|requirements|definition|scope|goal)
    worked backwards|shadow\w*|observ\w+|watch\w*|sat with|talked (?:to|with)|spoke (?:to|with)|agreed (?:on
    |that|with)|showed (?:them|her|him)|metric\w*|measur\w+|success|goal|find out|found (?:out|that|two
    |three)|the first (?:job|question|step|thing)|step by step|looked (?:at|into|for)|compar\w+|decid\w+
    chose|choose|picked|started with|smallest|version
"""),
    but=(Label.LESSON, Label.RESULT),
)
"""The unclear made clear, piece by piece (P4)."""

HARD = Sign(
    phrases(r"""
    hard(?:er|est)?|difficult\w*|challeng\w+|tough|complex|complicated|heavy|exhaust\w+|tir(?:ed|ing)
    stress\w*|pressure|busy|(?:late|long|sleepless|many|extra) (?:nights?|hours|days|evenings)|night(?:s
    | after night)|overtime|weekends?|deadlines?|a lot of (?:work|effort|time)|so much (?:work|effort)
    push(?:ed)? through|never gave up|did(?:n't| not) give up|tight|from (?:\w+ ){0,2}(?:till|until
    |to) (?:\w+ )?(?:six|seven|eight|nine|ten|midnight|night|late)|effort\w*|struggl\w*|big
"""),
    but=(Label.LESSON,),
)
"""Something was a lot of work (P4)."""

TITLE = Sign(
    phrases(r"""
    as (?:the|a|their|its|an)? ?(?:\w+ ){0,2}(?:leader|lead|head|manager|boss|captain|director|chief|senior
    |supervisor|cto|president|coordinator|principal)(?: \w+)?|i (?:was|am|became|was made|was named
    |was appointed|got promoted to) (?:the|a|an|their) (?:\w+ ){0,3}(?:leader|lead|head|manager|boss|captain
    |director|chief|supervisor|president|coordinator)|(?:under|reporting to|reported to) me|people (?:look
    |looked) (?:up )?to me|took charge|(?:in )?my (?:position|title)|because i (?:was|am) (?:the|their
    |a) (?:leader|lead|boss|manager|head|chief|captain|most senior)|responsible (?:of|for) everything
    was in charge|most senior|(?:kind of|natural|born|good|strong|true|real) leader|leads? from the front
    my (?:direct )?reports|my subordinates|(?:my|the) leadership|promoted me|promoted to|led a team of
    managed a team of
"""),
)
"""A title, or what comes with it (P5)."""

INFLUENCED = Sign(
    phrases(r"""
    listen\w*|convinc\w+|persuad\w+|influenc\w+|taught|teach\w*|train(?:ed|ing) (?:\w+ )?(?:him|her|them
    |people|the|one|two|each|my)|coach\w*|mentor\w*|explain\w*|show(?:ed|ing) (?:\w+ )?(?:him|her|them|the
    |how|one|it|that|people)|pair\w*|propos\w+|suggest\w*|offer\w*|demo\w*|prototyp\w+|invit\w+|encourag\w+
    volunteered|stepped (?:in|up|forward)|let (?:him|her|them|everyone|people|each|the)|(?:nobody|no one
    |no-one) (?:had |has )?(?:asked|told|wanted|said|else|was)|(?:without|no) (?:being )?(?:asked|told
    |authority|mandate)|(?:wasn't|was not|weren't|not|isn't) (?:\w+ ){0,2}(?:boss|lead|manager|in charge)
    i(?:'m| am| was) nobody|my own initiative|unprompted|noticed (?:that|how|a|the)|i started|ask(?:ed
    |ing)? (?:\w+ ){0,4}(?:what|why|how|who|whether|if|for|to (?:try|show|explain|tell|come|choose|pick|own
    |name))|asked (?:him|her|each|every|two|three|four|\d+|for) (?:\w+)?|one[- ]on[- ]ones?|sat (?:with|down
    |at|next|beside)|help(?:ed|ing) (?:him|her|them|the|two|\w+ to)|work(?:ed|ing) (?:alongside|beside)
    won (?:\w+ )?(?:over|support|trust)|buy-in|agreed|trust(?:ed)? (?:him|her|them)|talked (?:to|with)
    spoke (?:to|with)|told (?:him|her|them) (?:why|what|that)|i (?:hit|decided|chose|built|wrote|went first
    |set up|set an example|stood)|by example
"""),
    but=(Label.LESSON,),
)
"""People moved by something else than a title (P5)."""

SIDE_BY_SIDE = Sign(
    phrases(r"""
    (?:each|every)(?: \w+)? (?:team|of us|person|one|member|side|group|department|student|developer
    |engineer) (?:\w+ )?(?:did|made|wrote|built|worked|took|had|owned|updated|handled|completed|finished
    |focused|got|was responsible|delivered|sent)|everyone (?:\w+ )?(?:did|worked on|had|took|handled
    |focused on|knew|finished|completed) (?:his|her|their|a|one|its)|(?:divided|split|distributed|shared out
    |assigned|divvied)(?: up)? (?:(?:the|up|all|our) )?(?:work|tasks?|project|parts?|modules|it|topics
    |pieces|tickets|responsibilities)|worked (?:separately|independently|in parallel|alone)|(?:my|his|her
    |their|its) own (?:part|parts|piece|pieces|column|module|modules|task|tasks|section|chapter|corner)
    (?:put|merged|combined|assembled|stitched|glued|brought) (?:it|everything|them|the parts|the pieces
    |all)(?: \w+)? (?:together|at the end|in the end)|(?:did|do) (?:my|his|her|their) (?:part|share|bit
    |piece)
"""),
    but=(Label.LESSON,),
)
"""Work done next to each other (P6)."""

IN_NEED = phrases(r"""
    depend\w*|need(?:ed|s)? (?:\w+ )?(?:from|each|one another|him|her|them|their|his)|each other|one another
    without (?:him|her|them|each|the others|that)|relied|rely|block(?:ed|er)s?|wait(?:ed|ing) (?:for|on)
    hand(?:ed)?-?(?:over|off)|hand(?:ed)? (?:it|them)|review(?:ed|s) (?:his|her|their|each|my)|(?:his|her
    |their|gave|got|asked for) feedback|listened|explain\w*|taught|learned from|showed (?:me|him|her|them
    |us)|asked (?:him|her|them|me|us|the|each|one|two|a|for|what|why|if|whether)|told (?:me|us|him|her|them)
    paired|pairing|sat (?:with|beside|down|next|together|at)|disagree\w*|argu\w+|conflict\w*|agreed
    compromis\w*|quarrel\w*|together (?:we|with)|(?:we|both|all) (?:\w+ )?(?:sat|met|talked|spoke|discussed
    |looked|worked) (?:\w+ ){0,3}together|because (?:he|she|they|the)|so (?:that )?(?:he|she|they)
    turned out|changed (?:my|our|his|her|their|the)|(?:he|she|they) (?:said|noticed|pointed|found|wanted
    |suggested|knew|explained|insisted|thought)|helped|in (?:return|exchange)|integrat\w+
""")
"""People who needed each other (P6)."""

FLATTERY = phrases(r"""
    (?:the|your) (?:very )?best (?:company|companies|place|in the|brand|employer|team|people|\w+ in the)
    simply the best|world(?:'s)?[- ](?:leader|leading|class|best|famous|renowned)|(?:market|industry
    |global) leader|leading (?:company|player|position|brand)|leader in (?:the|its|this)|cutting[- ]edge
    so (?:great|big|famous|talented|prestigious|successful)|(?:great|amazing|incredible|fantastic|wonderful
    |awesome|excellent|inspiring|famous|iconic|unique|innovative) (?:company|brand|culture|people|reputation
    |name|teams?|products?|place|vision|employer|work environment|environment)|visionar\w+|(?:(?:my|a|always
    |have) )?dream(?:ed|t)? (?:of|to|about|company|job|place)|dream (?:company|job)|honou?r(?:ed)?
    everybody knows|everyone knows|admir\w+|prestig\w+|big name|top (?:company|tier|talent)
    always wanted to (?:work|join|be)|huge fan|big fan|(?:is|are|culture is|people are) (?:amazing
    |incredible|fantastic|awesome|inspiring|great)|love your|looks? (?:great|good) on (?:my|a|the) (?:cv
    |resume|résumé)|one of the (?:best|most|biggest|top|greatest|largest)
""")
"""Praise of a company (P7)."""

MY_SKILL = phrases(r"""
    my (?:\w+ )?(?:experience|skills?|background|work|training|research|thesis|expertise|strengths?|last job
    |present job|current job|years)|(?:i|i've|i have) (?:\w+ )?(?:built|worked|spent|led|ran|wrote|designed
    |shipped|trained|studied|maintained|deployed|reduced|cut|improved|taught|did|done|made|launched|analysed
    |analyzed|refused|migrated|know|learned)|(?:for|spent|over|with) (?:\w+ )?years|years of
    at my (?:present|last|current|previous)|i (?:can|could|would) (?:\w+ )?(?:bring|help|contribute|add|use
    |apply)
""")
"""What somebody brings along (P7)."""

HUMBLE_BRAG = phrases(r"""
    perfectionis\w+|care too much|caring too much|(?:i'm|i am|being|am|be) (?:\w+ )?too (?:honest|dedicated
    |committed|passionate|helpful|ambitious|nice|kind|organi[sz]ed|motivated|enthusiastic|driven|fast|smart
    |good|thorough|hard-?working|loyal|focused)|work(?:ing)? too (?:hard|much)|workaholic|hard (?:on
    |with) myself|(?:(?:too|very|such) )high (?:standards|expectations)|(?:my|own|same|high) standards
    expect too much|can't let go|(?:cannot|can't) stop (?:working|until)|(?:give|gave|giving) 1[1-9]0
    too much (?:attention|energy|passion|detail|responsibility|of myself|effort|pride)|always (?:want|try
    |strive) to (?:be|do) (?:the|my|everything)|(?:don't|do not) (?:really )?have (?:a|any
    |many) (?:\w+ )?weakness\w*|no (?:real |big )?weakness\w*|never (?:give up|satisfied)
    attention to (?:every )?detail
""")
"""A strength called a weakness (P8)."""

HARMED = phrases(r"""
    cost|lost|late|missed|delay\w*|slipped|slip|pushed (?:\w+ )?back|broke|failed|complain\w*|quit|left
    because of (?:this|that|me)|behind|overran|postponed|blocked|waited|redo|rework|angry|upset|hurt
    embarrass\w*|feedback|told me|review said|error|mistake|moved (?:for|by)|nobody (?:else )?(?:could|knew)
    burn(?:ed|t)|sick|dropped|wasted|(?:two|three|four|five|six|nine|\d+) (?:days|weeks|hours|months)
""")
"""What a weakness did harm to (P8)."""

FAILED = phrases(r"""
    fail\w*|flop\w*|wrong|mistakes?|errors?|bugs?|broke\w*|crash\w*|outages?|incidents?|lost|loss|losing
    late|delay\w*|missed|worse|fell|dropped|bad|badly|poor\w*|complain\w*|cancel\w*|scrapped|shut|killed
    stopped|rejected|refused|angry|upset|down|not (?:\w+ )?(?:work|good|enough|what|as|go)|\w+n't|never
    nothing|nobody|no one|problems?|struggl\w*|hard\w*|stuck|afraid|regret\w*|sorry|apologi\w*|wast\w+
    overran|slipped|mess\w*|mis\w+|harm\w*|hurt\w*|false|collapsed|damag\w*|disaster\w*|negative|criticism
    criticised|criticized|harsh\w*|weak\w*|slow\w*|instead of|but|only
""")
"""Something did not go as it should (P9)."""

OWNED = phrases(r"""
    my (?:own )?(?:mistake|error|fault|failure|miss|call|change|responsibility|decision|idea|assumption
    |oversight|bug|doing|part|estimate|choice)|mine|because of me|(?:i|i'd|i had) (?:\w+ )?(?:missed|assumed
    |forgot|forgotten|ignored|underestimated|overestimated|overlooked|misjudged|misread|broke|failed|trusted
    |believed|rushed|skipped|neglected|thought|changed|pushed|shipped|deployed|promised|said yes|guessed
    |misunderstood|deleted|caused|let)|i (?:should|could) have|i shouldn't|i (?:didn't|did not|never|hadn't
    |had not|wasn't|was not|couldn't|don't)|i was (?:wrong|too|afraid|ashamed|embarrassed|overconfident|sure
    |slow|late|the one|convinced)|ashamed|on me|sorry|apologi\w*|i own\w*|(?:admit|admitted)
    told (?:\w+ ){1,4}(?:myself|that i|what i)|blind to|in hindsight|looking back|i'd \w+ (?:earlier|sooner
    |first)|what i did wrong|taking responsibility|took responsibility|i caused|i (?:wanted|stopped|looked
    |went|rang|pulled|fixed|called)|lost (?:three|two|\d+) (?:weeks|days) (?:of|for)
""")
"""One's own share in a failure (P9)."""
