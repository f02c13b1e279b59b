"""python -m dashboard.accounts: the accounts of an office, on the server's own command line."""

from dashboard.accounts.command import main

if __name__ == "__main__":
    main()
