"""What authors add to their answers: a measured time, corrected labels, and which follow-ups they have met."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for column in (
        sa.Column("seconds", sa.Integer),
        sa.Column("timing", sa.BigInteger),
        sa.Column("corrections", sa.JSON, nullable=False, server_default="[]"),
        sa.Column("for_measuring", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("probes", sa.JSON, nullable=False, server_default="[]"),
    ):
        op.add_column("answer", column)
