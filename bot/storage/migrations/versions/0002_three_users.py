"""Patients beside doctors, coordinators by invitation, and what the three say to each other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def row_id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def moment() -> sa.DateTime:
    return sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("person", sa.Column("consent_language", sa.String(length=16), nullable=True))
    op.add_column("person", sa.Column("assessment", sa.String(length=8), nullable=True))
    op.add_column(
        "assessment",
        sa.Column("respondent", sa.String(length=16), nullable=False, server_default="doctor"),
    )
    op.add_column("assessment", sa.Column("label", sa.String(length=128), nullable=True))
    op.add_column("assessment", sa.Column("background", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("assessment", sa.Column("source", sa.String(length=16), nullable=True))
    op.create_index(op.f("ix_assessment_source"), "assessment", ["source"], unique=False)
    op.add_column("referral", sa.Column("criterion", sa.String(length=64), nullable=True))
    op.add_column("referral", sa.Column("reason", sa.Text(), nullable=True))
    _create_referral_tables()
    _create_tables_of_people()
    _carry_over()
    op.drop_column("referral", "chat_id")
    op.drop_column("referral", "message_id")


def _create_referral_tables() -> None:
    op.create_table(
        "referral_card",
        sa.Column("referral_id", row_id(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name=op.f("fk_referral_card_referral_id")),
        sa.PrimaryKeyConstraint("referral_id", "chat_id", name=op.f("pk_referral_card")),
    )
    op.create_table(
        "referral_step",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("referral_id", row_id(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("at", moment(), nullable=False),
        sa.Column("criterion", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name=op.f("fk_referral_step_referral_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_step")),
    )
    op.create_index(op.f("ix_referral_step_referral_id"), "referral_step", ["referral_id"], unique=False)
    op.create_table(
        "inquiry",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("referral_id", row_id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", moment(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", moment(), nullable=True),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name=op.f("fk_inquiry_referral_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry")),
        sa.UniqueConstraint("referral_id", "number", name="uq_inquiry_referral_id_number"),
    )
    op.create_table(
        "objection",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("referral_id", row_id(), nullable=False),
        sa.Column("criterion", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", moment(), nullable=False),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name=op.f("fk_objection_referral_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection")),
    )
    op.create_index(op.f("ix_objection_referral_id"), "objection", ["referral_id"], unique=False)


def _create_tables_of_people() -> None:
    op.create_table(
        "hand_over",
        sa.Column("id", row_id(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("assessment_id", row_id(), nullable=False),
        sa.Column("created", moment(), nullable=False),
        sa.Column("opened_by", row_id(), nullable=True),
        sa.Column("opened_at", moment(), nullable=True),
        sa.Column("opened_as", sa.String(length=128), nullable=True),
        sa.Column("taken_as", sa.String(length=8), nullable=True),
        sa.Column("revoked_at", moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name=op.f("fk_hand_over_assessment_id")
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_hand_over_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
        sa.UniqueConstraint("code", name=op.f("uq_hand_over_code")),
    )
    op.create_index(op.f("ix_hand_over_assessment_id"), "hand_over", ["assessment_id"], unique=False)
    op.create_index(op.f("ix_hand_over_opened_by"), "hand_over", ["opened_by"], unique=False)
    op.create_table(
        "coordinator",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("added", moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_coordinator")),
    )
    op.create_table(
        "invitation",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires", moment(), nullable=False),
        sa.Column("accepted_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_invitation")),
    )
    op.create_table(
        "prompt",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_prompt")),
    )


def _carry_over() -> None:
    """Each referral keeps its card, and gets the history that is known of it: its making, its last move."""
    op.execute(
        "INSERT INTO referral_card (referral_id, chat_id, message_id) SELECT id, chat_id, message_id"
        " FROM referral WHERE chat_id IS NOT NULL AND message_id IS NOT NULL"
    )
    op.execute(
        "INSERT INTO referral_step (referral_id, status, at) SELECT id, 'new', created FROM referral ORDER BY id"
    )
    op.execute(
        "INSERT INTO referral_step (referral_id, status, at)"
        " SELECT id, status, updated FROM referral WHERE status <> 'new' ORDER BY id"
    )


def downgrade() -> None:
    op.add_column("referral", sa.Column("message_id", sa.BigInteger(), nullable=True))
    op.add_column("referral", sa.Column("chat_id", sa.BigInteger(), nullable=True))
    for column in ("chat_id", "message_id"):
        op.execute(
            f"UPDATE referral SET {column} = (SELECT {column} FROM referral_card"
            " WHERE referral_card.referral_id = referral.id ORDER BY referral_card.chat_id LIMIT 1)"
        )
    for table in (
        "prompt",
        "invitation",
        "coordinator",
        "hand_over",
        "objection",
        "inquiry",
        "referral_step",
        "referral_card",
    ):
        op.drop_table(table)
    op.drop_index(op.f("ix_assessment_source"), table_name="assessment")
    for table, columns in (
        ("referral", ("reason", "criterion")),
        ("assessment", ("source", "background", "label", "respondent")),
        ("person", ("assessment", "consent_language")),
    ):
        for column in columns:
            op.drop_column(table, column)
