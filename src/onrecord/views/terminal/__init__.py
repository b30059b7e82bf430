"""Tables as the terminal shows them: one module a family of tables."""
