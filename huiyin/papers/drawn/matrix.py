"""The matrix keeps what is drawn from a round: which organisation answered which requirement, and how."""

from django.utils import timezone

from huiyin.kernel.requirement import UNANSWERED
from huiyin.papers.drawn.reader import Drawn, Reader, day
from huiyin.record.queries import printed
from huiyin.record.queries.subjects import Found


def requirements(reader: Reader, found: Found) -> Drawn:
    """This function will draw the matrix of requirements and answers, as far as the asker sees of it, as of now."""
    issued = printed.of_round(reader.actor, "requirement", round_id=found.facts.id, state="issued")
    answers = [
        each
        for each in printed.of_round(reader.actor, "answer", round_id=found.facts.id)
        if any(each.facts.requirement == one.facts.id for one in issued)
    ]
    for several in (issued, answers):
        for each in several:
            reader.open(each.kind, each.facts, [each.facts.text])
    codes = {each.facts.id: reader.say("drawn-requirement", place=str(place)) for place, each in enumerate(issued, 1)}
    bodies = reader.bodies([each.facts.organisation for each in answers])
    answers.sort(key=lambda each: (bodies.get(each.facts.organisation, ""), codes[each.facts.requirement]))
    values = {
        "round": reader.round_title(found.facts.id) or found.facts.term,
        "as_of": timezone.localtime(reader.asker.at).date(),
        "answered": sum(each.facts.state not in UNANSWERED for each in answers),
        "all": len(answers),
        "requirements": [{"code": codes[each.facts.id], "text": reader.text(each.facts.text)} for each in issued],
        "answers": [
            {
                "organisation": bodies.get(each.facts.organisation, ""),
                "requirement": codes[each.facts.requirement],
                "state": reader.say(f"web-state-answer-{each.facts.state}"),
                "due": each.row.due_date,
                "answered_on": day(each.facts.answered_date),
                "answer": reader.text(each.facts.text),
            }
            for each in answers
        ],
    }
    return reader.drawn("requirement_matrix", found, values)
