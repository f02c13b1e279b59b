"""What several pages show: tables, the status grid, headlines, downloads."""
