"""The fonts keep where the type for PDFs is found on this machine.

Noto Sans CJK comes with the program, as a package of its own, and holds the rarest characters. Where Debian's
fonts-noto-cjk is installed its Song face and bold are used too, and a site may have folders of its own.
"""

import pathlib
from collections.abc import Sequence

import noto_cjk_sans_otc

_DEBIAN = pathlib.Path("/usr/share/fonts/opentype/noto")


def folders(own: Sequence[pathlib.Path] = ()) -> tuple[pathlib.Path, ...]:
    """This function will give the folders to look for type in, a site's own first."""
    shipped = pathlib.Path(str(noto_cjk_sans_otc.FONT_PATH)).parent
    return (*own, *(folder for folder in (_DEBIAN,) if folder.is_dir()), shipped)
