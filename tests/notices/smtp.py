"""A mail server of the tests: it takes mail on this machine and keeps it, or refuses as often as it is told to."""

import email
import email.message
import email.policy
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Server(socketserver.ThreadingTCPServer):
    """Keeps what it has taken in ``taken``; the next ``refuses`` mails it does not take."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.taken: list[email.message.EmailMessage] = []
        self.refuses = 0

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class Talk(socketserver.StreamRequestHandler):
    """One conversation, as RFC 5321 has it, as far as a client that only sends needs it."""

    server: Server

    def handle(self) -> None:
        self.say("220 tests")
        while line := self.rfile.readline():
            verb = line.decode("ascii").strip().partition(" ")[0].upper()
            if verb == "QUIT":
                self.say("221 bye")
                return
            self.say(self.answer(verb))

    def answer(self, verb: str) -> str:
        if verb == "MAIL" and self.server.refuses:
            self.server.refuses -= 1
            return "451 come again later"
        if verb == "DATA":
            self.say("354 go on")
            raw = b""
            while (line := self.rfile.readline()) != b".\r\n":
                raw += line.removeprefix(b".") if line.startswith(b"..") else line
            made = email.message_from_bytes(raw, policy=email.policy.default)
            assert isinstance(made, email.message.EmailMessage)
            self.server.taken.append(made)
        return "250 fine"

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode("ascii"))


@contextmanager
def serving() -> Iterator[Server]:
    """This function will run a server as long as it is needed."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
