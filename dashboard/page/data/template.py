"""The workbook of registers to fill in, for a district and a month."""

import io
from datetime import date

import etl
from dashboard.exports.table.xlsx_file import MIME
from dashboard.markup import render
from dashboard.parts.drawn import heading_html, notes_html
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, written_month
from dashboard.view.offered import OfferedFile, offer
from dashboard.wording import t
from dashboard.words.display import month


def template_html(district: str, filters: Filters) -> str:
    """The workbook of the district and the view's last month, with what is filled in beforehand."""
    language = filters.language
    names = {"district": district_names(filters)[district], "month": month(filters.to_month, language)}
    link = (t("upload.template_get", language), offer_template(district, filters.to_month, language))
    return "\n".join(
        [
            heading_html(t("upload.template", language)),
            notes_html([t("upload.template_note", language, **names)]),
            render("downloads", links=[link]),
        ]
    )


def offer_template(district: str, first: date, language: str) -> str:
    """The address of the workbook for the month that begins with `first`; it is made when the link is followed."""

    def make() -> bytes:
        file = io.BytesIO()
        etl.write_template(file, district, written_month(first), language)
        return file.getvalue()

    name = f"register_{district}_{written_month(first)}.xlsx"
    return offer(f"template.{name}", OfferedFile(name, MIME, make))
