"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _people()
    _postings()
    _answers()
    _deliveries()
    _inbox()


def _people() -> None:
    op.create_table(
        "channel",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("profile", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("zone", sa.String, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("weekdays", sa.JSON, nullable=False),
        sa.Column("starts", sa.Date, nullable=False),
        sa.Column("organisers", sa.JSON, nullable=False),
        sa.Column("skip", sa.JSON, nullable=False),
        sa.Column("decided", sa.BigInteger),
        sa.Column("next_due", sa.BigInteger),
    )
    op.create_index("channel_by_next_due", "channel", ["state", "next_due"])
    op.create_table(
        "person",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("zone", sa.String),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("consent", sa.String, nullable=False),
        sa.Column("opted_out", sa.Boolean, nullable=False),
        sa.Column("visibility", sa.String, nullable=False),
        sa.Column("pauses", sa.JSON, nullable=False),
        sa.Column("told", sa.JSON, nullable=False),
    )


def _postings() -> None:
    op.create_table(
        "posting",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("angle", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("place", sa.String),
        sa.Column("posted", sa.BigInteger),
        sa.Column("why", sa.String, nullable=False),
    )
    op.create_index("posting_by_key", "posting", ["key"], unique=True)
    op.create_index("posting_by_place", "posting", ["place"])
    op.create_index("posting_by_channel", "posting", ["channel", "due", "state", "day", "question", "angle"])


def _answers() -> None:
    op.create_table(
        "answer",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("posting", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("visibility", sa.String, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("check_at", sa.BigInteger),
        sa.Column("day", sa.Date),
        sa.Column("report", sa.Text, nullable=False),
        sa.Column("in_thread", sa.Boolean, nullable=False),
        sa.Column("after", sa.String),
    )
    op.create_index("answer_by_posting", "answer", ["posting"])
    op.create_index("answer_by_author", "answer", ["author", "posting"])
    op.create_index("answer_by_check", "answer", ["state", "check_at"])
    op.create_index("answer_by_age", "answer", ["state", "at"])
    op.create_table(
        "part",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("answer", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(["community", "answer"], ["answer.community", "answer.place"], ondelete="CASCADE"),
    )
    op.create_index("part_by_place", "part", ["place"])
    op.create_table(
        "feedback",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("answer", sa.String, primary_key=True),
        sa.Column("reviewer", sa.String, primary_key=True),
        sa.Column("ratings", sa.JSON, nullable=False),
        sa.Column("strength", sa.Text, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("probes", sa.JSON, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def _deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("to", sa.String, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("ready", sa.BigInteger, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("sent", sa.String),
        sa.Column("error", sa.String, nullable=False),
    )
    op.create_index("delivery_by_key", "delivery", ["key"], unique=True)
    op.create_index("delivery_by_ready", "delivery", ["state", "ready"])
    op.create_table(
        "unsent",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("card", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["community", "key"], ["delivery.community", "delivery.key"], ondelete="CASCADE"),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
    )
    op.create_index("inbox_by_key", "inbox", ["key"], unique=True)
    op.create_table(
        "waiting",
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("retry_at", sa.BigInteger, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["community", "key"], ["inbox.community", "inbox.key"], ondelete="CASCADE"),
    )
    op.create_index("waiting_by_key", "waiting", ["key"], unique=True)
    op.create_index("waiting_by_channel", "waiting", ["channel", "number"])
    op.create_index("waiting_by_retry", "waiting", ["retry_at"])
