"""What the benchmark opens is there: it runs seldom, and an address moves unnoticed otherwise."""

from django.urls import resolve

from benchmarks import reading


def test_every_page_of_the_benchmark_is_an_address_of_the_map() -> None:
    for address in reading.PAGES.values():
        resolve(address.partition("?")[0])
