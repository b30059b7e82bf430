"""How well the reader knows grammar."""
