"""Certificates of the test's own: one for servers on this machine, and one for an app to sign in with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

NAMES = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]


@dataclass(frozen=True)
class Certificate:
    """A key and what certifies it, in one file; `public` is the certificate alone."""

    file: Path
    public: Path
    key: rsa.RSAPrivateKey

    @property
    def name(self) -> str:
        """What it is called."""
        return self.file.stem

    @property
    def serving(self) -> SSLContext:
        """For a server that shows this certificate."""
        context = SSLContext(PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file)
        return context


def new_certificate(
    folder: Path, name: str, *, also: Sequence[str] = (), by: Certificate | None = None
) -> Certificate:
    """A certificate for this machine and other names; it vouches for itself unless made `by` another."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    issuer = by or Certificate(folder / f"{name}.pem", folder / f"{name}.public.pem", key)
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer.name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([*NAMES, *map(x509.DNSName, also)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None if by else 0), critical=True)
        .add_extension(_known_by(issuer.key), critical=False)
        .sign(issuer.key, hashes.SHA256())
    )
    public = certificate.public_bytes(Encoding.PEM)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / f"{name}.pem").write_bytes(private + public)
    (folder / f"{name}.public.pem").write_bytes(public)
    return Certificate(folder / f"{name}.pem", folder / f"{name}.public.pem", key)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _known_by(key: rsa.RSAPrivateKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())
