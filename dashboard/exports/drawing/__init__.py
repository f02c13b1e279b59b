"""What slides and Word files draw alike: native charts with the workbook of their figures, and text in them."""
