"""The colours of statuses as CSS, from the list that charts and exports use."""

from dashboard.words.status import STATUSES


def status_css() -> str:
    """For each status a variable with its colour (`--late`) and the rule that draws its line (`.status-late`)."""
    colours = "".join(f"--{name}: {style.colour}; " for name, style in STATUSES.items())
    lines = "\n".join(
        f".status-{name} {{ --status-colour: {style.line};{' border-left-style: dashed;' if style.dashed else ''} }}"
        for name, style in STATUSES.items()
    )
    return f":root {{ {colours}}}\n{lines}\n"
