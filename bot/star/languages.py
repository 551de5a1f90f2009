"""Which language a text is written in, and how many words it has in those that are written without spaces.

The checks read English. Whoever writes in another language is told so and gets no score, so it takes evidence to call a
text anything but English: its script, or the small words that every sentence of a language needs. Names, code, quotes
and the short lines of a chat show neither. A text in two languages goes by the larger part.
"""

import enum
import re
from collections import Counter

from bot.star.lexicon import word_set
from bot.star.text import count_words, fold


class Language(enum.StrEnum):
    """Languages that are told apart, by their ISO 639-1 code."""

    ENGLISH = "en"
    KOREAN = "ko"
    JAPANESE = "ja"
    CHINESE = "zh"
    SPANISH = "es"
    FRENCH = "fr"
    GERMAN = "de"
    PORTUGUESE = "pt"
    ITALIAN = "it"
    DUTCH = "nl"
    POLISH = "pl"
    TURKISH = "tr"
    SWEDISH = "sv"
    ROMANIAN = "ro"
    CZECH = "cs"
    INDONESIAN = "id"
    VIETNAMESE = "vi"
    RUSSIAN = "ru"
    OTHER = "other"


LOOKED_AT = 3000
"""Code points that are looked at; who has not changed the language by then will not."""
PER_WORD = 2
"""Characters of Chinese, Japanese or Korean that say about as much as a word."""
LEAST_WORDS = 3
"""Different small words of another language that are no accident; names and quotes bring one or two."""
LEAST_SHARE = 0.12
"""Of all words, how many are small words of the language, at least; in running text a third are."""

_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_KANA = r"\u3040-\u30ff\uff66-\uff9f"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_UNSPACED = re.compile(f"[{_HANGUL}{_KANA}{_HAN}]")
_SCRIPTS = {
    Language.KOREAN: re.compile(f"[{_HANGUL}]"),
    Language.JAPANESE: re.compile(f"[{_KANA}]"),
    Language.CHINESE: re.compile(f"[{_HAN}]"),
}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]{2,40}")
_ELSEWHERE = re.compile(r"[\u0370-\u03ff\u0530-\u074f\u0900-\u109f\u1200-\u137f\u1780-\u17ff]{2,40}")
"""Words of Greek, Armenian, Hebrew, Arabic, the scripts of India, Thai, Georgian, Ethiopic, Khmer."""
_LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+")

_SMALL_WORDS = {
    Language.ENGLISH: """
        the a an and or but of to in on at by for from with without into about as than that this these those it its is
        are was were be been have has had do does did not no i i'm my me we our us you your he she his her they their
        them who which what when where how why because so if then there would could should can will just also only
        after before until some any all one more most very up out over new now
    """,
    Language.SPANISH: """
        el la los las un una unos unas de del al y o pero que en con por para sin sobre como más muy no se lo le les me
        mi mis su sus nos yo él ella es son era fue fueron está están estaba hay ha había hemos he porque cuando donde
        este esta esto eso ese esa ya también entonces después hasta desde todo todos nuestro nuestra tenía hoy ayer
    """,
    Language.FRENCH: """
        le la les un une des du de et ou mais que qui dans en avec pour par sans sur ne pas plus très se ce cette ces
        je tu il elle nous vous ils elles on mon ma mes son sa ses notre nos leur est sont était étaient été ai as a
        avait avons ont j'ai c'est c'était d'une d'un qu'il parce quand où donc puis aussi après avant alors depuis
    """,
    Language.GERMAN: """
        der die das den dem des ein eine einen einem einer und oder aber in im am an auf aus bei mit nach von vom zu
        zum zur für über um ohne durch als wie nicht kein keine ich du er sie es wir ihr mich mir uns sich mein meine
        meinen unser unsere ist sind war waren wurde wurden hat habe haben hatte hatten wird dass weil wenn wo dann
        auch noch nur schon sehr dieser diese dieses nachdem bis
    """,
    Language.PORTUGUESE: """
        o os as um uma uns umas de do da dos das no na nos nas ao à e ou mas que em com por para sem sobre como mais
        muito não se lhe me meu minha meus seu sua eu ele ela nós eles é são era foi foram está estão estava há tinha
        tive porque quando onde este esta isso esse essa já também então depois até desde todo todos nosso nossa fiz
    """,
    Language.ITALIAN: """
        il lo la i gli le un uno una di del della dei delle dello al alla ai nel nella dal dalla sul e o ma che in con
        per senza su come più molto non si ci mi mio mia miei suo sua io lui lei noi loro è sono era erano ho ha hanno
        abbiamo aveva stato stata perché quando dove questo questa quello anche poi dopo fino quindi già tutto nostro
    """,
    Language.DUTCH: """
        de het een en of maar van in op aan bij met naar voor over om zonder door als dan niet geen ik jij je hij zij
        ze wij we mijn zijn haar ons onze hun is was waren werd heb heeft hebben had hadden dat die dit deze wie wat
        omdat toen waar ook nog alleen al zeer tot uit te er wordt kan kon moest
    """,
    Language.POLISH: """
        w we z ze na do od po za przez dla o i a oraz ale że nie się jest są był była było były być to ten ta te tego
        tej ja my on ona oni mój moja nasz nasza jego jej ich który która które jak kiedy gdzie bo więc już też tylko
        bardzo po tym czy żeby ponieważ miałem miałam zrobiłem
    """,
    Language.TURKISH: """
        ve ile bir bu şu o da de ki için ama çok daha en gibi kadar sonra önce ben biz sen siz onlar benim bizim onun
        ne mi değil var yok olan olarak her şey zaman çünkü ya hem sadece bana bize beni oldu
    """,
    Language.SWEDISH: """
        och att det som en ett den de i på av för med till är var inte jag vi han hon du min vår mitt men om när så
        från har hade blev eller efter också bara hur vad där detta man kan skulle og ikke jeg er til det af på
    """,
    Language.ROMANIAN: """
        și în la de pe cu din pentru care este sunt era fost am ai are avea au nu mai ce că să un o unei unui cum dar
        când acest această eu noi ei după până foarte decât mea meu noastră
    """,
    Language.CZECH: """
        a v ve na s se z ze do od po za pro o i ale že ne je jsou byl byla bylo být to ten ta ty já my on ona můj naše
        jeho který která které jak když kde protože už také jen velmi jsem jsme si nebo
    """,
    Language.INDONESIAN: """
        yang dan di ke dari untuk dengan pada ini itu adalah saya kami kita dia mereka tidak bukan akan sudah telah
        bisa juga karena jika ada oleh sebagai dalam atau tapi tetapi saat setelah sebelum lebih sangat
    """,
    Language.VIETNAMESE: """
        và của là có không được cho các một những này đó với trong khi tôi chúng ta đã sẽ đang rất cũng như để từ vì
        nhưng người thì mà ra vào lại nên nếu
    """,
}
_KNOWN = {language: word_set(words.replace("'", "")) for language, words in _SMALL_WORDS.items()}
_LANGUAGES_OF = {
    word: tuple(language for language, known in _KNOWN.items() if word in known)
    for words in _KNOWN.values()
    for word in words
}
_APOSTROPHE = re.compile(r"(?<=[a-z])'(?=[a-z\u00e0-\u00ff])")


def language(text: str) -> Language:
    """The language of a text; English where nothing shows another one. Takes linear time."""
    looked = fold(text[:LOOKED_AT])
    words = _LATIN.findall(_APOSTROPHE.sub("", looked) if "'" in looked else looked)
    if not looked.isascii():
        script, size = _by_script(looked)
        if size > len(words):
            return script
    return _by_small_words(words)


def small_words(language: Language) -> frozenset[str]:
    """The words that sentences of a language are held together by, without apostrophes; none for other scripts."""
    return _KNOWN.get(language, frozenset())


def estimated_words(text: str) -> int:
    """How many words a text has, where Chinese, Japanese and Korean count two characters as one."""
    characters = len(_UNSPACED.findall(text))
    if not characters:
        return count_words(text)
    return count_words(_UNSPACED.sub(" ", text)) + characters // PER_WORD


def _by_script(looked: str) -> tuple[Language, int]:
    """What is not in Latin letters: the language, and about how many words are in it."""
    unspaced = {language: len(script.findall(looked)) for language, script in _SCRIPTS.items()}
    if unspaced[Language.JAPANESE] * 4 >= unspaced[Language.CHINESE] > 0:  # Japanese text is a third kana and more
        unspaced[Language.JAPANESE] += unspaced.pop(Language.CHINESE)
    sizes = {language: characters // PER_WORD for language, characters in unspaced.items()}
    sizes |= {Language.RUSSIAN: len(_CYRILLIC.findall(looked)), Language.OTHER: len(_ELSEWHERE.findall(looked))}
    return max(sizes.items(), key=lambda found: found[1])


def _by_small_words(words: list[str]) -> Language:
    """The language whose small words a text in Latin letters is made of."""
    found = Counter(language for word in words for language in _LANGUAGES_OF.get(word, ()))
    english = found.pop(Language.ENGLISH, 0)
    likely, count = max(found.items(), key=lambda one: one[1], default=(Language.ENGLISH, 0))
    if count <= english or count < LEAST_SHARE * len(words):
        return Language.ENGLISH
    different = sum(1 for word in set(words) if likely in _LANGUAGES_OF.get(word, ()))
    return likely if different >= LEAST_WORDS else Language.ENGLISH
