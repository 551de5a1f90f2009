import json

import pytest

from bot.errors import BadInputError
from bot.model import QuestionType
from bot.star import PROFILES, Checker, Label, Outcome, Relevance, Report, Severity, State, Terms, to_contract
from bot.star.report import Finding, TaggedSentence, counted
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL, question, story
from tests.rules.star.training import told

EP = QuestionType.EPISODE
BEFORE_SCORECARDS = """
    {"kind":"answer","score":81,"words":31,"seconds":13,
     "sections":{"S":{"state":"present","share":0.3},"T":{"state":"missing","share":0.0},
                 "A":{"state":"weak","share":0.5},"R":{"state":"present","share":0.2},
                 "L":{"state":"missing","share":0.0}},
     "sentences":[{"start":0,"end":12,"label":"S"},{"start":13,"end":40,"label":"A"}],
     "findings":[{"check":"C17","severity":"M","title":"Specific numbers","start":3,"end":5,
                  "message":"one found: \\"12\\". Add more.","step":"Add more."}],
     "follow_ups":["F5","F3","F7"],"strongest":[13,40],"praise":"Your own part is clear."}
"""
"""A report as the release before the scorecards kept it."""


def test_every_report_survives_its_json(checker: Checker) -> None:
    for one in told():
        for insist in (False, True):
            report = checker.check(one.text, terms=Terms(insist=insist))
            assert Report.from_json(report.to_json()) == report
            assert Report.from_json(report.to_json()).to_json() == report.to_json()


def test_the_same_text_always_gets_the_same_report(checker: Checker, model: str, relevance: Relevance) -> None:
    from bot.star import Tagger

    other = Checker(Tagger.from_json(model), relevance)
    assert checker.check(GOOD, question(EP)).to_json() == other.check(GOOD, question(EP)).to_json()
    assert checker.check(GOOD, question(EP)) is checker.check(GOOD, question(EP))


def test_a_report_counts_words_and_seconds(checker: Checker) -> None:
    report = checker.check("word " * 70)
    assert (report.words, report.seconds) == (70, 30)


def test_shares_are_fractions_of_the_words_of_the_story(checker: Checker) -> None:
    report = checker.check("Thanks for having me! " + GOOD)
    assert sum(section.share for section in report.sections.values()) == pytest.approx(1, abs=1e-3)
    assert list(report.sections) == [Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT, Label.LESSON]
    assert all(section.state is State.PRESENT for section in report.sections.values())


def test_an_answer_opens_with_its_strongest_point(checker: Checker) -> None:
    report = checker.check(GOOD)
    assert report.praise == "Your reasoning is clear."
    assert report.strongest is not None
    assert GOOD[slice(*report.strongest)].startswith("I considered buying a bigger server")


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        (
            story(action="I profiled the start. I rewrote the loader. I tested it for a week."),
            "Your result is measured.",
        ),
        (
            story(
                action="I profiled the start. I rewrote it. I tested it. I shipped it.", result="Drivers were happy."
            ),
            "Your own part is clear.",
        ),
        (
            "We tried stuff. We did more stuff. It was good and everybody was happy about all of the things that we"
            " did.",
            "",
        ),
    ],
)
def test_praise_goes_to_what_stands_out(checker: Checker, text: str, praise: str) -> None:
    report = checker.check(text, terms=Terms(insist=True))
    assert report.praise == praise
    assert (report.strongest is None) is (praise == "")


def test_a_try_is_told_why_and_gets_no_score_until_its_author_insists(checker: Checker) -> None:
    first = checker.check(HYPOTHETICAL, question(EP))
    assert (first.kind, first.score, first.follow_ups) == (Outcome.TRY, None, ())
    assert [one.check for one in first.findings] == ["C46"]
    checked = checker.check(HYPOTHETICAL, question(EP), Terms(insist=True))
    assert checked.kind is Outcome.TRY
    assert checked.score is not None
    assert checked.score <= 20
    assert checked.findings[0].check == "C46"


def test_conversation_is_never_scored_nor_judged_but_read(checker: Checker) -> None:
    report = checker.check("thanks all, this was fun! see you tomorrow")
    assert (report.kind, report.score, report.findings, report.follow_ups) == (Outcome.CONVERSATION, None, (), ())
    assert report.sentences


def test_the_most_pressing_finding_comes_first_and_a_hint_is_never_the_next_step(checker: Checker) -> None:
    report = checker.check(story(result="The start improved significantly.", lesson=""))
    ranks = [one.severity.rank for one in report.findings]
    assert ranks == sorted(ranks)
    assert report.next_step is report.findings[0]
    assert report.findings[-1].severity is Severity.LOW
    assert checker.check(GOOD).next_step is None


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_is_accepted(checker: Checker, profile: str) -> None:
    assert checker.check(GOOD, question(EP), Terms(profile)).score is not None


def test_an_unknown_profile_is_refused_with_the_names_of_the_others() -> None:
    with pytest.raises(BadInputError, match="core, ml-star, decision, starl, timed, classic"):
        Terms("spiral")


def test_bands_add_up_to_whole_answers() -> None:
    for profile in PROFILES.values():
        least = sum(band.least for band in profile.shares.values())
        most = sum(band.most for band in profile.shares.values())
        assert least - 0.05 <= 1 <= most + 0.05
        labels = [label for group in profile.shares for label in group]
        assert sorted(labels) == sorted(Label(letter) for letter in "STARL")


def test_the_contract_holds_exactly_its_fields(checker: Checker) -> None:
    line = to_contract(checker.check(story(lesson=""), question(EP, follow_ups=("F3",))), "a1")
    assert list(line) == [
        "id", "kind", "is_answer", "score", "words", "seconds", "sections", "sentences", "findings", "follow_ups",
        "language", "timed", "competency", "numbers", "boxes", "ratings", "decision", "so_what",
    ]  # fmt: skip
    assert line["is_answer"] is True
    assert list(line["sections"]) == list("STARL")
    assert set(line["sections"]["S"]) == {"state", "share"}
    assert set(line["sentences"][0]) == {"start", "end", "label"}
    assert set(line["findings"][0]) == {"check", "severity", "start", "end", "message"}
    assert json.loads(json.dumps(line)) == line


def test_a_habit_is_no_answer_in_the_contract(checker: Checker) -> None:
    line = to_contract(checker.check(HABIT), "a2")
    assert (line["is_answer"], line["kind"], line["score"]) == (False, "try", None)


def test_the_contract_gives_seconds_with_a_fraction_and_no_span_where_nothing_is_quoted(checker: Checker) -> None:
    line = to_contract(checker.check("I fixed the importer. " * 8, question(EP), Terms(insist=True)), "a3")
    assert line["seconds"] == 13.7  # 32 words at 140 a minute
    unquoted = [finding for finding in line["findings"] if finding["start"] is None]
    assert unquoted
    assert all(finding["end"] is None for finding in unquoted)


def test_a_report_of_the_release_before_is_still_read() -> None:
    report = Report.from_json(BEFORE_SCORECARDS)
    assert (report.kind, report.score, report.seconds, report.follow_ups) == (
        Outcome.ANSWER,
        81,
        13,
        ("F5", "F3", "F7"),
    )
    assert report.sections[Label.ACTION].state is State.WEAK
    assert report.sentences[1] == TaggedSentence(13, 40, Label.ACTION)
    assert report.findings == (
        Finding("C17", Severity.MEDIUM, "Specific numbers", 3, 5, 'one found: "12". Add more.', "Add more."),
    )
    assert (report.strongest, report.praise) == ((13, 40), "Your own part is clear.")
    assert (report.language, report.timed, report.competency) == ("en", False, "")
    assert (report.numbers, report.boxes, report.ratings, report.decision, report.so_what) == ((), (), (), (), ())


def test_a_report_of_a_later_release_is_read_as_far_as_it_is_understood() -> None:
    later = json.loads(BEFORE_SCORECARDS) | {"mood": "sunny"}
    assert Report.from_json(json.dumps(later)) == Report.from_json(BEFORE_SCORECARDS)


def test_a_measured_time_stands_over_the_estimate(checker: Checker) -> None:
    timed = checker.check(GOOD, question(EP), Terms(seconds=150))
    assert (timed.timed, timed.seconds) == (True, 150)
    assert to_contract(timed, "a4")["seconds"] == 150
    assert not checker.check(GOOD, question(EP)).timed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Im März habe ich in meinem Team die Ladezeit der Anwendung von 40 Minuten auf 3 Minuten gesenkt, weil die"
            " Fahrer jeden Tag zu spät aus dem Depot kamen. Ich habe den Lader neu geschrieben und mit ihnen getestet.",
            "de",
        ),
        ("작년에 저는 추천 시스템 팀에서 일했습니다. 저는 캐시를 추가해서 오류를 12%에서 3%로 줄였습니다. " * 3, "ko"),
    ],
)
def test_what_is_not_english_is_only_counted(checker: Checker, text: str, language: str) -> None:
    report = checker.check(text, question(EP), Terms(insist=True))
    assert (report.language, report.score, report.findings, report.follow_ups) == (language, None, (), ())
    assert (report.boxes, report.ratings, report.strongest) == ((), (), None)
    assert report.words > 20
    assert report.numbers
    assert Report.from_json(report.to_json()) == report
    assert to_contract(report, "a5")["language"] == language


def test_counting_keeps_a_measured_time() -> None:
    report = counted(Outcome.ANSWER, "pl", 70, ((3, 6),), measured=95)
    assert (report.timed, report.seconds) == (True, 95)
    assert counted(Outcome.ANSWER, "pl", 70, ()).seconds == 30


def test_a_report_names_the_competency_of_its_question(checker: Checker) -> None:
    assert checker.check(GOOD, question(EP)).competency == question(EP).competency
    assert checker.check(GOOD).competency == ""
