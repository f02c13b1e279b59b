"""The pack as an Excel workbook."""
