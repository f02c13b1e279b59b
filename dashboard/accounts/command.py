"""The commands of python -m dashboard.accounts. A password is asked for without echo, or read from standard input."""

import getpass
import io
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from filelock import Timeout

import etl
from dashboard.accounts.account import Role
from dashboard.accounts.activity import Act, record
from dashboard.accounts.book import CannotChange, Entry, add, change, entries, remove, scope_of
from dashboard.accounts.kept import Busy, CannotRead
from dashboard.accounts.passwords import LEAST_CHARACTERS, hashed, is_acceptable
from dashboard.wording import t
from queries.scope import Level

NOTHING_DONE = 1
# What the log names as the account and as the address of a command.
OPERATOR, HERE = "", "command line"
_FORGOTTEN = "-"

app = typer.Typer(
    help="Who may come in when the dashboard is opened to the office, and what each may see and change.",
    epilog="Exit codes: 0 done, 1 nothing was changed (a sentence says why), 2 wrong usage.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The account's name: corrections and the log bear it.")]
DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="Folder of the papers (default: DATA_DIR, else data/).", exists=False),
]
LanguageOption = Annotated[etl.Language, typer.Option("--language", help="Language of the sentences printed.")]
ScopeOption = Annotated[
    str | None,
    typer.Option(
        "--scope", metavar="CODE", help="BBS code of the division, district or upazila seen (default: the country)."
    ),
]
ExpiresOption = Annotated[
    str | None,
    typer.Option("--expires", metavar="2027-06-30", help=f"The last day it may be used; {_FORGOTTEN} for no end."),
]
EmailOption = Annotated[
    str | None,
    typer.Option("--email", metavar="ADDRESS", help="Sign in by OpenID Connect with this address, without a password."),
]
StdinOption = Annotated[bool, typer.Option("--stdin", help="Read the password from standard input, one line.")]
BN = etl.Language.BN


@app.command("add")
def add_account(
    name: Name,
    role: Annotated[Role, typer.Option(help="What it may do; each may do what those before may.")] = Role.VIEWER,
    scope: ScopeOption = None,
    expires: ExpiresOption = None,
    email: EmailOption = None,
    stdin: StdinOption = False,
    data: DataOption = None,
    language: LanguageOption = BN,
) -> None:
    """Add an account."""

    def act(folder: Path) -> None:
        seen = scope_of(folder, scope or "")
        entry = Entry(
            name=" ".join(name.split()),
            role=role,
            level=seen.level,
            code=seen.code,
            expires=_day(expires),
            email=(email or "").strip().casefold(),
        )
        if not entry.email:
            entry = entry.model_copy(update={"password": hashed(_new_password(stdin, language))})
        add(folder, entry)
        _note(folder, Act.ACCOUNT_ADDED, entry.name, role=role, scope=seen.code or seen.level)

    _run(act, data, language)
    _say("added", language, name=name)


@app.command("list")
def list_accounts(data: DataOption = None, language: LanguageOption = BN) -> None:
    """List all accounts: name, role, scope, expiry, how it signs in."""

    def act(folder: Path) -> None:
        found = entries(folder).values()
        if not found:
            _say("none", language)
        for entry in found:
            way = entry.email or t("accounts.by_password", language)
            seen = t("accounts.country", language) if entry.level is Level.COUNTRY else entry.code
            until = entry.expires.isoformat() if entry.expires else t("accounts.no_end", language)
            typer.echo("\t".join((entry.name, t(f"account.role.{entry.role}", language), seen, until, way)))

    _run(act, data, language)


@app.command("change")
def change_account(
    name: Name,
    role: Annotated[Role | None, typer.Option(help="Another role.")] = None,
    scope: ScopeOption = None,
    country: Annotated[bool, typer.Option("--country", help="Let it see the whole country.")] = False,
    expires: ExpiresOption = None,
    data: DataOption = None,
    language: LanguageOption = BN,
) -> None:
    """Change role, scope or expiry; the account has to sign in again."""

    def act(folder: Path) -> None:
        values: dict[str, Any] = {}
        if role is not None:
            values["role"] = role
        if scope is not None or country:
            seen = scope_of(folder, "" if country else scope or "")
            values |= {"level": seen.level, "code": seen.code}
        if expires is not None:
            values["expires"] = None if expires == _FORGOTTEN else _day(expires)
        if not values:
            raise CannotChange("no_change")
        entry = change(folder, name, **values)
        _note(folder, Act.ACCOUNT_CHANGED, entry.name, role=entry.role, scope=entry.code or entry.level)

    _run(act, data, language)
    _say("changed", language, name=name)


@app.command("password")
def set_password(
    name: Name, stdin: StdinOption = False, data: DataOption = None, language: LanguageOption = BN
) -> None:
    """Set another password; the account has to sign in again."""

    def act(folder: Path) -> None:
        entry = change(folder, name, password=hashed(_new_password(stdin, language)), email="")
        _note(folder, Act.PASSWORD_SET, entry.name)

    _run(act, data, language)
    _say("password_set", language, name=name)


@app.command("sign-out")
def sign_out_everywhere(name: Name, data: DataOption = None, language: LanguageOption = BN) -> None:
    """End all sessions of an account."""

    def act(folder: Path) -> None:
        _note(folder, Act.SIGNED_OUT_EVERYWHERE, change(folder, name).name)

    _run(act, data, language)
    _say("signed_out", language, name=name)


@app.command("remove")
def remove_account(name: Name, data: DataOption = None, language: LanguageOption = BN) -> None:
    """Remove an account; what it did stays in the log."""

    def act(folder: Path) -> None:
        _note(folder, Act.ACCOUNT_REMOVED, remove(folder, name).name)

    _run(act, data, language)
    _say("removed", language, name=name)


def _run(act: Callable[[Path], None], data: Path | None, language: str) -> None:
    """Do it in the data folder; what stood in the way is said, and ends the command."""
    try:
        act(data or etl.data_dir())
        return
    except CannotChange as failure:
        reason = t(f"accounts.failed.{failure.code}", language, least=LEAST_CHARACTERS)
    except CannotRead as failure:
        reason = t("accounts.failed.damaged", language, path=failure)
    except (Busy, Timeout):
        reason = t("accounts.failed.busy", language)
    except OSError as error:
        reason = t("accounts.failed.cannot_write", language, error=error.strerror or type(error).__name__)
    typer.echo(reason, err=True)
    raise typer.Exit(NOTHING_DONE)


def _note(folder: Path, act: Act, name: str, **about: object) -> None:
    record(folder, act, OPERATOR, HERE, name=name, **about)


def _new_password(stdin: bool, language: str) -> str:
    """A password that was given twice, or one line of standard input."""
    if stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = getpass.getpass(f"{t('accounts.ask_password', language)} ")
        if password != getpass.getpass(f"{t('accounts.ask_again', language)} "):
            raise CannotChange("not_the_same")
    if not is_acceptable(password):
        raise CannotChange("bad_password")
    return password


def _day(text: str | None) -> date | None:
    if text is None or text == _FORGOTTEN:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise CannotChange("bad_day") from None


def _say(key: str, language: str, **values: object) -> None:
    typer.echo(t(f"accounts.{key}", language, **values))


def main() -> None:
    """Run the command of sys.argv. Output is UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    app(prog_name="python -m dashboard.accounts")
