"""Files that a person brings: looked at in a bounded process, previewed, then kept under the data folder."""
