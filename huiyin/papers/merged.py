"""The merged cells keep what a cell that is merged downwards says for each of its rows: ledgers name an organisation
once over all of its findings, and a finding once over all of its measures."""

from collections.abc import Iterable, Iterator

from huiyin.papers.tables import Broken, Row, TableFile


class Merged:
    """The cells of one sheet that are merged downwards, followed row by row."""

    def __init__(self, file: TableFile, sheet: str) -> None:
        shape = next((each for each in file.sheets if each.name == sheet), None)
        self._starting: dict[int, list[tuple[int, int]]] = {}
        for first_row, last_row, column in shape.spans if shape is not None else ():
            self._starting.setdefault(first_row, []).append((column - 1, last_row))
        self._open: dict[int, tuple[int, int, str]] = {}

    def fill(self, rows: Iterable[Row], *, first: int) -> Iterator[Row]:
        """This function will give the rows from ``first`` on, each with what is merged over it from above."""
        for number, cells in rows:
            if number < first:
                continue
            if not isinstance(cells, Broken) and (self._open or self._starting):
                self._follow(number, cells)
            yield number, cells

    def start_of(self, number: int, column: int) -> int:
        """This function will give the row in which the cell begins that lies over a column of this row from above; 0
        where none does. It is asked while the row is at hand."""
        first, last, _ = self._open.get(column, (0, 0, ""))
        return first if first < number <= last else 0

    def over(self, number: int) -> frozenset[int]:
        """This function will give the columns of this row that a cell lies over from above."""
        return frozenset(column for column in self._open if self.start_of(number, column))

    def _follow(self, number: int, cells: list[str]) -> None:
        # A row that has nothing of its own stays blank.
        own = any(cells)
        for column, (_, last, value) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif own and column < len(cells) and not cells[column]:
                cells[column] = value
        for column, last in self._starting.pop(number, ()):
            if column < len(cells):
                self._open[column] = (number, last, cells[column])
