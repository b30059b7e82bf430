"""Expressions of time, found and anchored, against TimeBank, AQUAINT and WikiWars."""
