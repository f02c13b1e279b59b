"""Who is signed in, and the way out."""

import streamlit as st

from dashboard.accounts.account import ALONE, Account
from dashboard.markup import render
from dashboard.wording import t


def show_signed_in(account: Account, language: str) -> None:
    """The name, the role and a button that signs out; nothing where no account is needed."""
    if account == ALONE:
        return
    role = t(f"account.role.{account.role}", language)
    words = t("head.signed_in", language, name=account.name, role=role)
    st.html(render("signed_in", words=words, sign_out=t("head.sign_out", language)))
