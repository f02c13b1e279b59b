"""A chart of the pack as a native one in a Word file: its figures can be edited there."""

from dataclasses import dataclass
from itertools import count

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from lxml import etree

from dashboard.exports.drawing.charts import ChartSizes, chart_files
from dashboard.exports.drawing.records import NativeChart
from dashboard.exports.pack.records import Pack, PackChart
from dashboard.exports.word.text import Element, harmless, w

_WIDTH, _HEIGHT = Cm(17), Cm(4.6)
_SIZES = ChartSizes(words=7, figures=7.5)
_INLINE = (
    f'<w:drawing {nsdecls("w", "wp", "a", "c", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{name}" descr=""/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:chart r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
)


@dataclass(frozen=True, slots=True)
class ChartInWord:
    """A chart's place among the parts of a file: its number, and the relation that leads to it."""

    number: int
    relation: str


def native(chart: PackChart, pack: Pack) -> NativeChart:
    """The chart as Office programs draw it; of a composition the series that have a value."""
    shown = tuple(s for s in chart.series if any(s.values)) if chart.kind == "composition" else chart.series
    alt = " ".join(filter(None, [pack.sample, chart.alt]))
    return NativeChart(chart.kind, chart.unit, chart.title, chart.categories, shown, alt, chart.kind == "composition")


def chart_paragraph(document: Document, chart: PackChart, pack: Pack) -> Element:
    """A paragraph with the chart, its alternative text and the workbook of its figures, added to the document."""
    made = native(chart, pack)
    placed = _add(document, made, pack)
    name = f"Chart {placed.number}"
    values = {"width": int(_WIDTH), "height": int(_HEIGHT), "number": placed.number, "name": name}
    drawing = parse_xml(_INLINE.format(**values, relation=placed.relation))
    for described in drawing.iter(qn("wp:docPr")):
        described.set("descr", harmless(made.alt))
    return w("p", w("pPr", w("pStyle", val="Chart")), w("r", drawing))


def _add(document: Document, chart: NativeChart, pack: Pack) -> ChartInWord:
    """Add the chart and its workbook as parts of the package."""
    main, package = document.part, document.part.package
    assert package is not None
    taken = {str(part.partname) for part in package.iter_parts()}
    number = next(each for each in count(1) if f"/word/charts/chart{each}.xml" not in taken)
    files = chart_files(chart, pack, _SIZES)
    workbook = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CT.SML_SHEET, files.workbook, package)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CT.DML_CHART, files.xml, package)
    root = etree.fromstring(files.xml)
    relation = part.relate_to(workbook, RT.PACKAGE)
    for data in root.iter(qn("c:externalData")):
        data.set(qn("r:id"), relation)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ChartInWord(number, main.relate_to(part, RT.CHART))
