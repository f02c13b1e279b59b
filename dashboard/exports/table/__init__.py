"""One figure's table as a CSV or XLSX file."""
