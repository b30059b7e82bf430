"""Web pages: the text nodes of an HTML original, which of them are the report, and what the page says of it."""
