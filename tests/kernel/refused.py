"""The tries that must be refused, each under the code of its refusal. The modules ``refused_…`` note theirs here."""

from collections.abc import Callable

from tests.kernel.ledger import World

Try = Callable[[World], object]


class Refusals(dict[str, Try]):
    """What must be refused, by code; each code once."""

    def of(self, code: str) -> Callable[[Try], Try]:
        """This method will note what must be refused with a code."""

        def note(attempt: Try) -> Try:
            assert code not in self
            self[code] = attempt
            return attempt

        return note
