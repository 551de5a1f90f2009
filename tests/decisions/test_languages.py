import pytest

from bot.cards import Card
from tests.world import World, button, card

KOREAN = (
    "작년 봄에 저는 식료품 앱의 추천 팀에서 일했습니다. 잘못된 대체 상품 때문에 고객 문의가 두 배로 늘었습니다. "
    "저는 거절된 상품 400개를 직접 읽고 원인을 나누었습니다. 절반은 식단과 맞지 않는 상품이었습니다. 그래서 규칙을 "
    "먼저 만들고 세 도시에서 2주 동안 시험했습니다. 잘못된 비율이 11%에서 4.2%로 줄었습니다."
)


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def told(world: World) -> Card:
    return world.told("Ana")[0]


def test_another_language_is_recognised_counted_and_never_scored(world: World) -> None:
    world.answers("Ana", KOREAN)

    assert told(world).title == "Checks read English"
    assert "/100" not in told(world).text
    assert "“11%”" in told(world).text


def test_its_author_may_count_it_as_practice(world: World) -> None:
    world.answers("Ana", KOREAN)
    assert "today is done" not in card(world.command("Ana", "progress")).text

    world.press("Ana", "check-anyway", button(told(world), "Count it as practice").subject)

    assert "today is done" in card(world.command("Ana", "progress")).text


def test_a_word_in_another_language_is_conversation(world: World) -> None:
    world.answers("Ana", "좋은 아침입니다 여러분")

    assert world.told("Ana") == []
