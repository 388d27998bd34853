"""What a press on a referral does: open a view of it, decide, or ask for a written reply."""

from __future__ import annotations

from bot.conversation.dossier import Dossier
from bot.conversation.referring import FROM, OPEN, card_letters, status_letter
from bot.handlers.desk import Desk
from bot.screen import Screen
from bot.storage.records import Referral, ReferralStatus, StaleStatus
from bot.views import acts
from bot.views.acts import OTHER, Act
from bot.views.card import card
from bot.views.decision import ENDINGS, choice, reason
from bot.views.papers import answers, history
from bot.views.sheet import point, sheet
from criteria.assess import CriterionResult

ASK_PROMPT, REASON_PROMPT, OBJECTION_PROMPT = "ask", "reason", "objection"


class UnknownAct(LookupError):
    """A button that no card has (any more)."""


async def react(chosen: Act, dossier: Dossier, desk: Desk) -> tuple[str | None, Screen | None]:
    """What to say in passing and what to show; None shows what is there already.

    Raises:
        UnknownAct: no card has such a button.
        StaleStatus: the referral has moved on.
    """
    words = desk.words
    match chosen.name:
        case acts.SUMMARY:
            return None, card(dossier, words)
        case acts.SHEET:
            return None, sheet(dossier, chosen.page, words)
        case acts.POINT:
            return None, point(dossier, _criterion(dossier, chosen.argument), words)
        case acts.ANSWERS:
            return None, answers(dossier, chosen.page, words)
        case acts.HISTORY:
            return None, history(dossier, chosen.page, words)
        case acts.OBJECT:
            found = _criterion(dossier, chosen.argument)
            text = words("prompt-objection", code=dossier.code, id=found.id)
            await desk.expect(OBJECTION_PROMPT, text, {"code": dossier.code, "criterion": found.id})
            return None, None
        case acts.ASK:
            _still(dossier.referral, OPEN)
            await desk.expect(ASK_PROMPT, words("prompt-ask", code=dossier.code), {"code": dossier.code})
            return None, None
        case "accepted" | "enrolled" as status:
            return await _decided(dossier, status, None, desk)
        case "declined" | "screen_failed" as status:
            _still(dossier.referral, FROM[status])
            return None, choice(dossier, status, chosen.page, words)
    return await _ended(chosen, dossier, desk)


async def _ended(chosen: Act, dossier: Dossier, desk: Desk) -> tuple[str | None, Screen | None]:
    """The criterion by which the referral ends is chosen; then its reason is written, or there is none."""
    if len(chosen.arguments) != 2 or chosen.argument not in ENDINGS:
        raise UnknownAct(chosen.name)
    status: ReferralStatus = "declined" if chosen.argument == "declined" else "screen_failed"
    criterion = chosen.arguments[1]
    if criterion != OTHER:
        _criterion(dossier, criterion)
    _still(dossier.referral, FROM[status])
    match chosen.name:
        case acts.BECAUSE:
            return None, reason(dossier, status, criterion, desk.words)
        case acts.SILENT:
            return await _decided(dossier, status, criterion, desk)
        case acts.WRITE:
            payload = {"code": dossier.code, "status": status, "criterion": criterion}
            await desk.expect(REASON_PROMPT, desk.words("prompt-reason", code=dossier.code), payload)
            return None, None
    raise UnknownAct(chosen.name)


async def _decided(
    dossier: Dossier, status: ReferralStatus, criterion: str | None, desk: Desk
) -> tuple[str | None, Screen | None]:
    await decide(dossier.referral, status, criterion, None, desk)
    said = desk.words("card-recorded", status=desk.words(f"card-status-{status}"))
    return said, card(await desk.dossier(dossier.code), desk.words)


async def decide(
    before: Referral, status: ReferralStatus, criterion: str | None, why: str | None, desk: Desk
) -> None:
    """Move a referral on; doctor and coordinators are told in the same transaction.

    Raises:
        StaleStatus: somebody else has moved it to where this cannot follow.
    """
    services = desk.services
    doctor = await services.persons.load(before.person_id)
    chats = await services.coordinators.chats()
    await services.referrals.move(
        before.code,
        expected=FROM[status],
        status=status,
        criterion=None if criterion == OTHER else criterion,
        reason=why,
        outbox=[status_letter(before, status, doctor.chat_id), *card_letters(before, chats)],
    )


def _still(referral: Referral, expected: tuple[ReferralStatus, ...]) -> None:
    if referral.status not in expected:
        raise StaleStatus(referral)


def _criterion(dossier: Dossier, name: str) -> CriterionResult:
    found = next((result for result in dossier.criteria if result.id == name), None)
    if found is None:
        raise UnknownAct(name)
    return found
