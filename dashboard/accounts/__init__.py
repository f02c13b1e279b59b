"""Who may see and change what: accounts, their roles and scopes."""
