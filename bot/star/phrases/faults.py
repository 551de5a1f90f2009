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
    r"|pm|cto|ceo|vp|exec|hospital|school|university|bank|regulator|reviewer|annotator|tester|mate|group|other)(?:'?s)?"
)
_WHO = (
    rf"(?:he|she|they|people|nobody|no one|(?:every|some|any)(?:one|body)(?: else)?|{_ROLE}"
    r"|management|lot|legal|infra|ops|marketing|sales|finance|product|procurement|leadership|men|women|staff|hr|qa"
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
    rf"|could(?: not|n't) be bothered to|(?:was|were|is|are)(?: not|n't)){_SURELY}"
)
_OUGHT = (
    r"(?:listen|care(?! wh| if| how)|bother|repl(?:y|ied)|respond|inform|warn|co-?operat|communicat|commit|respect"
    r"|show(?:ed)? up|turn(?:ed)? up|lift a finger|take (?:it|this|us|me|that) seriously|like (?:me|us|change)"
    r"|do (?:anything|their|his|her|any)"
    r"|want to (?:change|help|listen|hear|learn|work|pay|understand|talk|know))(?:e?d|ing)?"
)
"""What only people can leave undone."""
_MIGHT = (
    r"(?:answer|help|explain|support|underst(?:and|ood)(?! each)|deliver|t(?:ell|old)|g[ai]ve|read|share|document"
    r"|prepare|clean|know (?:what|how|anything)|pull|do the|work(?:ing)? (?:hard|with)|keep|kept|provide|check|test"
    r"|plan|think|use (?:it|them) (?:right|correct|proper))(?:e?d|ing|ly)?"
)
"""What things can leave undone as well."""
_KEPT = (
    r"(?:kept|keeps?|went on|insisted on) (?:on )?(?:chang|mov|push|ignor|delay|postpon|reject|complain|interrupt|block"
    r"|going|miss|saying no|com|add|los|forget|break|shift|want|argu|refus|demand|cancel|giving|making|talking"
    r"|telling)\w*"
)
_DID = (
    r"(?:failed to|forgot to|(?:ignored|blocked) (?:me|us|my|our|every)|took forever|got in the way|dump(?:s|ed)?"
    r"|sat on (?:it|the|our|my)|messed|screwed|ruined|sabotaged|dropped (?:the ball|(?:their|his|her) part)|blamed"
    r"|let (?:me|us) down|changed (?:his|her|their|its) minds?|did (?:nothing|what(?:ever)? (?:they|he|she))"
    r"|took (?:all )?the credit|threw (?:me|us)|broke (?:it|his|her|their)|had no (?:idea|clue|interest|respect)"
    r"|knew nothing|disappeared|vanished|oversold|overruled (?:me|us)|only cared|made it (?:impossible|worse|harder)"
    rf"|(?:came|delivered|found it|sent it|were|was|is|are){_SURELY} too late|gave (?:me|us) (?:only|no|bad|wrong|too)"
    r"|promised (?:\S+ ){1,9}(?:(?:but|and)|,) ?(?:never|then|did|nothing|he|she|they))"
)
_WAS = (
    rf"(?:was|were|is|are|wasn't|weren't|isn't|aren't|had been){_SURELY},? (?:incompetent|lazy|impossible|useless|slow"
    r"|negligent|unprofessional|not (?:a )?professional|unable|incapable|stubborn|rude|arrogant|unreliable|clueless"
    r"|always (?:late|saying|complaining|blaming|asking|fighting)|hopeless|disorgani[sz]ed|unhelpful|stupid|toxic"
    r"|never (?:on time|there|available|around|ready|happy|satisfied)|uncooperative|careless|to blame|unwilling"
    r"|a (?:total |complete |real )?(?:nightmare|disaster|joke)|difficult (?:person|man|woman|to work)|unreasonable"
    r"|(?:more|mostly|only|just) (?:interested|concerned)|not (?:capable|competent|interested|willing|qualified"
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

_THEY_HAD = r"(?:he|she|they|anybody|anyone|somebody|someone|the \w+)(?:'d| had)"

BLAME = Sign(
    phrases(rf"""
        (?:nobody|no one|no-one|none of them) (?:ever |even |really |at \w+ |in \w+ |in \w+ \w+ \w+ ){{0,2}}(?:told
        |informed|warned|answered|replied|listen(?:ed|s)|helped|cared?s?|bothered|responded|supported|backed|explained
        |takes|took|wanted to|could have (?:made|done|saved|known|fixed|met|delivered))
        (?:wasn't|isn't|not|(?:was|is|were|are) (?:really |clearly |actually )?(?:not|never)) (?:really )?(?:on me
        |(?:my|our) (?:own )?(?:fault|mistake|error|problem|decision|responsibility|doing|department))
        no fault of (?:mine|ours|my own|our own)|through no fault|behind (?:my|our) backs?|over (?:my|our) heads?
        (?:\w+'s|\w+s'|their|his|her) (?:own )?(?:fault|incompetence|negligence|laziness|bad planning)
        (?:the )?fault (?:of|was|lies|lay|is) (?:with |in |on )?(?:the|that|those|other)|i blame (?!my)
        (?:that|it|this|which|all|mostly|mainly|failed|late) (?:was |were |is )?(?:\w+ )?(?:down|thanks) to (?:the|his
        |her|their|bad|poor)|(?:that|this|it) (?:is|was|'s) (?:all )?on (?:him|her|them|the {_ROLE})
        (?:because of|due to|thanks to) (?:his|her|their|bad|poor) (?:\w+ )?(?:planning|management|attitude|decisions?
        |mistakes?|communication|leadership|delays?|politics|ego)
        (?:fail\w*|lost|late|delayed|miss\w+|went wrong|doomed|cancell?ed|not on time|(?:did not|didn't) (?:work|get
        |finish|win|make|happen)) (?:\w+ ){{0,4}}(?:because|cos|due to) (?:of )?(?:(?:the|our|my|an?) )?(?:\w+ )?(?:he
        |she|nobody|{_ROLE}|management|marketing|sales|legal)
        because of (?:the |our |my )(?:\w+ )?{_ROLE},? (?:i|we|it|the|everything)
        (?:nothing|not much|little) (?:more )?(?:that )?(?:i|we|anyone|anybody|one) (?:could|can)(?: have)? (?:do|done
        |change)|(?:my|our) hands were (?:tied|bound)|(?:was|were) doomed|no wonder|so of course|set up to fail
        (?:i|we) had no (?:say|chance|influence|control|way of knowing)|on my shoulders|what do you expect
        (?:i|we) (?:never (?:had|stood|got) a chance|could(?: not|n't) have (?:done|known|changed))
        (?:out of|beyond|not in|not under) (?:my|our) (?:hands|control)
        what (?:could|can|else could) (?:i|we|one|you) (?:do|have done)|what (?:was|were) (?:i|we) supposed to
        would(?:n't| not)? (?:have|of) .{{1,50}}\bif {_THEY_HAD}|if {_THEY_HAD} .{{1,60}}would(?:n't| not)? (?:have|of)
        when(?:ever)? (?:they|he|she) (?:wanted|felt like|liked)|(?:is|was|are|were) (?:just |so )?(?:not fair|unfair)
        such people|those people|with people like (?:that|this|them|him|her)|as usual,? (?:the|they|he|she)
        (?:i|we) (?:was|were)(?: never|n't| not) (?:told|informed|warned|consulted|listened to|given (?:enough|any|the
        |proper))|(?:bad|rotten) luck|(?:i|we) (?:was|were) (?:just |simply )?unlucky|i can only call
        (?:requirements?|scope|specs?|priorit\w+|goalposts?|deadlines?) .{{0,24}}\b(?:kept (?:chang|mov|shift)\w+
        |chang\w+ all the time)|i did my (?:part|job|bit)|somebody else \w+ed
    """)
)
"""A fault that is another's, or that nothing could be done about (C44)."""

EXCUSE = Sign(
    phrases(r"""
        (?:deadline|timeline|schedule|budget|time|requirements?|tools?|framework|library|systems?|servers?|data
        |labels?|hardware|software|laptops?|task|project) (?:\S+ ){0,3}?(?:was|were|is|are) (?:\w+ ){0,2}(?:ridiculous
        |unrealistic|impossible|garbage|rubbish|crap|a joke|useless|terrible|full of bugs|too short|too hard)
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
    generates?|produces?|transforms?|retrieves?|sits?|catch(?:es)?|see|sees|can|may|cannot|should|must
""")
"""What something is or does, told in the present (C38)."""

TELLS = phrases(r"""
    the (?:thing about|way|idea (?:behind|of)|difference between|point of|key (?:idea|to)|theory) .{1,60}\b(?:is
    |works)|(?:it is|it's) (?:necessary|important|useful|worth|good|essential|helpful) (?:first )?to (?:explain|know
    |understand|note|remember|mention)|(?:you|one) (?:must|should|have to|need to) (?:also )?(?:understand|know)
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
    agents?|rlhf|diffusion|gans?|autoencoders?
""")
"""Words of computing and of learning from data (C38)."""
