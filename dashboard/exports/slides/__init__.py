"""The pack as slides: their content (outline), their layout (deck, charts, text) and the file."""
