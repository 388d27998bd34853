"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def row_id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def moment() -> sa.DateTime:
    return sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "handled",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_handled")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("dedupe_key", sa.String(length=128), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("due_at", moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sent_at", moment(), nullable=True),
        sa.Column("dead_at", moment(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["sent_at", "dead_at", "due_at"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("consent_version", sa.String(length=32), nullable=True),
        sa.Column("consent_at", moment(), nullable=True),
        sa.Column("blocked_at", moment(), nullable=True),
        sa.Column("created", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("user_id", name=op.f("uq_person_user_id")),
    )
    op.create_index(op.f("ix_person_chat_id"), "person", ["chat_id"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("public_id", sa.String(length=8), nullable=False),
        sa.Column("person_id", row_id(), nullable=False),
        sa.Column("trial_id", sa.String(length=32), nullable=False),
        sa.Column("trial_digest", sa.String(length=128), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=64), nullable=False),
        sa.Column("ui", sa.JSON(), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=True),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("live_message_id", sa.BigInteger(), nullable=True),
        sa.Column("created", moment(), nullable=False),
        sa.Column("updated", moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assessment_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint("public_id", name=op.f("uq_assessment_public_id")),
    )
    op.create_index(op.f("ix_assessment_person_id"), "assessment", ["person_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("assessment_id", row_id(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("fact", sa.String(length=128), nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.Column("by", sa.String(length=16), nullable=False),
        sa.Column("at", moment(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("wording", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("retracts", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["assessment_id"], ["assessment.id"], name=op.f("fk_answer_assessment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("assessment_id", "seq", name="uq_answer_assessment_id_seq"),
    )
    op.create_table(
        "referral",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("assessment_id", row_id(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("decision_id", sa.String(length=128), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("created", moment(), nullable=False),
        sa.Column("updated", moment(), nullable=False),
        sa.ForeignKeyConstraint(["assessment_id"], ["assessment.id"], name=op.f("fk_referral_assessment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("assessment_id", name=op.f("uq_referral_assessment_id")),
        sa.UniqueConstraint("code", name=op.f("uq_referral_code")),
    )


def downgrade() -> None:
    op.drop_table("referral")
    op.drop_table("answer")
    op.drop_index(op.f("ix_assessment_person_id"), table_name="assessment")
    op.drop_table("assessment")
    op.drop_index(op.f("ix_person_chat_id"), table_name="person")
    op.drop_table("person")
    op.drop_index("ix_outbox_waiting", table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("handled")
