"""The sentences of the ETL in both languages."""
