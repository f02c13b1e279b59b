"""HTML from the files of `templates/`: every value is escaped, a name that is not given is an error."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent / "templates"


# Key: none, as nothing but the fixed settings below goes in; a changed template is read again by Jinja.
@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: Any) -> str:
    """`templates/<template>.html` with `values`; paper and user text among them comes out as text, never as markup."""
    return _environment().get_template(f"{template}.html").render(values)
