"""The tags keep how templates say sentences and write dates, counts and sizes in the page's language.

{% say "web-desk-title" %}          a text by its code, with facts: {% say "web-due-left" days=3 %}
{% words item.sentence %}           a Sentence, or words that somebody wrote, as they stand
{% day due.date %} {% long_day d %} a date for a table, a date for prose, both as <time>
{% moment item.at %}                a moment in local time, to the minute
{{ count|grouped }}                 1,204
{% size file.size_bytes %}          1.4 MB
{% icon "search" %} {% shape mark.shape %}
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from huiyin import texts
from huiyin.web.pages.frame import Frame
from huiyin.web.pages.parts import Fact, Sentence, Words

register = template.Library()


def say_words(words: Words, frame: Frame) -> str:
    """This function will say a sentence in the page's language, or give words that somebody wrote as they are."""
    if isinstance(words, Sentence):
        return _said(words.code, words.facts, frame)
    return words


def _said(code: str, facts: Mapping[str, Any], frame: Frame) -> str:
    # A fact may itself be a sentence (the name of an act inside a longer one): it is said first, in the same language.
    given = {name: _fact(value, frame) for name, value in facts.items()}
    return texts.say(code, language=frame.language, profile=frame.profile, **given)


def _fact(value: Any, frame: Frame) -> Any:
    if isinstance(value, Sentence):
        return say_words(value, frame)
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value)
    return value


def _frame(context: Context) -> Frame:
    found = context["page"].frame
    if not isinstance(found, Frame):
        raise TypeError("the template's page has no frame")
    return found


@register.simple_tag(takes_context=True)
def say(context: Context, code: str, **facts: Any) -> str:
    """This function will say the text ``code`` with the facts given by name."""
    return _said(code, facts, _frame(context))


@register.simple_tag(takes_context=True)
def words(context: Context, spoken: Words) -> str:
    """This function will print words, whoever they come from."""
    return say_words(spoken, _frame(context))


@register.simple_tag
def day(date: datetime.date) -> SafeString:
    """This function will write a date for a table: 2026-03-04."""
    written = texts.iso_date(date)
    return format_html('<time datetime="{}">{}</time>', written, written)


@register.simple_tag(takes_context=True)
def long_day(context: Context, date: datetime.date) -> SafeString:
    """This function will write a date for prose: 4 March 2026, 2026年3月4日."""
    written = texts.long_date(date, language=_frame(context).language)
    return format_html('<time datetime="{}">{}</time>', texts.iso_date(date), written)


@register.simple_tag
def moment(at: datetime.datetime) -> SafeString:
    """This function will write a moment in local time to the minute; the machine reads it exactly."""
    return format_html(
        '<time datetime="{}">{}</time>', at.isoformat(timespec="seconds"), texts.date_time(timezone.localtime(at))
    )


@register.filter
def grouped(count: int) -> str:
    """This function will write a count with groups of three: 1,204."""
    return texts.number(count)


@register.simple_tag(takes_context=True)
def size(context: Context, size_bytes: int) -> str:
    """This function will write a size in bytes as people say it."""
    return texts.size(size_bytes, language=_frame(context).language)


@register.simple_tag(takes_context=True)
def fact_value(context: Context, fact: Fact) -> str | SafeString:
    """This function will write the value of a fact after its kind: words, count, date or moment."""
    value = fact.value
    if isinstance(value, datetime.datetime):
        return moment(value)
    if isinstance(value, datetime.date):
        return day(value)
    if isinstance(value, int):
        return grouped(value)
    return say_words(value, _frame(context))


@register.simple_tag
def icon(name: str) -> SafeString:
    """This function will draw one line icon of the vendored set; its label stands beside it in the page."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("vendor/lucide.svg"),
        name,
    )


@register.simple_tag
def shape(name: str) -> SafeString:
    """This function will draw the shape of a state; its word stands beside it in the page."""
    return format_html(
        '<svg class="shape" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("marks.svg"),
        name,
    )
