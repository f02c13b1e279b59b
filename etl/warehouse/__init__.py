"""The warehouse file: its rows, how they are inserted, and how a new file becomes the current one."""
