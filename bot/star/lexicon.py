"""Word lists of the grammar: forms of verbs, and words that tell who acts. All in lower case."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list, written with spaces or line breaks between them."""
    return frozenset(words.split())


PAST = word_set("""
    was were had did went made took got found built wrote told said saw came gave kept led ran began brought
    thought felt lost meant met paid sent showed spent stood taught understood won chose drew drove fell flew
    grew held knew rose sat sold spoke stuck threw woke wore broke caught dealt fed fought forgot heard hid laid
    lent overrode overcame rebuilt rewrote redid reran rode rang shook shot shrank slept sped spun struck sought
    undertook withdrew became bought hung swung dug froze stole could wasn't weren't hadn't didn't couldn't
    wasnt werent didnt couldnt
""")
"""Irregular forms that are nothing but past."""

PAST_OR_BASE = word_set("put set cut let read hit split quit cost shut bet reset left upset spread")
PARTICIPLES = word_set("""
    taken written done gone seen chosen spoken given shown drawn driven grown known begun broken fallen
    forgotten ridden risen thrown proven rewritten redone overcome run come become held
""")
NOT_PAST = word_set("""
    need feed speed embed indeed exceed proceed succeed seed hundred breed bleed weed shed sacred naked wicked
    aged based supervised unsupervised related interested so-called gifted talented skilled beloved distributed
    detailed
""")
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

STATES = word_set("""
    was were had did wanted needed knew thought felt believed learned learnt realized realised understood hoped
    liked loved joined seemed lacked owned remembered enjoyed expected intended meant could wasn't weren't
    hadn't didn't couldn't wasnt werent didnt couldnt used ended happened existed belonged depended became got
    cared feared worried supposed stayed remained received lived graduated
""")
"""Verbs that tell what somebody was, had or felt."""

ADVERBS = word_set("""
    also then just first only even now both all finally immediately eventually again once later personally
    basically actually kind of sort kinda mostly still quickly have had has 've myself ourselves together
    jointly always usually already soon next afterwards therefore thus simply did do each
""")
"""What may stand between a subject and its verb."""

NEGATIONS = word_set("not never didn't don't couldn't wasn't didnt dont couldnt cannot can't without")
I_FORMS = word_set("i i've ive i'd")
SPEAKER = I_FORMS | word_set("i'm i'll")
WE = word_set("we we've weve we'd")
TEAM = word_set("team squad group crew everyone everybody")
OF_OURS = word_set("our my the whole entire")
PEOPLE = word_set("""
    he she manager boss colleague colleagues coworker coworkers customer customers client clients users management
    leadership vendor people
""")
OTHERS = PEOPLE | word_set("""
    they it you who which that this these those what someone somebody nobody he'd she'd they'd there there's where
    when if because while
""")
JOINS = word_set("and then but or , & ;")
WAS = word_set("was were been got")
PRESENT_BE = word_set("is are am be been being get gets 's 're it's they're we're i'm having")
BEFORE_A_NOUN = word_set("""
    a an the of with more most very well by as my our your their his her its this these those no any some each
    every highly newly pre for in on to at from into about how so too quite really be
""")
AFTER_A_VERB = word_set(
    "the a an to that it its their my our us me them up down out off over , ; and but or all more"
) | {""}
