"""Questions in words: read by a small grammar of the field's words, answered by the queries of the pages."""
