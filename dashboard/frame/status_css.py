"""The colours of statuses as CSS, from the list that charts and exports use."""

from dashboard.words.status import STATUSES


def status_css() -> str:
    """For each status a variable with its colour (`--late`) and the rule that draws its line (`.status-late`).

    One drawn dashed gets the line of what is unknown (theme.css): its own colour is too pale for a line.
    """
    colours = "".join(f"--{name}: {style.colour}; " for name, style in STATUSES.items())
    lines = "\n".join(
        f".status-{name} {{ --status-colour: var(--unknown); border-left-style: dashed; }}"
        if style.dashed
        else f".status-{name} {{ --status-colour: var(--{name}); }}"
        for name, style in STATUSES.items()
    )
    return f":root {{ {colours}}}\n{lines}\n"
