import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star.languages import Language, estimated_words, language, small_words
from tests.rules.star.answers import GOOD
from tests.rules.star.training import Told, told

WRITTEN = {
    Language.SPANISH: "El año pasado tuve que elegir entre dos modelos y no teníamos datos para los dos.",
    Language.FRENCH: "L'année dernière j'ai dû choisir entre deux modèles, et c'était difficile à expliquer.",
    Language.GERMAN: "Letztes Jahr musste ich mich einarbeiten, weil das Gerät nur diese Sprache konnte.",
    Language.PORTUGUESE: "Minha equipe tinha um prazo muito curto e eu decidi cortar o escopo com o cliente.",
    Language.ITALIAN: "Il mio gruppo aveva un problema con i tempi e io ho scritto una soluzione per la cassa.",
    Language.DUTCH: "De klant wilde het in twee weken en ik heb met hem gesproken over wat er echt nodig was.",
    Language.POLISH: "W zeszłym roku nie było łatwo, bo zespół był mały, ale w końcu udało się to zrobić na czas.",
    Language.TURKISH: "Biz çok küçük bir ekip olarak her şey için daha fazla zaman istedik ve sonra proje bitti.",
    Language.SWEDISH: "Förra året jobbade jag på ett litet företag och vi skulle bygga en ny modell för att hinna.",
    Language.ROMANIAN: "Anul trecut am lucrat la o firmă mică și nu am avut date pentru că sistemul era vechi.",
    Language.CZECH: "Minulý rok jsem byl na projektu, který se nedařil, protože nikdo nevěděl, jak to bylo.",
    Language.INDONESIAN: "Saya bekerja di perusahaan kecil dan kami harus membuat model yang lebih cepat.",
    Language.VIETNAMESE: "Tôi đã làm việc trong một công ty nhỏ và chúng tôi không có dữ liệu để làm mô hình này.",
    Language.KOREAN: "작년에 저는 추천 모델을 다시 학습시켰습니다. 지연 시간이 문제였습니다.",
    Language.JAPANESE: "昨年、私は物流会社で予測モデルを担当していました。",
    Language.CHINESE: "去年我在一家物流公司工作。我负责预测模型。",
    Language.RUSSIAN: "Мы тогда работали на небольшом заводе и отвечали за модель.",
    Language.OTHER: "في العام الماضي عملت في شركة صغيرة وكنت مسؤولا عن النموذج",
}


@pytest.mark.parametrize(("spoken", "text"), WRITTEN.items())
def test_languages_are_recognised(spoken: Language, text: str) -> None:
    assert language(text) is spoken


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🎉",
        "ok",
        "na ja",
        "rebuilt parser. cut latency 40%. p99 ok",
        "simple baseline w a human check beats a half done model",
        "We hired 田中さん and 佐藤さん to help, and the team shipped the tool in May.",
        "I asked Anne-Marie de la Cruz from the El Paso office, and she sent me the data.",
        'The client wrote "das ist nicht gut", so I called her and asked what was wrong.',
        "SELECT id FROM de_la_un WHERE es = 1; I ran it and it was slow.",
    ],
)
def test_names_quotes_code_and_short_chat_leave_a_text_english(text: str) -> None:
    assert language(text) is Language.ENGLISH


@pytest.mark.parametrize("one", [one for one in told() if one.is_story], ids=lambda one: one.id)
def test_every_story_of_the_training_data_is_english(one: Told) -> None:
    assert language(one.text) is Language.ENGLISH


def test_a_text_in_two_languages_goes_by_the_larger_part() -> None:
    spanish = WRITTEN[Language.SPANISH]
    assert language(f"{spanish} {spanish} Thanks for the question.") is Language.SPANISH
    assert language(f"{GOOD} {spanish}") is Language.ENGLISH
    assert language(f"{WRITTEN[Language.KOREAN]} ok?") is Language.KOREAN
    assert language(f"{GOOD} {WRITTEN[Language.KOREAN]}") is Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("two words", 2), ("去年我在公司工作", 4), ("I said 你好 twice", 4), ("추천 모델", 2)],
)
def test_two_characters_without_spaces_between_them_count_as_a_word(text: str, words: int) -> None:
    assert estimated_words(text) == words


def test_small_words_are_those_of_their_language() -> None:
    assert {"the", "because"} <= small_words(Language.ENGLISH)
    assert small_words(Language.KOREAN) == frozenset()


@given(st.text(max_size=300))
def test_every_text_has_a_language_and_a_number_of_words(text: str) -> None:
    assert language(text) in Language
    assert estimated_words(text) >= 0


def test_a_long_text_is_told_in_a_moment() -> None:
    before = time.process_time()
    for piece in ("de ", "去", "a'", GOOD):
        language(piece * 20_000)
        estimated_words((piece * 20_000)[:40_000])
    assert time.process_time() - before < 0.5
