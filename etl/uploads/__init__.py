"""Files that a person uploads: looked at, previewed, then kept under the data folder."""
