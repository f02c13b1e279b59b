"""python -m etl template: the workbook of registers to fill in."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from etl.commands.options import LanguageOption, refuse
from etl.commands.output import print_line
from etl.wording.catalogue import Language
from etl.wording.sentences import say


def template(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The workbook to write, such as registers.xlsx.")],
    district: Annotated[str, typer.Option("--district", metavar="CODE", help="The district, as 5549 (Kurigram).")],
    month: Annotated[
        str, typer.Option("--month", metavar="YYYY-MM", help="The month (default: this one).", show_default=False)
    ] = "",
    language: LanguageOption = Language.BN,
) -> None:
    """Write the workbook of registers, to fill in and put under registers/ of the data folder.

    A sheet a register, with lists to choose from, an example and instructions; the sheet of receipts lists every
    upazila that exists in the month.
    """
    from etl.registers.template import NoSuchDistrict, write_template

    if file.suffix.lower() != ".xlsx":
        raise refuse(say("template.not_xlsx", language, file=str(file)))
    try:
        write_template(file, district, month or f"{date.today():%Y-%m}", language.value)
    except NoSuchDistrict:
        raise refuse(say("template.no_district", language, district=district)) from None
    except ValueError:
        raise refuse(say("template.no_month", language, month=month)) from None
    except FileExistsError:
        raise refuse(say("template.exists", language, file=str(file))) from None
    except OSError as error:
        raise refuse(say("template.cannot_write", language, file=str(file), error=error.strerror or "")) from None
    print_line(say("template.written", language, file=str(file)))
