"""The page "Glossary"."""
