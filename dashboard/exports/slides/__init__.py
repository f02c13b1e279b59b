"""The pack as slides: what stands on each (outline), how it is drawn (deck, charts), and the file."""
