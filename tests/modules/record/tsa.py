"""A time-stamping authority of the tests' own: stock ``openssl ts`` behind a small HTTP server."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

SETTINGS = """
[ req ]
distinguished_name = name
prompt = no
[ name ]
CN = Authority of the Tests
[ root ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[ stamping ]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ tsa ]
default_tsa = own
[ own ]
serial = {home}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
"""
NEW = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-config", "tsa.cnf")


def establish(home: Path) -> Path:
    """Make a root and the authority's own key and certificate; returns the root's file."""
    (home / "tsa.cnf").write_text(SETTINGS.format(home=home))
    (home / "serial").write_text("01\n")
    run(*NEW, "-extensions", "root", "-keyout", "root.key", "-out", "root.pem", home=home)
    by_root = ("-CA", "root.pem", "-CAkey", "root.key", "-subj", "/CN=Time Stamping")
    files = ("-keyout", "tsa.key", "-out", "tsa.pem")
    run(*NEW, *by_root, "-extensions", "stamping", *files, home=home)
    return home / "root.pem"


def run(*words: str, home: Path) -> str:
    done = subprocess.run(
        ["openssl", *words], cwd=home, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """The authority's address, while it serves."""

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            (home / "query").write_bytes(asked)
            run(
                "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-inkey", "tsa.key",
                "-signer", "tsa.pem", "-out", "reply", home=home,
            )  # fmt: skip
            reply = (home / "reply").read_bytes()
            self.send_response(200)
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_told: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answering)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
