"""Word lists of the grammar: forms of verbs, and words that tell who acts. All in lower case."""

import enum


def word_set(words: str) -> frozenset[str]:
    """The words of a list, written with spaces or line breaks between them."""
    return frozenset(words.split())


PAST = word_set("""
    was were had did went made took got found built wrote told said saw came gave kept led ran began brought
    thought felt lost meant met paid sent showed spent stood taught understood won chose drew drove fell flew
    grew held knew rose sat sold spoke stuck threw woke wore broke caught dealt fed fought forgot heard hid laid
    lent overrode overcame rebuilt rewrote redid reran rode rang shook shot shrank slept sped spun struck sought
    undertook withdrew became bought hung swung dug froze stole could wasn't weren't hadn't didn't couldn't
    wasnt werent didnt couldnt hadnt ate bent blew bound bred burnt clung crept drank dreamt fled flung forbade
    foresaw forgave ground knelt lay leant leapt learnt lit misled mistook misunderstood outdid outgrew outsold
    overheard oversaw overslept overtook redrew remade repaid resold retaught rethought retold retook rewound
    sang sank shone slid slung snuck spat spelt spilt spoilt sprang stank stung strode strove swam swept swore
    tore undercut underwent undid unwound upheld wept withheld withstood wound wove wrung
""")
"""Irregular forms that are nothing but past."""

PAST_OR_BASE = word_set("""
    put set cut let read hit split quit cost shut bet reset left upset spread bid broadcast burst cast forecast
    hurt misread offset preset reread shed thrust
""")
PARTICIPLES = word_set("""
    taken written done gone seen chosen spoken given shown drawn driven grown known begun broken fallen
    forgotten ridden risen thrown proven rewritten redone overcome run come become held beaten bitten blown
    drunk eaten flown forbidden forgiven foreseen frozen hidden mistaken overridden overseen overtaken redrawn
    rerun retaken rung sewn shaken shrunk stolen sung sunk sworn torn undergone undertaken undone withdrawn
    woken worn woven
""")
"""Forms that are no past by themselves, but are one behind "have" and in the passive."""

NOT_PAST = word_set("""
    unopened embed hundred shed sacred naked wicked aged based supervised unsupervised related interested
    so-called gifted talented skilled beloved distributed detailed kindred hatred unused unlabelled unlabeled
    biped
""")
IN_EED = word_set("agreed disagreed freed guaranteed decreed refereed teed")
"""The only ones in -eed that are past; "need", "speed" and "feed" are not."""

ADJECTIVES = word_set("""
    surprised satisfied interested worried excited tired pleased scared stressed confused annoyed convinced
    disappointed frustrated concerned relieved delighted thrilled bored embarrassed ashamed overwhelmed
    exhausted supposed allowed involved stuck used crowded retired married dedicated committed determined
    motivated overloaded outdated limited complicated skewed biased unbalanced imbalanced outnumbered locked
    exposed isolated nested unaffected unchanged unexpected needed wanted required intended expected born felt
    meant known lost broken frozen gone come run worn torn left upset hurt become caught dressed situated
    located opposed prepared
""")
"""Participles that tell how somebody or something was, not what was done: "they were surprised"."""

BASE = word_set("""
    add adjust agree analyse analyze apply argue arrange ask automate build call change check choose clean coach
    collect combine compare configure connect convince count create cut debug decide define deploy describe
    design develop discuss divide document draft drop escalate evaluate examine explain extend find fix form
    give go help identify implement improve install interview introduce invite investigate launch lead listen
    look make map measure merge mentor migrate monitor move negotiate observe offer organise organize pair pilot
    plan prepare present prioritise prioritize profile propose prototype prove pull push put reach read rebuild
    recommend record reduce refactor remove replace report request research resolve retrain review rewrite roll
    run schedule select send separate set share shift ship show simplify simulate solve speak split start stop
    suggest switch take talk teach tell test train translate try tune update use validate verify visit work
    write
""")
"""Verbs of action in the form in which some people tell the past."""

NO_DEED = word_set("""
    want need know feel have like love hope understand mean believe realize realise expect care remember get see
    matter exist happen belong seem trust hear forget fail
""")
"""Verbs that "did not" turns into no deed."""

STATES = word_set("""
    annoyed pleased wanted needed knew thought felt believed realized realised understood hoped liked loved
    hated joined seemed lacked owned remembered enjoyed expected intended meant ended happened existed belonged
    depended became cared feared worried supposed stayed remained received lived graduated preferred wished
    appeared doubted assumed came saw heard lost fell lay slept died failed struggled forgot missed contained
    consisted concerned mattered guessed figured wondered stood grew suffered deserved dreamt dreamed resembled
    sounded tended fallen arrived woke lasted involved included regretted faced bothered hesitated panicked
    survived could couldn't couldnt stuck cost hurt upset become come known seen
""")
"""Verbs that tell what somebody was, had or felt."""

MOVES = word_set("""
    dropped rose improved increased decreased climbed doubled halved tripled jumped shrank sank spiked slipped
    plateaued recovered stabilised stabilized expired degraded drifted varied differed occurred existed
""")
"""Verbs of what numbers do; behind a noun they tell of no deed."""

CHANGES = MOVES | word_set("""
    went broke crashed stopped changed turned opened closed started began reached hit passed ran held kept
    stayed landed worked took led returned cut moved met saved won beat gained settled resulted caused followed
    covered required allowed helped counted processed handled served used produced left spread leaked timed
    looked based ranged converged overfitted hung froze burst slowed sped finished ended launched shipped
    continued exploded expanded emerged proved revealed confirmed suggested indicated showed affected matched
    burned drove fed called rewarded trained labelled labeled tagged flagged named titled made paid
""")
"""Verbs that things do as well as people: behind a noun that may be a thing they tell of no deed."""

UNLESS_BEFORE = {
    "compared": word_set("with to"),
    "worked": word_set("at as for in out fine well perfectly"),
    "used": word_set("to"),
    "left": word_set("in for after because"),
    "turned": word_set("out"),
    "let": word_set("us me"),
    "looked": word_set("great good bad fine ok okay like better worse normal right wrong healthy as promising"),
    "went": word_set("live well wrong down up from"),
    "got": word_set("""
        to better worse stuck nowhere really very so more less through used promoted hired fired bigger smaller faster
        slower sick ill angry annoyed tired lost there into
    """),
}
"""Verbs that are deeds but before these words."""

ONLY_BEFORE = {"thought": word_set("about through over up to"), "think": word_set("about through over up to")}
"""Verbs that are deeds only before these words."""

TIMES = word_set("seconds minutes hours days weeks months years minute hour day week month year while ages")
OWN_PART = word_set("contribution part share piece bit work idea")
"""What people call theirs: "my contribution was"."""

# Who acts

I_FORMS = word_set("i i've ive i'd")
SPEAKER = I_FORMS | word_set("i'm i'll")
WE = word_set("we we've weve we'd")
TEAM = word_set("team squad group crew everyone everybody")
OF_OURS = word_set("our my the whole entire")
PEOPLE = word_set("""
    he she manager boss colleague colleagues coworker coworkers customer customers client clients users
    management leadership vendor people
""")
PERSONS = word_set("he she they who he'd she'd they'd who'd he's she's they've somebody someone everyone everybody")
"""Words that stand for people and are subjects wherever they stand."""

TEAMS_OWN = OF_OURS | word_set("the each every both and")
"""What the team has before it where it acts."""
TITLES = word_set("mr mrs miss dr sir madam professor uncle aunt")
THINGS = word_set("""
    it you which that this these those what there you'd it'd you've nobody none nothing everything something
    anybody anyone no-one whatever whoever
""")
"""Subjects that do nothing worth counting."""

SOMEBODY = (PEOPLE - {"he", "she"}) | word_set("""
    managers bosses director directors ceo cto cfo coo vp vps chief chiefs head heads lead leads supervisor
    supervisors chair founder founders owner owners president minister mayor dean principal engineer engineers
    developer developers dev devs programmer programmers scientist scientists analyst analysts designer designers
    tester testers architect architects researcher researchers consultant consultants intern interns student
    students junior juniors senior seniors mentor mentors mentee professor teacher teachers doctor doctors nurse
    nurses patient patients drivers clerk clerks operators technician technicians mechanic
    mechanics farmer farmers worker workers staff guy guys folks person persons man men woman women lady ladies
    girl girls boy boys kid kids child children parent parents mother father mum mums mom dad uncle aunt
    brother sister wife husband friend friends neighbour neighbours neighbor neighbors guest guests visitor
    visitors member members volunteer volunteers recruiter recruiters candidate candidates interviewer lawyer
    lawyers accountant accountants auditor auditors inspector inspectors reviewer reviewers editors
    author authors planner planners buyer buyers seller sellers trader traders broker brokers agents
    player players user editor writer writers readers subscriber subscribers resident residents tenant
    tenants governor governors trustee trustees officer officers dispatcher dispatchers foreman partner partners
    stakeholder stakeholders supplier suppliers vendors contractor contractors maintainer maintainers moderator
    moderators expert experts labeller labellers labeler labelers annotator annotators teammate teammates
    teamlead co-founder cofounder pm pms po sre sres dba qa hr ops devops legal marketing finance sales support
    security procurement compliance product design operations engineering production quality logistics
    accounting company agency bank council board committee regulator union department team teams squad squads
    group groups crew crews office court school university hospital ministry police press public
    others both each one another half most some many few rep reps lad lads sister sisters baker bakers
    pharmacist pharmacists chef chefs
    cook cooks waiter waiters cashier cashiers pilots captain sergeant surgeon surgeons vet vets midwife
    mr mrs dr sir madam
""")
"""Nouns of people and of what acts like people; a verb behind them is theirs."""

NO_NAMES = word_set("thing stuff time work data code mail day way part side point idea problem issue nothing")
"""Nouns that stand alone and yet are no names."""

SAYING = word_set("""
    said told asked wrote replied agreed argued decided proposed objected complained refused insisted explained
    signed approved voted promised demanded warned accepted admitted requested escalated rejected called emailed
    phoned hired thanked praised congratulated urged apologised apologized disagreed volunteered
""")
"""Verbs that only people do, whatever the noun before them is."""

MUTE = word_set("""
    button number numbers review reviews label sign screen manual docs data report reports page email log logs
    message error text rule rules contract box test tests dashboard spec ticket title paper
""")
"""Things of which one writes that they say something."""

# What stands between

ADVERBS = word_set("""
    also then just first only even now both all finally immediately eventually again once later personally
    basically actually kind of sort kinda mostly still quickly have had has 've myself ourselves together
    jointly always usually already soon next afterwards therefore thus simply did do each
""")
"""What may stand between "I" and its verb where the question is only whether something is past."""

PASSED_OVER = word_set("""
    also just first even now finally eventually again later still together soon next already ever often always
    sometimes therefore thus too quite rather almost instead either myself ourselves himself herself themselves
    itself yourself alone jointly back kinda sorta not never n't um umm uh uhm er erm hmm ah oh like yeah yes ok
    okay well right anyway anyways maybe perhaps literally twice once currently meanwhile afterwards straight
    away overnight manually 've so-called please lol haha tbh honestly hence
""")
"""Adverbs, "not" and fillers: they leave a clause where it is."""

FILLERS = frozenset({
    ("you", "know"), ("you", "see"), ("i", "mean"), ("i", "guess"), ("i", "suppose"), ("i", "think"),
    ("i", "believe"), ("i", "remember"), ("kind", "of"), ("sort", "of"), ("at", "first"), ("at", "once"),
    ("at", "least"), ("of", "course"), ("in", "fact"), ("as", "well"),
})  # fmt: skip
"""Pairs of words that leave a clause where it is as well."""

JOINS = word_set('# and then but or so & , ; : ( ) - – — / " + → > * • . ! ? plus yet nor')
BREAKS = word_set(', ; : ( ) - – — " * • . ! ?')
"""Joining marks behind which somebody who drops "I" may go on: "it failed, rolled it back"."""

OPENERS = word_set("""
    because cause cos cuz when while whilst since before after until till as although though where how why
    whether that which what than once whereas wherever whenever whose whom if unless
""")
COMPLEMENTS = word_set("who that what which how why whether whatever whose whom where because cause cos")
"""Openers of clauses that hang on the verb before."""

NO_CLAIM = word_set("if unless as than like")
"""Openers of clauses that claim nothing: "if it failed", "as I did before"."""

SETS_A_TIME = word_set("started began went left finished joined arrived moved took")
"""Verbs that behind "when", "before" and the like only say when something was."""

TIMELESS = word_set("""
    usually typically normally generally always often regularly never sometimes every whenever when before after if
    unless what where which whoever you your anyone people don't dont
""")
"""Words of which somebody who narrates one time in the present has little use."""

HAVE = word_set("have has had having hadn't hadnt haven't havent hasn't hasnt")
DID = word_set("did didn't didnt")
WAS = word_set("was were been wasn't weren't wasnt werent")
BE = WAS | word_set("is are am be being isn't aren't isnt arent gets")
MODALS = word_set("""
    would could should might will can must may shall to couldn't couldnt wouldn't wouldnt can't cant cannot
    shouldn't won't wont gonna don't dont do does doesn't doesnt let's gotta
""")
"""What makes the verb behind it no past."""

PRESENT_BE = word_set("is are am be been being get gets 's 're it's they're we're i'm having")
BEFORE_A_NOUN = word_set("""
    a an the of with more most very well by as my our your their his her its this these those no any some each
    every highly newly pre for in on to at from into about how so too quite really be
""")
DETERMINERS = word_set("""
    a an the my our your their his her its no any some each every another such more most very highly newly all
    other few many several two three four five six seven eight nine ten both half one
""")
PREPOSITIONS = word_set("""
    of in on at for from with by into onto over under about through during between within without against per
    via across around behind beside near off out up down towards toward upon among above below despite except
    along inside outside
""")


class Role(enum.Enum):
    """What a word may be in a clause."""

    SUBJECT = enum.auto()
    THING = enum.auto()
    JOIN = enum.auto()
    OPENER = enum.auto()
    HAVE = enum.auto()
    DID = enum.auto()
    BE = enum.auto()
    MODAL = enum.auto()
    PASSED_OVER = enum.auto()
    DETERMINER = enum.auto()
    PREPOSITION = enum.auto()
    PAST = enum.auto()
    PAST_OR_BASE = enum.auto()
    PARTICIPLE = enum.auto()
    BASE = enum.auto()
    NOUN = enum.auto()


ROLES = {
    word: role
    for role, words in (
        (Role.BASE, BASE),
        (Role.PARTICIPLE, PARTICIPLES),
        (Role.PAST, PAST),
        (Role.PAST_OR_BASE, PAST_OR_BASE),
        (Role.PREPOSITION, PREPOSITIONS),
        (Role.DETERMINER, DETERMINERS),
        (Role.PASSED_OVER, PASSED_OVER),
        (Role.OPENER, OPENERS),
        (Role.THING, THINGS - OPENERS),
        (Role.SUBJECT, I_FORMS | WE | PERSONS),
        (Role.JOIN, JOINS),
        (Role.MODAL, MODALS),
        (Role.HAVE, HAVE),
        (Role.BE, BE),
        (Role.DID, DID),
    )
    for word in words
}
"""What each listed word may be; of two things the one further down."""
