"""Turns of phrase that put a failure on others, take it on oneself, or explain technology.

Each table names the check it serves. Blame is oblique more often than not: a person or a thing, and something bad about
it (STAR_FACTS 3). They hold general English only, as all tables do.
"""

from bot.star.patterns import Sign, phrases
from bot.star.report import Label

# What went wrong, and whose doing it was

_ROLE = (
    r"(?:client|customer|vendor|supplier|manager|boss|director|lead|team|department|office|guy|folk|colleague|coworker"
    r"|partner|contractor|consultant|student|stakeholder|owner|user|engineer|developer|designer|analyst|scientist|head"
    r"|professor|supervisor|volunteer|teacher|parent|kid|nurse|doctor|driver|intern|side|agenc(?:y|ie)|compan(?:y|ie)"
    r"|provider|founder|board|committee|council|market|man|woman|friend|member|teammate|judge|coach|player|neighbour"
    r"|pm|cto|ceo|vp|exec|hospital|school|university|bank|regulator|reviewer|annotator|tester|mate|group|other|squad|crew"
    r"|recruiter|ministry|government|official|employee|worker"
    r"|co-?founder|freelancer|sponsor|organi[sz]er|predecessor|admin|operator|lawyer|union)(?:'?s)?"
)
_WHO = (
    rf"(?:he|she|they|people|nobody|no one|(?:every|some|any)(?:one|body)(?: else)?|{_ROLE}"
    r"|management|lot|security|compliance|support|operations|platform|headquarters|hq|legal"
    r"|infra|ops|marketing|sales|finance|product|procurement|leadership|men"
    r"|women|staff|hr|qa"
    r"|\w{3,12}(?:tors|ists|ians|tants|yees|gers|pers|ners|ters))"
    r"(?: (?!i\b|we\b|was\b|were\b|is\b|are\b|had\b|did|do\b|does|never\b|that\b|and\b|but\b)[^\s,.;:]{1,15}){0,3}?"
)
"""Somebody else, and what belongs to them: "the people from the other office"."""
_SURELY = (
    r"(?:,? ?\b(?:just|simply|really|basically|frankly|still|even|ever|always|then|all|also|so|very|too|way|much"
    r"|as ever|as usual|as always|honestly|actually|once|properly),?){0,2}"
)
_NOT = (
    r"(?:never|did(?: not|n't|nt)|do(?: not|n't|nt)|does(?: not|n't|nt)|would(?: not|n't|nt)|won't|wont|will not"
    r"|ha(?:d|s|ve)(?: not|n't)"
    rf"|could(?: not|n't) be bothered to|(?:was|were|is|are)(?: not|n't)){_SURELY}"
)
_OUGHT = (
    r"(?:listen|care(?! wh| if| how)|bother|repl(?:y|ied)|respond|inform|warn|co-?operat|communicat|commit|respect"
    r"|show(?:ed)? up|turn(?:ed)? up|lift a finger|take (?:it|this|us|me|that) seriously|like (?:me|us|change)"
    r"|do (?:anything|their|his|her|any)"
    r"|want to (?:change|help|listen|hear|learn|work|pay|understand|talk|know))(?:e|e?d|ing|s)?"
)
"""What only people can leave undone."""
_MIGHT = (
    r"(?:answer|help|explain|support|underst(?:and|ood)(?! each)|deliver|t(?:ell|old)|g[ai]ve|read|share|document"
    r"|prepare|clean|know (?:what|how|anything)|pull|do the|work(?:ing)? (?:hard|with)|keep|kept|provide|check|test"
    r"|plan|think|fix|repair|updat|valu|maintain|produc|contribut|train|invest|let (?:me|us)"
    r"|admit|have (?:a|any|the) (?:clue|idea|interest|patience|skills?)"
    r"|use (?:it|them) (?:right|correct|proper))(?:e|e?d|ing|ly|s)?"
)
"""What things can leave undone as well."""
_KEPT = (
    r"(?:kept|keeps?|went on|insisted on) (?:on )?(?:chang|mov|push|ignor|delay|postpon|reject|complain|interrupt|block"
    r"|going|miss|saying no|com|add|los|forget|break|shift|want|argu|refus|demand|cancel|giving|making|talking"
    r"|telling)\w*"
)
_STRONG = (
    r"(?!said|told|thought|felt)(?:\w+ ){1,4}?(?:terrible|awful|horrible|catastroph\w+|nightmare|idiots?"
    r"|incompetent|useless|rubbish|garbage|crap)"
)
"""Hard words, a few words behind somebody."""
_DID = (
    r"(?:failed to|forgot to|(?:ignored|blocked) (?:me|us|my|our|every)|took forever|got in the way|dump(?:s|ed)?"
    r"|sat on (?:it|the|our|my)|dragged (?:its|their|his|her) feet|cut corners|lost interest|lied|misled (?:me|us)"
    r"|messed|screwed|ruined|sabotaged|dropped (?:the ball|(?:their|his|her) part)|blamed"
    r"|let (?:me|us|every\w+|the \w+) down|changed (?:his|her|their|its) minds?"
    r"|did (?:nothing|what(?:ever)? (?:they|he|she))"
    r"|took (?:all )?the credit|threw (?:me|us)|broke (?:it|his|her|their)|had no (?:idea|clue|interest|respect)"
    r"|knew nothing|disappeared|vanished|oversold|overruled (?:me|us)|only cared|made it (?:impossible|worse|harder)"
    rf"|(?:came|delivered|found it|sent it|were|was|is|are){_SURELY} too late|only (?:told|informed|warned) (?:me|us)"
    r"|(?:gave|give|handed|sold|sent|delivered|left) (?:me |us )?(?:with )?(?:\S+ )?(?:only"
    r"|no|bad|wrong|poor|junk|garbage"
    r"|rubbish|too|false|terrible|outdated|a (?:\w+ )?mess|chaos|nothing|everything|alone|hanging|in the lurch)"
    r"|refused to (?:give|help|listen|share|talk|answer|support|fix|change|co-?operate|understand|work|accept)"
    r"|(?:held|slowed|pulled|dragged) (?:me|us|everything|everyone) (?:back|up|down)|stood in (?:my|our|the) way"
    r"|(?:took|stole) (?:my|our) (?:idea|work|result|number|code|slide)s?|wasted (?:my|our)"
    r"|(?:hired|bought|picked) the wrong|took (?:\w+ ){1,2}(?:weeks|months|years) to (?:answer|reply|respond)"
    rf"|{_STRONG}|kept (?:everything|it all) to"
    r"|(?:produced|delivered|contributed|achieved|fixed|brought) (?:nothing|very little|next to nothing)"
    r"|(?:dropped|dumped|threw|pushed|shoved) (?:\S+ ){1,4}(?:on|at|onto|to) (?:me|us|my|our)"
    r"|(?:had )?(?:already |long )?made up (?:its|their|his|her) minds?"
    r"|(?:backed|pulled|dropped|walked) out on (?:me|us)"
    r"|decided (?:\S+ ){0,6}(?:without (?:asking|telling|consulting|informing|me|us))"
    r"|made (?:a |the )?(?:bad|poor|wrong|terrible|stupid)|expected (?:\S+ ){0,3}(?:miracles?|the impossible|magic)"
    r"|(?:had )?promised (?:\S+ ){1,9}(?:before (?:any|they|he|she)\w*|without (?:asking|telling|checking)"
    r"|(?:that|which|nobody|no one) "
    r"(?:did(?:n't| not)|never|could|wasn't|had))"
    r"|promised (?:\S+ ){1,9}(?:(?:but|and)|,) ?(?:never|then|did|nothing|he|she|they))"
)
_WAS = (
    rf"(?:was|were|is|are|wasn't|weren't|isn't|aren't|had been){_SURELY},? (?:incompetent|lazy|impossible|useless|slow"
    r"|negligent|unprofessional|not (?:a )?professional|unable|incapable|stubborn|rude|arrogant|unreliable|clueless"
    r"|overpaid|inexperienced|unrealistic|indifferent|absent|asleep|selfish|dishonest|lost in"
    r"|always (?:late|saying|complaining|blaming|asking|fighting)|hopeless|disorgani[sz]ed|unhelpful|stupid|toxic"
    r"|never (?:reachable|responsive|present|prepared|on time|there|available|around|ready|happy|satisfied)"
    r"|uncooperative|careless|to blame|unwilling"
    r"|a (?:total |complete |real )?(?:nightmare|disaster|joke)|difficult (?:person|man|woman|to work)|unreasonable"
    r"|(?:more|mostly|only|just) (?:interested|concerned|worried|busy)"
    r"|not (?:capable|competent|interested|willing|qualified"
    r"|helpful|up to|pulling|doing|working|listening|delivering|cooperating)|out of touch|against (?:me|us) from"
    r"|late with|always late)"
)
_CHANGED = (
    r"(?:had |has |have )?(?:chang\w+|sw[ia]tch\w*|mov\w+|cancel\w+) .{1,40}(?:again and again|all the time|at the last"
    r"|without (?:telling|informing|asking|warning|consulting|saying|notice|any)"
    r"|(?:two|three|four|five|ten|many|several|\d+) times"
    r"|every (?:\w+ )?(?:other|second|week|day|month|two|few|\w+day))"
)
_HAD_NEVER = (
    r"(?:had |has |have )never (?:understood|bothered|cared|listened|wanted|heard of|written|tested|touched"
    r"|seen an? .{1,40}in (?:his|her|their) li(?:fe|ves))"
)

ACCUSED = Sign(
    phrases(rf"""
        (?<!\bi )(?<!\bwe ){_NOT} {_OUGHT}
        {_WHO}{_SURELY} (?:{_KEPT}|{_NOT} {_MIGHT}|{_DID}|{_WAS}|{_CHANGED}|{_HAD_NEVER})
    """)
)
"""Somebody else, and something bad about them (C44)."""

_THEY_HAD = (
    r"(?:he|she|they|anybody|anyone|somebody|someone|management|the \w+|(?:the|our|my) (?:\w+ )?"
    + _ROLE
    + r")(?:'d| had)(?:n't| not)?"
)

# Pieces of the table below: whose it was, what would have been better, who it is put on, how it ended
_THEIRS = r"(?:(?:the |our |my )?(?:\w+ )?\w+'s|\w+s'|their|his|her)"
_GOOD = r"(?:better|realistic|competent|decent|proper|normal|serious|professional|real|other|more|another)"
_PARTY = (
    rf"(?:(?:the|our|my|their|such|those|these|a|an|{_GOOD}) )?(?:\w+ )?"
    rf"(?:{_ROLE}|people|management|leadership|support|marketing|sales|legal|politics|\w+ from (?:their|his|her))"
)
_FAILED = (
    r"(?:fail(?:s|ed|ure)?|slip\w*|late|stall\w*|stuck|broke|collapsed|died|killed|ruined|sunk|held up"
    r"|blocked|delayed|lost)"
)
_COULD = r"(?:that )?(?:i|we|anyone|anybody|one) (?:could|can)(?: have)? (?:do|done|change)"

BLAME = Sign(
    phrases(rf"""
        (?:nobody|no one|no-one|none of them) (?:ever |even |really |at \w+ |in \w+ |in \w+ \w+ \w+
        |on the \w+ \w+ |from \w+ ){{0,2}}(?:told(?! them| him| her| the)|informed|warned|answered
        |replied|listen(?:ed|s)|helped|cared?s?|bothered|responded|supported|backed|explained
        |takes|took|wanted to(?! know)|lifted a finger|stood up for|bothers|gave a
        |could have (?:made|done|saved|known|fixed|met|delivered))
        (?:wasn'?t|isn'?t|not|(?:was|is|were|are) (?:really |clearly |actually )?(?:not|never)) (?:really )?(?:on me
        |(?:my|our) (?:own )?(?:fault|mistake|error|problem|decision|responsibility|doing|department))
        of course,? (?:nobody|no one|they|he|she)
        no fault of (?:mine|ours|my own|our own)|through no fault|behind (?:my|our) backs?|over (?:my|our) heads?
        (?:\w+'s|\w+s'|their|his|her) (?:own )?(?:fault|incompetence|negligence|laziness|bad planning|mess|poor \w+)
        (?:the )?fault (?:of|was|lies|lay|is) (?:with |in |on )?(?:the|that|those|other)|i blame (?!my)\w+
        (?:that|it|this|which|all|mostly|mainly|failed|late) (?:was |were |is )?(?:\w+ )?(?:down|thanks) to (?:the|his
        |her|their|bad|poor)|(?:that|this|it) (?:is|was|'s) (?:all )?on (?:him|her|them|the {_ROLE})
        (?:because of|due to|thanks to) (?:his|her|their|bad|poor) (?:\w+ )?(?:planning|management|attitude|decisions?
        |mistakes?|communication|leadership|delays?|politics|ego)
        (?:fail(?:s|ed|ure)?|lost|late|delayed|miss\w+|went wrong|doomed|cancell?ed|not on time
        |(?:did not|didn't) (?:work|get
        |finish|win|make|happen)) (?:\w+ ){{0,4}}(?:because|cos|due to) (?:of )?(?:(?:the|our|my|an?) )?(?:\w+ )?(?:he
        |she|nobody|{_ROLE}|management|marketing|sales|legal)
        because of (?:the |our |my )(?:\w+ )?{_ROLE},? (?:i|we|it|the|everything)
        (?:nothing|not much|little) (?:more )?(?:that )?(?:i|we|anyone|anybody|one) (?:could|can)(?: have)? (?:do|done
        |change)|(?:my|our) hands were (?:tied|bound)|(?:was|were) doomed|no wonder|so of course|set up to (?:fail|lose)
        (?:i|we) had no (?:say|chance|influence|control|way of knowing)|what do you expect
        (?:i|we) (?:never (?:had|stood|got) a chance|could(?: not|n't) have (?:done|known|changed))
        (?:out of|beyond|not in|not under) (?:my|our) (?:hands|control)
        what (?:could|can|else could) (?:i|we|one|you) (?:do|have done)|what (?:was|were) (?:i|we) supposed to
        would(?:n't| not)? (?:have|of) .{{1,50}}\bif {_THEY_HAD}
        if {_THEY_HAD} .{{1,60}}would(?:n't| not)?(?: have|'ve| of)
        when(?:ever)? (?:they|he|she) (?:wanted|felt like|liked)|(?:is|was|are|were) (?:just |so )?(?:not fair|unfair)
        such people|those people|with people like (?:that|this|them|him|her)|as usual,? (?:the|they|he|she)
        (?:i|we) (?:was|were)(?: never|n't| not) (?:told|informed|warned|consulted|listened to|given (?:enough|any|the
        |proper))|(?:bad|rotten) luck|(?:i|we) (?:was|were) (?:just |simply )?unlucky|i can only call
        (?:it|that|this|which) (?:was|is|were) (?:clearly |really |actually |all |just )?{_THEIRS} (?:job|fault|mistake
        |error|responsibility|mess|doing|decision (?:that|which|not))
        with (?:an? )?{_GOOD} (?:{_PARTY}|\w+ from {_THEIRS}).{{0,30}}\b(?:would|could)(?: have|'ve)
        would(?:n't| not)?(?: have|'ve) .{{1,40}}\b(?:with|without) {_GOOD} {_PARTY}
        (?:all|only|mainly|mostly|purely|entirely) (?:because of|due to) {_PARTY}|(?:and|,) (?:nobody|no one) (?:checked
        |reacted)|(?:{_ROLE}|management|leadership|planning|sales|legal) (?:failure|incompetence|mistake)
        {_FAILED} because {_PARTY}|(?:that|it)'s (?:all )?on (?:him|her|them|the {_ROLE})
        {_FAILED} (?:\w+ ){{0,2}}(?:by|thanks to) {_PARTY}
        (?:wasn't|was not|isn't|is not|not) (?:really |honestly )?(?:much|anything|a lot
        |a thing) (?:more |else )?{_COULD}
        what (?:did|do|can|could|would) (?:anyone|anybody|people|they|you) (?:really )?expect
        (?:requirements?|scope|specs?|priorit\w+|goalposts?|deadlines?) .{{0,24}}\b(?:kept (?:chang|mov|shift)\w+
        |chang\w+ all the time)|i did my (?:part|job|bit)|somebody else \w+ed
    """)
)
"""A fault that is another's, or that nothing could be done about (C44)."""

EXCUSE = Sign(
    phrases(r"""
        (?:deadline|timeline|schedule|budget|time|requirements?|tools?|framework|library|systems?|servers?|data
        |labels?|docs|documentation|specs?|apis?|machines?|equipment|process|plan|infrastructure
        |hardware|software|laptops?|task|project) (?:\S+ ){0,5}?(?:was|were|is|are) (?:\w+ ){0,2}(?:ridiculous
        |unrealistic|impossible|garbage|rubbish|crap|a joke|useless|terrible|full of bugs|too short|too hard|buggy
        |awful|horrible|outdated|a mess|badly (?:documented|written|designed|planned)
        |(?:far )?too (?:weak|old)|far too slow
        |(?:set|made|decided|designed|chosen) by (?:people who|someone who|management|others))
        (?:i|we) (?:was|were)(?: never|n't|nt| not) (?:allowed|asked|involved|invited|given|shown|trained|supported)
        (?:wasn'?t|isn'?t|not) (?:really |even )?(?:my|our) (?:job|call|place|business|concern|role)
        the (?:only |real |main )?reason .{0,30}\b(?:fail|late|delay|miss|lost|slip|did(?:n't| not) work)\w* (?:was
        |were|is) (?:that )?(?:the|their|his|her)
        (?:the|their|his|her|those|these) (?!first|early|results?|outputs?|answers?|predictions?|models?
        |scores?)\w+ (?:was
        |were|is|are) (?:\w+ ){0,2}(?:garbage|rubbish|crap|junk|a joke|useless|awful|ridiculous|insane|absurd|nonsense
        |a nightmare|unrealistic|laughable|pathetic)
        (?:i|we) (?:got|had|received) (?:no|zero|hardly any|barely any) (?:\w+ )?(?:help|support|guidance|training
        |answer
        |feedback|backing|direction|co-?operation|warning)
        (?:i|we) (?:was|were) (?:just |simply )?(?:left alone|left with|forced to|abandoned|thrown in)
        (?:half|most) (?:of )?(?:the|my|our) \w+ (?:was|were) (?:on (?:holiday|vacation|leave)|away|sick|absent|gone)
        (?:it|that|this|the \w+) (?:just |simply |really )(?:does not|doesn't|did not|didn't) work
    """),
    but=(Label.SITUATION, Label.TASK, Label.LESSON),
)
"""Things that were to blame for the outcome; before the work begins they only set the scene (C44)."""

OWNING = Sign(
    phrases(r"""
        (?<!not )(?<!really )(?<!n't )(?:my|our) (?:own )?(?:fault|mistake|error|bad)|(?<!not )on me|that one was mine
        i (?:should|could|might)(?: have|'ve)(?! done)|i own(?:ed)? (?:it|that|up)|i was wrong|i got it wrong
        i (?:take|took|accept|accepted) (?:the |full |my )?(?:blame|responsib\w+)|i apologi[sz]ed|that's on me
        i (?:also )?(?:failed|forgot|missed|underestimated|assumed|overlooked|misjudged|misread|ignored|hadn't (?:asked
        |checked|told|said)|didn't (?:ask|check|tell|say))|fair (?:enough|point)|in fairness|to be fair|understandabl\w+
        (?:he|she|they) (?:was|were) (?:partly |actually |also )?right|(?:wasn't|not) (?:his|her|their) fault
        had (?:a point|(?:good|her|his|their) (?:good )?reasons?)|i (?:don't|do not) blame|(?:nobody|no one)'s fault
        i can see why|not a bad (?:guy|person)|unfair to (?:her|him|them)
    """)
)
"""The author takes it on, or sees the others' side (C44)."""

# What technology is and does

DEFINES = phrases(r"""
    (?:is|are) (?:a|an|the|one|another|like|basically|essentially|just|simply|defined|called|known|used|based|trained
    |computed|made|built|split|divided|given|stored|sent|added|replaced|updated|measured|represented|performed|usually
    |typically|often|always|not|more|less|very|much|better|worse|faster|slower|robust|sensitive|independent|linear
    |quadratic|necessary|important|different|similar|equal|smaller|larger|in)|means?|computes?|predicts?|represents?
    learns?|stores?|splits?|maps?|consists? of|comes? in|works? by|depends? on|refers? to|stands? for|controls?
    ensures?|guarantees?|isolates?|adapts?|encodes?|decodes?|weighs?|measures?|adds?|removes?|reduces?|increases?
    inflates?|prevents?|allows?|lets?|enables?|requires?|needs?|returns?|replicates?|assigns?|minimi[sz]es?
    maximi[sz]es?|optimi[sz]es?|combines?|compares?|converts?|changes?|takes?|gives?|keeps?|holds?|happens?|occurs?
    propagates?|runs?|makes?|tells?|tries|tr(?:y|ies) to|helps?|corrects?|decides?|contains?|uses?|has|have|describes?
    (?:fit|spread|say|tell|slide|determine|find|compresse|freeze|restart|average|balance|look|carrie|diverge|speed
    |slow|place
    |turn|show|estimate|approximate|rank|count|sort|read|write|shrink|grow|limit|avoid|create|select|start|applie|update
    |follow|lead|result|provide|support|handle|hide|share|relie|serve|drop|work|go|come|switche|packag|rescale|act
    |save)s
    generates?|produces?|transforms?|retrieves?|sits?|catch(?:es)?|see|sees|can|may|cannot|should|must
""")
"""What something is or does, told in the present (C38)."""

TELLS = phrases(r"""
    the (?:thing about|way|idea (?:behind|of)|difference between|point of|key (?:idea|to)|theory) .{1,60}\b(?:is
    |works)|(?:it is|it's) (?:necessary|important|useful|worth|good|essential|helpful) (?:first )?to (?:explain|know
    |understand|note|remember|mention)|(?:you|one) (?:must|should|have to|need to) (?:also )?(?:understand|know)
    to be clear|by definition|\w+ (?:is|are) (?:basically|essentially|simply|just|really|nothing but) (?:a|an|the)
    \w+ (?:is|are) (?:a|an|the) (?:\w+ ){1,4}(?:that|which|of|where|in which|whose)
    (?:if|when) (?:a|an|the) .{1,40} is (?:too|very|more|less|not)
    which (?:means|is why)|for those who|in (?:other words|general|theory|a nutshell|short)|there (?:is|are) (?:two
    |three|four|several|many|also)|so[- ]called|as (?:everyone|you) knows?|let me explain|that's (?:why|how
    |what) (?:\w+ ){1,3}(?:has|have|is|are|does|do|works?)|(?:is|are) called|whose \w+ (?:is|are)
""")
"""A listener is taught (C38)."""

TECHNOLOGY = phrases(r"""
    (?:machine|deep|reinforcement|supervised|unsupervised|transfer|representation|active) learning|neural|networks?
    layers?|transformers?|attention|embeddings?|vectors?|matri(?:x|ces)|tensors?|weights?|gradients?|loss
    optimi[sz]ers?|tokens?|tokeni[sz]\w+|encod\w+|decod\w+|convolution\w*|recurrent|residual|normali[sz]ation|dropout
    activation|softmax|kernels?|quanti[sz]ation|distillation|pruning|fine-?tuning|pre-?training|pretrained|inference
    hyper-?parameters?|parameters?|epochs?|batch(?:es|ing)?|overfit\w*|regulari[sz]ation|boosting|bagging|ensembles?
    decision trees?|trees|(?:random )?forests?|regressions?|classif\w+|cluster(?:s|ing)?|svm|bayes\w*|priors?
    posteriors?|likelihood|distributions?|variance|bias|sampling|samples?|randomi[sz]\w+|experiments?|arms
    hypothes[ei]s|p-values?|false[- ]positives?|precision|recall|f1|auc|metrics?|thresholds?|features?|labels?
    datasets?|data|models?|llms?|language models?|prompts?|retrieval|retrieves|rag|chunks?|indexes|indices|index
    hash(?:es|ing)?|quer(?:y|ies)|databases?|sql|tables?|joins?|schemas?|transactions?|consistency|replicas?
    replicat\w+|partitions?|shards?|queues?|brokers?|messages?|streams?|streaming|events?|consumers?|producers?
    cach(?:e|es|ing)|memory|cpus?|gpus?|threads?|process(?:es)?|kernel|containers?|containeri[sz]ation|images?
    kubernetes|docker|clusters|nodes?|servers?|clients?|protocols?|apis?|endpoints?|requests?|load balancers?
    gateways?|microservices?|monoliths?|deployments?|pipelines?|ingestion|validation|serving|idempoten\w+|encryption
    keys?|signatures?|algorithms?|complexity|recursion|graphs?|edges|vertices|frames?|pixels?|filters?|sensors?
    signals?|spectr\w+|energy|frequenc\w+|voice activity|float\d*|int\d+|bits?|bytes?|code|compilers?|runtime|latency
    throughput|bandwidth|noise|differential privacy|privacy|federated|aggregat\w+|anomal\w+|forecast\w*|time series
    drift|monitoring|logs?|logging|tests?|testing|safeguards?|red teaming|classifiers?|input|output|policy|reward
    benchmarks?|contamination|training|sensitivity|specificity|learning rate|entropy|neurons?|dependencies|stateless
    a/b tests?|operating systems?|concurrency|locks?|iterations?|compression|probes?|neighbours?|neighbors?|predictions?
    agents?|rlhf|diffusion|gans?|autoencoders?
""")
"""Words of computing and of learning from data (C38)."""
