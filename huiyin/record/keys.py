"""The site's own key: Ed25519, beside the database and never in it, so that whoever can write rows can't sign them.

``<keys>/<site>.pem`` is the secret, readable by the program's user only; ``<site>.key`` is the line that others verify
by. The site's row holds the fingerprint: a key that was exchanged is noticed, a lost one is not silently made anew.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from huiyin.kernel import checkpoint
from huiyin.kernel.refused import Refused
from huiyin.people import sites
from huiyin.people.models import Site


def secret_place(site: str) -> Path:
    """This function will name the file of a site's secret key."""
    place: Path = settings.HUIYIN.keys / f"{site}.pem"
    return place


def public_place(site: str) -> Path:
    """This function will name the file of a site's verifier key."""
    place: Path = settings.HUIYIN.keys / f"{site}.key"
    return place


def make(site: str) -> str:
    """This function will see to it that a site has its key, and give the line that others verify by.

    The key is made once, when the site is founded or first signs. The files are on disk before the row says so: a
    process that dies in between leaves a key that the next one takes up.

    :raises Refused: not_found, site_key_missing, site_key_differs.
    """
    noted = _noted(site)
    if not secret_place(site).exists():
        if noted:
            raise Refused("site_key_missing", site=site)
        _place(secret_place(site), _pem(Ed25519PrivateKey.generate()))
    key = _verifier(site, _secret(site).public_key())
    _require(key, noted)
    _place(public_place(site), f"{key.encode()}\n".encode())
    if not noted:
        sites.note_key(Site.objects.get(id=site), fingerprint=fingerprint(key))
    return key.encode()


def verifier_key(site: str) -> str:
    """This function will give the line (C2SP verifier key) by which others check what the site signs.

    :raises Refused: not_found, site_key_missing, site_key_differs.
    """
    return public_key(site).encode()


def public_key(site: str) -> checkpoint.VerifierKey:
    """This function will read the public key of a site, and make the pair where the site never had one.

    :raises Refused: not_found, site_key_missing, site_key_differs.
    """
    noted = _noted(site)
    if not noted:
        make(site)
        noted = _noted(site)
    try:
        key = checkpoint.VerifierKey.decode(public_place(site).read_text(encoding="ascii").strip())
    except FileNotFoundError:
        raise Refused("site_key_missing", site=site) from None
    except (checkpoint.NotANote, UnicodeDecodeError):
        raise Refused("site_key_differs", site=site) from None
    _require(key, noted)
    return key


def sign(site: str, message: bytes) -> bytes:
    """This function will sign with the key of a site.

    :raises Refused: site_key_missing, site_key_differs.
    """
    secret = _secret(site)
    _require(_verifier(site, secret.public_key()), _noted(site))
    return secret.sign(message)


def require_signed(note: checkpoint.Note, *, site: str) -> None:
    """This function will see to it that a site's own key signed a note.

    :raises NotANote: signature_forged, signer_unknown.
    :raises Refused: as :func:`public_key`.
    """
    note.signers([public_key(site)], verify=_holds)


def _holds(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def fingerprint(key: checkpoint.VerifierKey) -> str:
    """This function will give the SHA-256 of a public key in hex."""
    return hashlib.sha256(key.public_key).hexdigest()


def restore(site: str, line: str) -> None:
    """This function will put a verifier key back that a backup holds; the secret is restored by hand.

    :raises Refused: site_key_differs, where it is not the key that the site's row names.
    """
    try:
        key = checkpoint.VerifierKey.decode(line.strip())
    except checkpoint.NotANote:
        raise Refused("site_key_differs", site=site) from None
    _require(key, _noted(site))
    _place(public_place(site), f"{key.encode()}\n".encode())


def _noted(site: str) -> str:
    found = Site.objects.filter(id=site).values_list("own_key", flat=True).first()
    if found is None:
        raise Refused("not_found", kind="site")
    return found


def _require(key: checkpoint.VerifierKey, noted: str) -> None:
    if noted and fingerprint(key) != noted:
        raise Refused("site_key_differs", site=key.name.removeprefix(checkpoint.ORIGIN_PREFIX))


def _verifier(site: str, public: Ed25519PublicKey) -> checkpoint.VerifierKey:
    return checkpoint.VerifierKey(checkpoint.origin_of(site), public.public_bytes_raw())


def _pem(secret: Ed25519PrivateKey) -> bytes:
    return secret.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _secret(site: str) -> Ed25519PrivateKey:
    try:
        raw = secret_place(site).read_bytes()
    except FileNotFoundError:
        raise Refused("site_key_missing", site=site) from None
    try:
        found = serialization.load_pem_private_key(raw, password=None)
    except ValueError:
        raise Refused("site_key_differs", site=site) from None
    if not isinstance(found, Ed25519PrivateKey):
        raise Refused("site_key_differs", site=site)
    return found


def _place(place: Path, content: bytes) -> None:
    """This function will put a file under a name that is free; of two at once the first stays."""
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix="new-") as file:  # 0600 from its first moment
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        try:
            os.link(file.name, place)
        except FileExistsError:
            return
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
