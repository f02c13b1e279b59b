"""The endings of file names, by what reads such files. What a file is, its bytes tell first; see kinds.py."""

TEXT = (".txt", ".text", ".tsv", ".md", "")
WORD = (".docx", ".docm")
WEB_PAGES = (".html", ".htm")
# Opened with LibreOffice.
OFFICE = (".doc", ".rtf", ".odt")
PDF = ".pdf"
# Read by Tesseract, as scanned PDFs are.
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
WORKBOOKS = (".xlsx", ".xlsm", ".xls")
# What only a register can be, also where it must be refused with advice.
REGISTERS = (*WORKBOOKS, ".ods", ".csv")
# What a person may bring over the Data page: the endings that files are kept under.
UPLOADED_PAPERS = (".txt", ".docx", ".doc", ".rtf", *WEB_PAGES, PDF, *PICTURES)
UPLOADED_REGISTERS = (".xlsx", ".csv")


def ending_of(name: str) -> str:
    """A file name's ending in lower case, as in ".pdf"; "" without one. Ten times as fast as Path.suffix."""
    return name[name.rfind(".") :].lower() if "." in name else ""
