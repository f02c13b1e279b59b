"""Charts: pure functions, a frame and a language in, a figure with its sentence out. Streamlit is unknown here."""
