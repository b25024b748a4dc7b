"""Papers on pages: what a subject can be printed as, and who asks for it in which language."""

from django.http import HttpRequest

from huiyin import texts
from huiyin.papers.drawn import offered
from huiyin.papers.drawn.reader import Asker
from huiyin.record.queries.subjects import Found
from huiyin.web import addresses
from huiyin.web.pages.parts import Link, PaperBlock, PaperOffer, Sentence
from huiyin.web.visits import Visit


def of(visit: Visit, found: Found) -> PaperBlock | None:
    """This function will offer the papers of a subject on its page: no query. A past day is not printed."""
    rows = () if visit.as_of is not None else offered.of(found, actor=visit.actor)
    return PaperBlock(address(found.kind, found.number), offers(found, rows)) if rows else None


def offers(found: Found, rows: tuple[offered.Row, ...], *, language: str = "") -> tuple[PaperOffer, ...]:
    """This function will offer papers in every form that they can be had in."""
    query = f"?language={language}" if language else ""
    above = address(found.kind, found.number)
    return tuple(
        PaperOffer(
            name=Sentence(f"paper-name-{row.code}"),
            forms=tuple(Link(Sentence(f"paper-form-{form}"), f"{above}{row.code}.{form}{query}") for form in row.forms),
        )
        for row in rows
    )


def address(kind: str, number: int) -> str:
    """This function will give the address under which the papers of a subject lie."""
    return f"{addresses.subject(kind, number)}papers/"


def language_of(request: HttpRequest, visit: Visit) -> str:
    """This function will give the language that a paper is asked for in, the reader's own where none is named."""
    asked = request.GET.get("language", "")  # in the address, also of a form that is sent
    return asked if asked in texts.LANGUAGES else visit.language


def asker(visit: Visit, language: str) -> Asker:
    """This function will make the one who asks for a paper."""
    return Asker(
        actor=visit.actor, at=visit.at, language=language, profile=visit.profile, day=visit.as_of, line=visit.line
    )
