"""The statements of a whole paper: claims gathered from all its parts, merged, and doubted where OCR was unsure."""
