"""What is planted in evidence: files and documents used again, wrong dates, nothing of any effect; and what is not."""

import dataclasses
from uuid import UUID

from benchmarks.planting.edits import edited
from benchmarks.planting.field import Field, Fits
from benchmarks.planting.site import DAY
from huiyin.insight.declared import Shown


def _others(field: Field, first: int, *, count: int, same_house: bool) -> list[int]:
    """This function will take further matters in the same language, of the same organisation or of others."""
    house, near = field.matters[first].body, field.near(first)
    found = []
    for _ in range(count):
        place = field.taken(lambda each: near(each) and (each.body == house) == same_house)
        found.append(field.take(near) if place is None else place)
    return found


def _spread(field: Field, *, count: int) -> list[int]:
    """This function will take matters in one language, each of another organisation."""
    found = [field.take()]
    near, seen = field.near(found[0]), {field.matters[found[0]].body}
    while len(found) < count:
        found.append(field.take(_unseen(near, frozenset(seen))))
        seen.add(field.matters[found[-1]].body)
    return found


def _unseen(near: Fits, seen: frozenset[UUID]) -> Fits:
    return lambda each: near(each) and each.body not in seen


def same_file(field: Field) -> None:
    """This function will attach one file to two to four matters, or one picture of an effect to all of a house."""
    chance, first = field.chance, field.take()
    by_all = chance.random() < 0.08
    count = chance.randint(4, 6) if by_all else chance.choice((1, 1, 1, 2, 3))
    others = _others(field, first, count=count, same_house=by_all or chance.random() < 0.6)
    kind = "effect" if by_all else chance.choice(("effect", "effect", "action"))
    shared = field.fresh(first, kind)
    for place in (first, *others):
        matter = field.matters[place]
        origin = field.day(matter.handed_over + 5 * DAY, matter.declared)
        mine = dataclasses.replace(shared, origin=origin, metadata=None if chance.random() < 0.5 else origin)
        if chance.random() < 0.5:
            field.show(place, mine)
        else:  # in the place of the evidence of its own
            kept = tuple(each for each in matter.evidence if each.kind != kind)
            field.put(place, evidence=kept + (mine,))
    field.plant(first, *others, how="by all of one house" if by_all else "by a few")


def rule_attached(field: Field) -> None:
    """A public rule is attached as file by many organisations: it says what holds, and not what was done."""
    which = field.chance.randrange(max(field.site.files, 1))
    for place in _spread(field, count=10):
        field.show(place, field.site.public_file(field.code(place), which=which))
        field.clear(place, why="a public rule, attached by many")


def twice_in_one(field: Field) -> None:
    """One file stands twice in one matter, for two of its measures."""
    place = field.take(lambda each: bool(each.evidence))
    field.show(place, field.matters[place].evidence[0])
    field.clear(place, why="twice in one matter")


def kept_in_second_cycle(field: Field) -> None:
    """A reopened finding keeps the files of its first cycle, beside new ones."""
    place = field.take()
    old = tuple(each for each in field.matters[place].evidence if each.kind == "action")
    later = field.again(place)
    field.put(later, evidence=old + (field.fresh(later, "effect"), field.fresh(later, "action")))
    field.put(later, told=field.writer(later).say("cause") + field.writer(later).say("fix", times=3))
    field.clear(place, later, why="the second cycle of the same finding")


def alike_digest(field: Field) -> None:
    """Two digests begin alike; they are two files."""
    first = field.take()
    shown = field.fresh(first, "effect")
    for place in (first, *_others(field, first, count=1, same_house=True)):
        digest = shown.digest[:16] + field.site.digest()[16:]
        field.show(place, dataclasses.replace(field.fresh(place, "effect"), digest=digest))
        field.clear(place, why="digests that only begin alike")


def same_day(field: Field) -> None:
    """Two photographs of one day hold no text and the same dates; they are two photographs."""
    first = field.take()
    for place in (first, *_others(field, first, count=1, same_house=True)):
        when = field.matters[place].handed_over + 8 * DAY
        field.show(place, Shown(field.site.digest(), "effect", when, when, ""))
        field.clear(place, why="two photographs of one day")


def like_document(field: Field) -> None:
    """This function will change a fifth of a document and attach it elsewhere as another file."""
    chance, first = field.chance, field.take()
    others = _others(field, first, count=chance.choice((1, 1, 1, 2, 3)), same_house=chance.random() < 0.5)
    kind = chance.choice(("effect", "action"))
    text = field.site.document(field.writer(first), plain=True)
    field.show(first, field.fresh(first, kind, text=text))
    for place in others:
        copied = edited(text, chance, code=field.code(first))
        top = ""
        if chance.random() < 0.3:  # the name of the house on top
            top = field.writer(place).slot("site") + ("：" if field.code(place) == "zh" else ": ")
        field.show(place, field.fresh(place, chance.choice((kind, kind, "action")), text=top + copied))
        field.plant(place, how="changed")
    field.leave(first)


def one_form(field: Field) -> None:
    """A form has the same headings everywhere; what is filled in is one's own."""
    first = field.take()
    form = field.chance.choice(field.writer(first).tongue.forms)
    for place in (first, *_others(field, first, count=2, same_house=False)):
        writer = field.writer(place)
        text = form + writer.say("paper", times=2) + writer.say("detail", times=4)
        field.show(place, field.fresh(place, "action", text=text.strip()))
        field.clear(place, why="one form, filled in otherwise")


def rule_as_document(field: Field) -> None:
    """Each fetched the public rule for itself, so that the files differ and the texts don't."""
    which = field.chance.randrange(max(field.site.files, 1))
    for place in _spread(field, count=10):
        public = field.site.public_file(field.code(place), which=which)
        field.show(place, dataclasses.replace(public, digest=field.site.digest()))
        field.clear(place, why="a public rule, fetched by many")


def draft_and_final(field: Field) -> None:
    """The draft and the signed version of one document lie in the same matter."""
    place = field.take()
    draft = field.fresh(place, "action", text=field.site.document(field.writer(place)))
    signed = edited(draft.text, field.chance, code=field.code(place), mode="words", share=0.05)
    field.show(place, draft, dataclasses.replace(draft, digest=field.site.digest(), text=signed))
    field.clear(place, why="draft and final of one matter")


def new_version(field: Field) -> None:
    """A reopened finding shows the next version of its own report."""
    place = field.take()
    text = field.site.document(field.writer(place))
    field.show(place, field.fresh(place, "action", text=text))
    later = field.again(place)
    newer = edited(text, field.chance, code=field.code(place), mode="words", share=0.1)
    shown = (field.fresh(later, "action", text=newer), field.fresh(later, "effect"), field.fresh(later, "effect"))
    field.put(later, evidence=shown, told=field.writer(later).say("fix", times=3))
    field.clear(place, later, why="the next version of its own report")


def captions(field: Field) -> None:
    """A caption of a few words is the same under very many photographs."""
    first = field.take()
    caption = "整改后现场照片" if field.code(first) == "zh" else "Photo after work"
    for place in (first, *_others(field, first, count=4, same_house=False)):
        field.show(place, field.fresh(place, "effect", text=caption))
        field.clear(place, why="a caption")


def rule_in_document(field: Field) -> None:
    """Documents quote one public rule and go on in words of their own."""
    first = field.take()
    rule = field.chance.choice(field.writer(first).tongue.regulations)
    for place in (first, *_others(field, first, count=3, same_house=False)):
        writer = field.writer(place)
        text = rule + writer.say("paper", times=2) + writer.say("detail", times=4)
        field.show(place, field.fresh(place, "action", text=text.strip()))
        field.clear(place, why="documents quote one public rule")


def evidence_before(field: Field) -> None:
    """This function will show evidence of an effect, or all there is, made before the feedback."""
    place, chance = field.take(lambda each: bool(each.evidence)), field.chance
    matter = field.matters[place]
    how = chance.choice(("all of it", "effect", "effect", "metadata of the effect"))
    made = []
    for each in matter.evidence:
        if how != "all of it" and each.kind != "effect":
            made.append(each)
            continue
        before = matter.handed_over - chance.choice((3, 9, 20, 45, 90, 200, 400)) * DAY
        if how == "metadata of the effect":  # it claims to be new
            made.append(dataclasses.replace(each, metadata=before))
        else:
            saved = before if chance.random() < 0.5 else None
            made.append(dataclasses.replace(each, origin=before, metadata=saved))
    field.put(place, evidence=tuple(made))
    field.plant(place, how=how)


def _with(field: Field, why: str, *pieces: tuple[str, int | None, int | None]) -> None:
    """This function will give a matter evidence by kind, days from the feedback, and days of what the file says."""
    place = field.take()
    start = field.matters[place].handed_over
    made = []
    for kind, origin, saved in pieces:
        text = field.site.document(field.writer(place))
        first, second = (None if days is None else start + days * DAY for days in (origin, saved))
        made.append(Shown(field.site.digest(), kind, first, second, text))
    field.put(place, evidence=tuple(made))
    field.clear(place, why=why)


def old_contract(field: Field) -> None:
    """An old contract explains what the matter is about; what was done and what came of it are new."""
    days = field.chance.randint(100, 1_500)
    _with(
        field, "an old contract beside new evidence", ("action", -days, -days), ("action", 9, 9), ("effect", 14, None)
    )


def picture_before(field: Field) -> None:
    """A picture of how it was before stands beside one of how it is now."""
    _with(field, "before and after", ("action", -20, None), ("effect", 16, 16), ("effect", 17, None))


def on_the_day(field: Field) -> None:
    """Work began on the day of the feedback."""
    _with(field, "made on the day of the feedback", ("action", 0, 0), ("effect", 12, 12))


def next_day(field: Field) -> None:
    """Work began the day after."""
    _with(field, "made the day after", ("action", 1, 1), ("effect", 1, None))


def old_rule(field: Field) -> None:
    """A rule that was published years ago is attached by many; the rest is new."""
    place = field.take()
    field.show(place, field.site.public_file(field.code(place), which=0), field.fresh(place, "effect"))
    field.clear(place, why="an old rule beside new evidence")


def metadata_differs(field: Field) -> None:
    """This function will let a file say of itself that it is younger than it claims, or than the declaration."""
    place, chance = field.take(lambda each: bool(each.evidence)), field.chance
    matter = field.matters[place]
    pieces = list(matter.evidence)
    which = chance.randrange(len(pieces))
    piece = pieces[which]
    if piece.origin is None or piece.origin < matter.handed_over or chance.random() < 0.35:
        how, late = "after the declaration", matter.declared + chance.choice((4, 8, 15, 40, 90)) * DAY
        if chance.random() < 0.3:
            piece = dataclasses.replace(piece, origin=None)
    else:
        how, late = "after its own origin", piece.origin + chance.choice((7, 12, 20, 45, 120)) * DAY
    pieces[which] = dataclasses.replace(piece, metadata=late)
    field.put(place, evidence=tuple(pieces))
    field.plant(place, how=how)


def saved_next_day(field: Field) -> None:
    """A paper is scanned the next day."""
    _with(field, "scanned the next day", ("action", 8, 9), ("effect", 12, 13))


def older_template(field: Field) -> None:
    """A file was begun some days before it was finished and dated."""
    _with(field, "begun before it was dated", ("action", 15, 7), ("effect", 17, 16))


def says_nothing(field: Field) -> None:
    """Files say nothing of themselves."""
    _with(field, "no metadata", ("action", 8, None), ("effect", 12, None))


def no_origin(field: Field) -> None:
    """No day is claimed, and the file is older than the declaration."""
    _with(field, "no day claimed, saved before the declaration", ("action", None, 9), ("effect", None, 12))


def late_and_true(field: Field) -> None:
    """The declaration came long after the last due date; all files agree with themselves."""
    place = field.take()
    matter = field.matters[place]
    declared = matter.declared + 60 * DAY
    piece = Shown(field.site.digest(), "effect", declared - DAY, declared - DAY, "")
    moved = None if matter.closed is None else matter.closed + 60 * DAY
    field.put(place, declared=declared, closed=moved, evidence=matter.evidence + (piece,))
    field.clear(place, why="late, and every date agrees")


def documents_only(field: Field) -> None:
    """This function will leave a matter without any evidence of an effect, now and then without any at all."""
    place, chance = field.take(), field.chance
    count = chance.choice((0, 1, 2, 3, 5))
    made = [field.fresh(place, "action") for _ in range(count)]
    if made and chance.random() < 0.4:  # a document that speaks of an effect is still a document
        made.append(field.fresh(place, "action", text=field.writer(place).say("effect", times=3)))
    field.put(place, evidence=tuple(made))
    field.plant(place, how="nothing at all" if not made else "actions alone")


def one_effect(field: Field) -> None:
    """One piece shows an effect, among many documents."""
    pieces = [("action", days, days) for days in range(6, 6 + field.chance.randint(3, 7))]
    _with(field, "one effect among documents", *pieces, ("effect", 16, 16))


def photograph(field: Field) -> None:
    """The effect is a photograph without any text."""
    place = field.take()
    picture = field.fresh(place, "effect", text="")
    field.put(place, evidence=(field.fresh(place, "action"), picture))
    field.clear(place, why="the effect is a photograph")


def effect_alone(field: Field) -> None:
    """There is an effect and no document."""
    _with(field, "an effect alone", ("effect", 14, 14))


def effect_first(field: Field) -> None:
    """The effect stands first, the documents follow."""
    _with(field, "the effect stands first", ("effect", 13, None), ("action", 9, 9), ("action", 10, None))


def effect_undated(field: Field) -> None:
    """The effect says nothing of its day."""
    _with(field, "an effect without metadata", ("action", 9, 9), ("effect", 15, None))
