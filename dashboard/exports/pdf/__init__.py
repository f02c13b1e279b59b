"""Typesetting by Typst, without a browser or the net: templates beside this file, fonts in dashboard/exports/fonts."""
