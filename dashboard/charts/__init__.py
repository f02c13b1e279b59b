"""Charts: pure functions, a frame and a language in, a figure with its alternative text out, without Streamlit."""
