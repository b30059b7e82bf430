"""How often the right speaker is named, apart from the finding of statements."""
