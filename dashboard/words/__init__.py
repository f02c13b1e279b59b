"""Values in words, in both languages; knows no Streamlit."""
